/** The browser's own translator, where it has one (Translator API, W3C Web Machine Learning Community Group). */
interface BrowserTranslator {
  availability: (pair: LanguagePair) => Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
  create: (pair: LanguagePair) => Promise<{ translate: (text: string) => Promise<string> }>;
}

interface LanguagePair {
  sourceLanguage: string;
  targetLanguage: string;
}

/** The blocks of a text, which are translated one by one: what has an anchor that is not a former one. */
const BLOCKS = '[id]:not(.former)';

/** What stands in a block and is none of its words. */
const NO_WORDS = '.anchor, .former, .block-actions, ul, ol';

/**
 * Offers a translation of the text by the reader's browser, where it can make one on the device; nothing is sent anywhere. Each
 * paragraph's stands below it and is no part of the text: quotations, marks and links do not see it, and it cannot be
 * selected, so that nobody takes it for the archive's words.
 */
export class MachineTranslation extends HTMLElement {
  #translated: HTMLElement[] = [];
  /** Counts what was asked for, so that a translation that was put away does not go on. */
  #asked = 0;

  connectedCallback(): void {
    void this.#offer().catch(() => undefined);
  }

  async #offer(): Promise<void> {
    const { Translator } = globalThis as { Translator?: BrowserTranslator };
    const { source = '', target = '' } = this.dataset;
    const pair = { sourceLanguage: source, targetLanguage: target };
    if (!Translator || (await Translator.availability(pair)) === 'unavailable') return;
    this.hidden = false;
    const button = this.querySelector('button');
    button?.addEventListener('click', () => {
      const isShown = button.getAttribute('aria-pressed') === 'true';
      button.setAttribute('aria-pressed', String(!isShown));
      if (isShown) this.#clear();
      else void this.#translate(Translator, pair);
    });
  }

  async #translate(translator: BrowserTranslator, pair: LanguagePair): Promise<void> {
    const asked = ++this.#asked;
    this.#say(this.dataset['busy'] ?? '');
    try {
      const made = await translator.create(pair);
      for (const block of blocksToTranslate()) {
        const words = wordsOf(block);
        const translation = words && (await made.translate(words));
        if (asked !== this.#asked) return;
        if (translation) this.#show(block, translation, pair.targetLanguage);
      }
      this.#say(this.dataset['note'] ?? '');
    } catch (error) {
      console.error(error);
      if (asked === this.#asked) this.#say(this.dataset['failed'] ?? '');
    }
  }

  #show(block: Element, translation: string, language: string): void {
    const shown = document.createElement('div');
    shown.className = 'machine-translation';
    shown.lang = language;
    shown.dir = this.dataset['direction'] ?? 'ltr';
    shown.attachShadow({ mode: 'open' }).textContent = translation;
    if (block.localName === 'li') block.append(shown);
    else block.after(shown);
    this.#translated.push(shown);
  }

  #clear(): void {
    this.#asked++;
    for (const shown of this.#translated) shown.remove();
    this.#translated = [];
    this.#say('');
  }

  #say(words: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = words;
  }
}

/** The title, unless the archive has it in the reader's language, and the blocks of the text. */
const blocksToTranslate = (): Element[] => [
  ...document.querySelectorAll('article header:not(:has(.translation)) h1'),
  ...document.querySelectorAll(`.text :is(${BLOCKS})`),
];

function wordsOf(block: Element): string {
  const copy = block.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(NO_WORDS)) part.remove();
  return (copy.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
