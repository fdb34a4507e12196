/**
 * Shows the words of the text that a fact rests on: choosing the button beside the fact marks them, says how many
 * there are, and steps from one to the next. Choosing it again takes the marks away.
 */
export class EvidenceBar extends HTMLElement {
  #marks: HTMLElement[] = [];
  #place = 0;
  #chosen: HTMLButtonElement | undefined;
  /** Counts what was asked for, so that a late answer to an earlier question is dropped. */
  #asked = 0;

  connectedCallback(): void {
    this.querySelector('.previous')?.addEventListener('click', () => this.#go(-1));
    this.querySelector('.next')?.addEventListener('click', () => this.#go(1));
    this.querySelector('.clear')?.addEventListener('click', () => void this.#show(undefined));
    for (const fact of document.querySelectorAll<HTMLElement>('.facts [data-facet]'))
      fact.append(this.#buttonFor(fact));
  }

  #buttonFor(fact: HTMLElement): HTMLButtonElement {
    const button = document.createElement('button');
    const { facet = '', value = '', label = fact.textContent?.trim() ?? '' } = fact.dataset;
    Object.assign(button.dataset, { facet, value, label });
    button.type = 'button';
    button.className = 'evidence';
    button.title = (this.dataset['show'] ?? '').replace('{label}', label);
    button.setAttribute('aria-label', button.title);
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', () => void this.#show(button === this.#chosen ? undefined : button));
    return button;
  }

  async #show(button: HTMLButtonElement | undefined): Promise<void> {
    const text = document.querySelector<HTMLElement>('.text');
    const asked = ++this.#asked;
    const left = this.#chosen;
    left?.setAttribute('aria-pressed', 'false');
    this.#chosen = button;
    if (!text) return;
    const { clearMarks, findEvidence } = await import('./evidence-marks.ts');
    if (asked !== this.#asked) return;
    clearMarks(text);
    this.#marks = [];
    this.hidden = !button;
    if (!button) {
      left?.focus();
      return;
    }
    button.setAttribute('aria-pressed', 'true');
    const { facet = '', value = '', label = '' } = button.dataset;
    this.#offerSteps(false);
    let mark: () => HTMLElement[];
    try {
      mark = await findEvidence(text, this.dataset['folder'] ?? '', facet, value);
    } catch {
      if (asked === this.#asked) this.#say(this.dataset['failed'] ?? '');
      return;
    }
    // A later question has been answered, or will be.
    if (asked !== this.#asked) return;
    this.#marks = mark();
    this.#place = -1;
    const count = this.#marks.length;
    const message = this.dataset[count === 0 ? 'none' : count === 1 ? 'one' : 'many'] ?? '';
    this.#say(message.replace('{label}', label).replace('{count}', String(count)));
    this.#offerSteps(count > 0);
    if (count > 0) this.#go(1);
  }

  #offerSteps(are: boolean): void {
    for (const step of this.querySelectorAll<HTMLButtonElement>('.previous, .next')) step.hidden = !are;
  }

  #go(step: number): void {
    const count = this.#marks.length;
    this.#marks[this.#place]?.removeAttribute('aria-current');
    this.#place = (this.#place + step + count) % count;
    const mark = this.#marks[this.#place];
    mark?.setAttribute('aria-current', 'true');
    mark?.scrollIntoView({ block: 'center' });
    const where = this.querySelector('.where');
    if (where)
      where.textContent = (this.dataset['place'] ?? '')
        .replace('{number}', String(this.#place + 1))
        .replace('{count}', String(count));
  }

  #say(message: string): void {
    const said = this.querySelector('.what');
    if (said) said.textContent = message;
    const where = this.querySelector('.where');
    if (where) where.textContent = '';
  }
}
