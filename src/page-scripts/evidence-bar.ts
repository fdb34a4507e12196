import type { Span } from '../archive/span.ts';
import { searchedOnTrail, type Searched } from './trail.ts';

/**
 * Comes when the page is loaded, and the browser has looked for the passage that the address names: marks before that would
 * part its text.
 *
 * Shows the words of the text that a fact rests on: choosing the button beside the fact marks them, says how many
 * there are, and steps from one to the next. Choosing it again takes the marks away. To who comes from a search, it shows the
 * words that were searched for.
 */
export class EvidenceBar extends HTMLElement {
  /** Loads what finds the words of a search in a text. */
  static loadFinder: (() => Promise<(text: string, marks: Searched['marks']) => Span[]>) | undefined;

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
    const searched = searchedOnTrail(location.pathname);
    if (searched) void this.#showSearched(searched);
  }

  async #showSearched({ query, marks }: Searched): Promise<void> {
    const text = document.querySelector<HTMLElement>('.text');
    const asked = ++this.#asked;
    if (!text) return;
    const [{ markFound }, find] = await Promise.all([
      import('./evidence-marks.ts'),
      EvidenceBar.loadFinder?.(),
    ]);
    if (!find || asked !== this.#asked) return;
    this.#marks = markFound(text, (piece) => find(piece, marks));
    if (this.#marks.length === 0) return;
    this.hidden = false;
    // Where the reader is: the first step leads to the next place below, or to the first.
    const below = this.#marks.findIndex((mark) => mark.getBoundingClientRect().top >= 0);
    const isAtPassage = scrollY > 0 && below >= 0;
    this.#place = isAtPassage ? below : -1;
    this.#tell(`“${query}”`);
    if (isAtPassage) this.#tellPlace();
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
    this.#tell(label);
    if (this.#marks.length > 0) this.#go(1);
  }

  /** Says how many places are marked, and offers to step through them. */
  #tell(label: string): void {
    const count = this.#marks.length;
    const message = this.dataset[count === 0 ? 'none' : count === 1 ? 'one' : 'many'] ?? '';
    this.#say(message.replace('{label}', label).replace('{count}', String(count)));
    this.#offerSteps(count > 0);
  }

  #offerSteps(are: boolean): void {
    for (const step of this.querySelectorAll<HTMLButtonElement>('.previous, .next')) step.hidden = !are;
  }

  #go(step: number): void {
    const count = this.#marks.length;
    this.#marks[this.#place]?.removeAttribute('aria-current');
    const from = this.#place < 0 && step < 0 ? 0 : this.#place;
    this.#place = (from + step + count) % count;
    const mark = this.#marks[this.#place];
    mark?.scrollIntoView({ block: 'center' });
    this.#tellPlace();
  }

  #tellPlace(): void {
    this.#marks[this.#place]?.setAttribute('aria-current', 'true');
    const where = this.querySelector('.where');
    if (where)
      where.textContent = (this.dataset['place'] ?? '')
        .replace('{number}', String(this.#place + 1))
        .replace('{count}', String(this.#marks.length));
  }

  #say(message: string): void {
    const said = this.querySelector('.what');
    if (said) said.textContent = message;
    const where = this.querySelector('.where');
    if (where) where.textContent = '';
  }
}
