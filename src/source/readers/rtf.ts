import { escapeXml } from '../../archive/xml.ts';
import { DOCUMENT_HEAD } from '../document.ts';
import type { Reader } from './reading.ts';
import { tokensOf, type RtfToken } from './rtf-tokens.ts';

/** Windows code pages by the number of a font's character set (RTF 1.9.1, `\fcharset`). */
const CHARSETS: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

/** Code pages whose names are not `windows-` and their number (RTF 1.9.1, `\ansicpg`). */
const CODE_PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
};

/** Destinations that hold no words of the text. */
const NO_TEXT = new Set(
  'fonttbl colortbl stylesheet info pict object listtable listoverridetable rsidtbl generator themedata colorschememapping datastore latentstyles fldinst xmlnstbl filetbl revtbl nonshppict shprslt bkmkstart bkmkend'.split(
    ' ',
  ),
);
const MARGINS = /^(header|footer)[lrf]?$/u;

/** Control words that are a sign. */
const SIGNS: Readonly<Record<string, string>> = {
  tab: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  '~': '\u00a0',
  _: '\u2011',
};

const VERSION = 'rtf 2';

/** Rich Text Format (RTF 1.9.1): its headings, paragraphs and notes. */
export const rtf: Reader = {
  recognizes: (bytes) => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '{\\rtf',

  read: async (bytes) => {
    const html = new RtfText(tokensOf(Buffer.from(bytes).toString('latin1'))).html();
    return { text: `${DOCUMENT_HEAD}${html}\n`, format: 'html', facts: {}, reader: `Chancery ${VERSION}` };
  },
};

/** What holds within a group, and ends with it. */
interface State {
  /** Whether words here are none of the text. */
  isSkipped: boolean;
  /** Whether words here are hidden, or were deleted in a change that is still marked. */
  isHidden: boolean;
  font: number;
  /** How many signs stand after a Unicode one for readers that know none. */
  fallback: number;
  /** Where the words go: the text, a box in it, an edge of the pages, a note. */
  target: 'text' | 'box' | 'header' | 'footer' | 'note';
  level: number;
}

/** Reads the tokens of an RTF file into paragraphs. */
class RtfText {
  readonly #tokens: readonly RtfToken[];
  readonly #fonts = new Map<number, string>();
  readonly #styles = new Map<number, number>();
  readonly #notes: string[] = [];
  #codePage = 'windows-1252';
  #defaultFont = 0;
  #bytes: number[] = [];
  #bytesEncoding = 'windows-1252';
  #words: Record<State['target'], string> = { text: '', box: '', header: '', footer: '', note: '' };
  #html = '';

  constructor(tokens: Iterable<RtfToken>) {
    this.#tokens = [...tokens];
  }

  html(): string {
    this.#readTables();
    const states: State[] = [];
    let state: State = {
      isSkipped: false,
      isHidden: false,
      font: this.#defaultFont,
      fallback: 1,
      target: 'text',
      level: 0,
    };
    let skip = 0;
    let isIgnorable = false;
    for (const token of this.#tokens) {
      // What stands for a Unicode sign stands in its group.
      if (token.kind === 'open' || token.kind === 'close') skip = 0;
      if (token.kind === 'open') {
        this.#flush(state);
        states.push({ ...state });
        isIgnorable = false;
        continue;
      }
      if (token.kind === 'close') {
        this.#flush(state);
        const before = states.pop();
        if (before) {
          if (state.target !== before.target) this.#endParagraph(state);
          state = before;
        }
        continue;
      }
      if (token.kind === 'byte' || token.kind === 'text') {
        const skipped = Math.min(skip, token.kind === 'byte' ? 1 : token.text.length);
        skip -= skipped;
        if (token.kind === 'text') this.#add(state, token.text.slice(skipped));
        else if (skipped === 0) this.#addByte(state, token.byte);
        continue;
      }
      const { word, value } = token;
      if (word === '*') isIgnorable = true;
      else if (word === 'u') {
        this.#add(state, String.fromCharCode(((value ?? 0) + 0x1_0000) % 0x1_0000));
        skip = state.fallback;
      } else if (word === 'uc') state.fallback = value ?? 1;
      else if (NO_TEXT.has(word) || (isIgnorable && !['footnote', 'shptxt'].includes(word)))
        state.isSkipped = true;
      else this.#control(state, word, value);
      if (word !== '*') isIgnorable = false;
    }
    this.#flush(state);
    this.#endParagraph(state);
    return this.#html + this.#notes.map((note) => `<p>${note}</p>`).join('\n');
  }

  #control(state: State, word: string, value: number | undefined): void {
    // Bytes belong to what holds before a control word.
    this.#flush(state);
    const margin = MARGINS.exec(word)?.[1];
    if (margin) state.target = margin as 'header' | 'footer';
    else if (word === 'footnote') state.target = 'note';
    else if (word === 'shptxt') {
      // The shape around it is skipped, and what is written in it is read.
      state.target = 'box';
      state.isSkipped = false;
    } else if (word === 'f') state.font = value ?? 0;
    else if (word === 'v' || word === 'deleted') state.isHidden = value !== 0;
    else if (word === 'plain') {
      state.font = this.#defaultFont;
      state.isHidden = false;
    } else if (word === 'pard') state.level = 0;
    else if (word === 's') state.level = this.#styles.get(value ?? -1) ?? 0;
    else if (word === 'outlinelevel') state.level = (value ?? 0) < 9 ? (value ?? 0) + 1 : 0;
    else if (word === 'par' || word === 'sect' || word === 'page' || word === 'cell' || word === 'row') {
      this.#flush(state);
      this.#endParagraph(state);
    } else if (word === 'line') this.#add(state, '\n');
    else if (SIGNS[word] !== undefined) this.#add(state, SIGNS[word]);
  }

  /** The fonts' character sets, and which styles are headings. */
  #readTables(): void {
    let font: number | undefined;
    let style: number | undefined;
    for (const token of this.#tokens) {
      if (token.kind === 'control') {
        if (token.word === 'ansicpg' && token.value !== undefined) this.#codePage = codePage(token.value);
        else if (token.word === 'deff') this.#defaultFont = token.value ?? 0;
        else if (token.word === 'f') font = token.value;
        else if (token.word === 'fcharset' && font !== undefined && token.value !== undefined)
          this.#fonts.set(font, CHARSETS[token.value] ?? this.#codePage);
        else if (token.word === 's') style = token.value;
        else if (token.word === 'par') break;
      } else if (token.kind === 'text' && style !== undefined) {
        const level = /^\s*heading (\d);/iu.exec(token.text)?.[1];
        if (level) this.#styles.set(style, Number(level));
      }
    }
  }

  #add(state: State, text: string): void {
    this.#flush(state);
    if (!state.isSkipped && !state.isHidden) this.#words[state.target] += text;
  }

  #addByte(state: State, byte: number): void {
    const encoding = this.#fonts.get(state.font) ?? this.#codePage;
    if (encoding !== this.#bytesEncoding) this.#flush(state);
    this.#bytesEncoding = encoding;
    this.#bytes.push(byte);
  }

  /** Bytes are decoded together, for a letter of some scripts takes two. */
  #flush(state: State): void {
    if (this.#bytes.length === 0) return;
    const text = new TextDecoder(this.#bytesEncoding).decode(Uint8Array.from(this.#bytes));
    this.#bytes = [];
    if (!state.isSkipped && !state.isHidden) this.#words[state.target] += text;
  }

  #endParagraph({ target, level, isSkipped }: State): void {
    if (isSkipped) return;
    const words = this.#words[target].trim();
    this.#words[target] = '';
    if (words === '') return;
    const html = escapeXml(words).replaceAll('\n', '<br>');
    if (target === 'note') this.#notes.push(html);
    else if (target === 'header' || target === 'footer')
      this.#html += `<${target}><p>${html}</p></${target}>\n`;
    else if (level > 0) this.#html += `<h${Math.min(6, level)}>${html}</h${Math.min(6, level)}>\n`;
    else this.#html += `<p>${html}</p>\n`;
  }
}

const codePage = (number: number): string =>
  CODE_PAGES[number] ?? (number === 10000 ? 'macintosh' : known(`windows-${number}`));

/** An encoding's name where it is known here, else that of Western Europe. */
function known(encoding: string): string {
  try {
    return new TextDecoder(encoding).encoding;
  } catch {
    return 'windows-1252';
  }
}
