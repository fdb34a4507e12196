import { sha256Of } from '../archive/sha256.ts';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** A run of Unicode code points, both ends included. */
type Range = readonly [number, number];

/** The characters of each font file. One file holds Latin with all of Vietnamese, so that a page needs one a family. */
const SUBSETS: Readonly<Record<string, readonly Range[]>> = {
  latin: [
    [0x20, 0x7e],
    [0xa0, 0x17f],
    [0x1a0, 0x1a1],
    [0x1af, 0x1b0],
    [0x300, 0x304],
    [0x306, 0x306],
    [0x309, 0x309],
    [0x31b, 0x31b],
    [0x323, 0x323],
    [0x1e80, 0x1e85],
    [0x1ea0, 0x1ef9],
    [0x2010, 0x2027],
    [0x2030, 0x203a],
    [0x2044, 0x2044],
    [0x20ab, 0x20ac],
    [0x2116, 0x2122],
    [0x2190, 0x2193],
    [0x2212, 0x2212],
  ],
  cyrillic: [
    [0x400, 0x45f],
    [0x490, 0x491],
    [0x4b0, 0x4b1],
  ],
};

/** The typefaces, whole, as their makers publish them on npm. */
const FACES: Readonly<Record<string, string>> = {
  serif: 'node_modules/source-serif/WOFF2/VAR/SourceSerif4Variable-Roman.ttf.woff2',
  sans: 'node_modules/inter-ui/variable/InterVariable.woff2',
};

/**
 * The font features that are used: composing and placing marks, kerning, ligatures, and digits of one width in tables.
 * Their many alternates of letters, which no style here asks for, would make the files half as large again.
 */
const FEATURES = ['ccmp', 'locl', 'mark', 'mkmk', 'kern', 'liga', 'tnum'];

const CACHE = 'node_modules/.cache/chancery/fonts';

/** A font file for Astro's `fonts`: a variant of a local family. */
export interface FontVariant {
  src: [string];
  weight: string;
  style: 'normal';
  unicodeRange: [string, ...string[]];
}

/**
 * Cuts a typeface down to the site's scripts, weights 400 to 700 at text size, one file a script; done once and
 * kept in node_modules. (Fontsource's own files part Vietnamese from Latin, which makes four files a page.)
 */
export async function fontVariants(face: 'serif' | 'sans'): Promise<[FontVariant, ...FontVariant[]]> {
  mkdirSync(CACHE, { recursive: true });
  const variants = await Promise.all(
    Object.entries(SUBSETS).map(async ([subset, ranges]): Promise<FontVariant> => {
      const options = {
        targetFormat: 'woff2',
        variationAxes: { wght: { min: 400, max: 700 }, opsz: 14 },
        keepFeatures: FEATURES,
      } as const;
      const wanted = JSON.stringify([FACES[face], ranges, options]);
      const digest = sha256Of(wanted).slice(0, 8);
      const path = join(CACHE, `${face}-${subset}-${digest}.woff2`);
      if (!existsSync(path)) {
        writeFileSync(path, await subsetFont(readFileSync(FACES[face] ?? ''), characters(ranges), options));
      }
      const [first, ...rest] = ranges.map(([from, to]) => `U+${from.toString(16)}-${to.toString(16)}`);
      return {
        src: [`./${path}`],
        weight: '400 700',
        style: 'normal',
        unicodeRange: [first ?? 'U+20', ...rest],
      };
    }),
  );
  return variants as [FontVariant, ...FontVariant[]];
}

const characters = (ranges: readonly Range[]): string =>
  ranges
    .flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
    )
    .join('');
