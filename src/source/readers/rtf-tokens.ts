/** A piece of an RTF file. */
export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'control'; word: string; value?: number }
  | { kind: 'byte'; byte: number }
  | { kind: 'text'; text: string };

const TOKEN = /([{}])|\\([a-z]+)(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([^{}\\\r\n]+)|[\r\n]/giu;

/**
 * The pieces of an RTF file, in their order. Signs that are escaped are text; binary data are passed over.
 *
 * @param rtf the file's bytes, as Latin-1
 */
export function* tokensOf(rtf: string): Generator<RtfToken> {
  let from = 0;
  for (const match of rtf.matchAll(TOKEN)) {
    if (match.index < from) continue;
    const [, brace, word, value, hex, symbol, text] = match;
    if (brace) yield brace === '{' ? { kind: 'open' } : { kind: 'close' };
    else if (word === 'bin') from = match.index + match[0].length + Number(value ?? 0);
    else if (word) yield { kind: 'control', word, ...(value !== undefined && { value: Number(value) }) };
    else if (hex) yield { kind: 'byte', byte: Number.parseInt(hex, 16) };
    else if (symbol === '{' || symbol === '}' || symbol === '\\') yield { kind: 'text', text: symbol };
    else if (symbol === '\n' || symbol === '\r') yield { kind: 'control', word: 'par' };
    else if (symbol) yield { kind: 'control', word: symbol };
    else if (text) yield { kind: 'text', text };
  }
}
