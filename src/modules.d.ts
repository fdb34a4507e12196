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
      /** The OpenType features that are kept. */
      keepFeatures: readonly string[];
    },
  ): Promise<Uint8Array>;
}

/** The processor of the Citation Style Language; the package ships no types. Only what Chancery uses is declared. */
declare module 'citeproc' {
  /** An engine of one style; it remembers the items it has met by their ids. */
  export class Engine {
    constructor(
      system: { retrieveLocale: (tag: string) => string; retrieveItem: (id: string) => unknown },
      style: string,
      tag: string,
    );
    updateItems(ids: string[]): void;
    /** The parameters of a bibliography, and its entries as HTML. */
    makeBibliography(): [parameters: unknown, entries: string[]];
  }
  const CSL: { Engine: typeof Engine };
  export default CSL;
}
