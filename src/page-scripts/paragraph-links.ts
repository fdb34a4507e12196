import { fillAccessDates } from './access-date.ts';
import { escapeXml } from '../archive/xml.ts';
import { copy, type Copy } from './clipboard.ts';
import { permanentAddress } from './permanent-address.ts';
import { textDirective } from './text-fragment.ts';

/** A block of a text: what has an anchor that is not a former one. */
const BLOCK = '[id]:not(.former)';

/** How long a message is shown, in milliseconds. */
const SHOWN_FOR = 4000;

/**
 * Lets a reader copy links, quotations and citations. Choosing a block's mark copies its link and offers to copy its
 * words with their citation; selected words can be copied with their citation too. Without script a mark is a plain link
 * to its block, and citations are text.
 */
export class ParagraphLinks extends HTMLElement {
  readonly #actions = document.createElement('span');
  readonly #selection = button('selection-action');
  #silence: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    fillAccessDates(document);
    this.#actions.className = 'block-actions';
    this.#actions.lang = document.documentElement.lang;
    this.#actions.dir = document.documentElement.dir;
    this.#actions.append(
      this.#button('copyLink', () => this.#copyLink()),
      this.#button('copyQuotation', () => this.#copyQuotation()),
    );
    this.addEventListener('click', (event) => this.#choose(event));
    this.addEventListener('focusin', ({ target }) => this.#offer(target));
    this.addEventListener('pointerover', ({ target, pointerType }) => {
      if (pointerType === 'mouse') this.#offer(target);
    });
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#withdraw());
    document.addEventListener('click', ({ target }) => {
      if (target instanceof Node && !this.contains(target)) this.#withdraw();
    });
    this.#selection.textContent = this.dataset['copySelection'] ?? '';
    this.#selection.hidden = true;
    // Pressing a button would clear the selection before it is copied.
    this.#selection.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#selection.addEventListener('click', () => this.#copySelected());
    this.append(this.#selection);
    document.addEventListener('selectionchange', () => {
      this.#selection.hidden = this.#selected() === undefined;
    });
    this.#offerCitations();
  }

  /** Shows the copy buttons beside a block's mark. */
  #offer(target: EventTarget | null): void {
    const mark = target instanceof Element ? target.closest('a.anchor') : null;
    if (mark && mark.nextSibling !== this.#actions) mark.after(this.#actions);
  }

  #withdraw(): void {
    const hadFocus = this.#actions.contains(document.activeElement);
    const mark = this.#actions.previousElementSibling;
    this.#actions.remove();
    if (hadFocus && mark instanceof HTMLElement) mark.focus();
  }

  #choose(event: MouseEvent): void {
    const mark = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.anchor') : null;
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
    this.#offer(mark);
    // The browser follows the link too, so the address bar holds it even if copying fails.
    this.#copy({ text: mark.href }, 'linkCopied', 'linkNotCopied');
  }

  #block(): HTMLElement | null {
    return this.#actions.closest<HTMLElement>(BLOCK);
  }

  #copyLink(): void {
    const block = this.#block();
    if (block) this.#copy({ text: addressOf(block.id) }, 'linkCopied');
  }

  #copyQuotation(): void {
    const block = this.#block();
    if (block) this.#copy(this.#quotation(wordsOf(block), permanentOf(block.id)));
  }

  /** The words selected in the text, and the block in which they begin. */
  #selected(): { text: string; block: Element } | undefined {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    const { startContainer, endContainer } = selection.getRangeAt(0);
    const start = startContainer instanceof Element ? startContainer : startContainer.parentElement;
    const block = start?.closest(BLOCK);
    const text = wholeWords(selection).trim();
    const isInside = block && this.contains(block) && this.contains(endContainer);
    return isInside && text !== '' ? { text, block } : undefined;
  }

  #copySelected(): void {
    const selected = this.#selected();
    if (!selected) return;
    const link = `${permanentOf(selected.block.id)}:~:${textDirective(selected.text)}`;
    this.#copy(this.#quotation(selected.text, link));
  }

  /** A quotation with the plain citation, whose address is that of the quotation's place. */
  #quotation(words: string, link: string): Copy {
    const text = words.replace(/\s*\n\s*/gu, '\n').trim();
    const { lang = '', dir = '' } = this.querySelector<HTMLElement>('.text') ?? {};
    const citation = document.querySelector('.archival .citation')?.textContent ?? '';
    const cited = citation.replace(permanentAddress(), link);
    return {
      text: `“${text}”\n\n${cited}`,
      html: `<blockquote lang="${lang}" dir="${dir}" cite="${escapeXml(link)}">${text
        .split('\n')
        .map((line) => `<p>${escapeXml(line)}</p>`)
        .join('')}</blockquote><p>${escapeXml(cited)}</p>`,
    };
  }

  /** A button for each citation, and for each file of one. */
  #offerCitations(): void {
    for (const holder of document.querySelectorAll<HTMLElement>('[data-copy]')) {
      const { copy: label = '', copyFile: isFile } = holder.dataset;
      const from = isFile === undefined ? undefined : holder.querySelector('a')?.href;
      const text = async () =>
        from ? await (await fetch(from)).text() : (holder.querySelector('.citation')?.textContent ?? '');
      const copyButton = button('copy', this.dataset['copyWord']);
      copyButton.setAttribute('aria-label', label);
      copyButton.addEventListener('click', () => {
        void text().then(
          (words) => this.#copy({ text: words }),
          () => this.#say('notCopied'),
        );
      });
      holder.append(' ', copyButton);
    }
  }

  #button(label: string, act: () => void): HTMLButtonElement {
    const made = button('', this.dataset[label]);
    made.addEventListener('click', act);
    return made;
  }

  #copy(what: Copy, done = 'copied', failed = 'notCopied'): void {
    copy(what).then(
      () => this.#say(done),
      () => this.#say(failed),
    );
  }

  #say(message: string): void {
    const said = this.querySelector('.said');
    if (!said) return;
    said.textContent = this.dataset[message] ?? '';
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => (said.textContent = ''), SHOWN_FOR);
  }
}

function button(className: string, text = ''): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = text;
  return made;
}

/** The address of a block of the page. */
const addressOf = (anchor: string): string => `${location.origin}${location.pathname}#${anchor}`;

/** The permanent address of a block of the page. */
const permanentOf = (anchor: string): string => `${permanentAddress()}#${anchor}`;

/** The selection, extended to whole words: browsers find whole words only. */
function wholeWords(selection: Selection): string {
  const range = selection.getRangeAt(0).cloneRange();
  const { startContainer: start, startOffset, endContainer: end, endOffset } = range;
  if (start instanceof Text) range.setStart(start, wordAt(start.data, startOffset, 'start'));
  if (end instanceof Text) range.setEnd(end, wordAt(end.data, endOffset, 'end'));
  const blocks = [...document.querySelectorAll(`.text :is(${BLOCK})`)].filter((block) =>
    range.intersectsNode(block),
  );
  // The words of each block on a line, without its mark and buttons.
  const pieces = blocks.map((block) => {
    const piece = range.cloneRange();
    if (!block.contains(range.startContainer)) piece.setStart(block, 0);
    if (!block.contains(range.endContainer)) piece.setEnd(block, block.childNodes.length);
    const holder = document.createElement('div');
    holder.append(piece.cloneContents());
    return wordsOf(holder);
  });
  return pieces
    .map((piece) => piece.trim())
    .filter(Boolean)
    .join('\n');
}

/** The start or end of the word around an offset; the offset itself between words. */
function wordAt(text: string, place: number, edge: 'start' | 'end'): number {
  for (const { segment, index, isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(
    text,
  ))
    if (isWordLike && index < place && place < index + segment.length)
      return edge === 'start' ? index : index + segment.length;
  return place;
}

/** The words of a block, without the mark and buttons that were added to it. */
function wordsOf(block: Element): string {
  const bare = block.cloneNode(true) as Element;
  for (const added of bare.querySelectorAll('.anchor, .block-actions')) added.remove();
  return bare.textContent ?? '';
}
