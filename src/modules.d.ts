/** Extended Date/Time Format; the package ships no types. Only what Chancery uses is declared. */
declare module 'edtf' {
  /** Reads a date; `min` and `max` are its bounds in milliseconds since 1970. Throws where the text is no EDTF. */
  export default function edtf(text: string): { min: number; max: number };
}

/** Cuts a font down to some characters; the package ships no types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options: {
      targetFormat: 'woff2';
      variationAxes: Record<string, number | { min: number; max: number }>;
    },
  ): Promise<Uint8Array>;
}
