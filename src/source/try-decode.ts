/** A decoded text, with the WHATWG name of its encoding. */
export interface Decoded {
  text: string;
  encoding: string;
}

/** Decodes strictly; undefined where a byte has no meaning in the encoding. */
export function tryDecode(bytes: Uint8Array, encoding: string): Decoded | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}
