import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import subsetFont from 'subset-font';
import { sha256Of } from '../archive/sha256.ts';
import { writeWhole } from '../holdings/write.ts';

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

/** A typeface: whole, as its makers publish it on npm, and how it is shown. */
interface Face {
  file: string;
  family: string;
  /** What is shown until it has come, and where it does not. */
  display: 'swap' | 'optional';
  others: string;
  /** The font of most machines that takes its place, made to take as much room: its name, and CSS that follows from both. */
  standIn: { local: string; metrics: string };
}

/** By the variable that styles name it by. Metrics are those that Astro 7.3 finds for the pair (by Capsize). */
const FACES: Readonly<Record<string, Face>> = {
  serif: {
    file: 'node_modules/source-serif/WOFF2/VAR/SourceSerif4Variable-Roman.ttf.woff2',
    family: 'Source Serif 4',
    display: 'swap',
    others: 'Georgia, serif',
    standIn: {
      local: 'Times New Roman',
      metrics:
        'size-adjust:117.9077%;ascent-override:87.8653%;descent-override:28.4121%;line-gap-override:0%',
    },
  },
  sans: {
    file: 'node_modules/inter-ui/variable/InterVariable.woff2',
    family: 'Inter',
    // Menus and lists keep their place: where the font comes late, the page is shown in its stand-in.
    display: 'optional',
    others: 'Arial, sans-serif',
    standIn: {
      local: 'Arial',
      metrics: 'size-adjust:107.1194%;ascent-override:90.4365%;descent-override:22.518%;line-gap-override:0%',
    },
  },
};

/**
 * The font features that are used: composing and placing marks, kerning, ligatures, and digits of one width in tables.
 * Their many alternates of letters, which no style here asks for, would make the files half as large again.
 */
const FEATURES = ['ccmp', 'locl', 'mark', 'mkmk', 'kern', 'liga', 'tnum'];

const CACHE = 'node_modules/.cache/chancery/fonts';

/**
 * Cuts the typefaces down to the site's scripts, weights 400 to 700 at text size, one file a script, and writes the styles that
 * load them; done once and kept in node_modules. (Fontsource's own files part Vietnamese from Latin, which makes four files a
 * page.)
 *
 * @returns the path of the styles, which set `--font-serif` and `--font-sans`
 */
export async function writeFontStyles(): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  const rules = await Promise.all(Object.entries(FACES).map(([name, face]) => rulesOf(name, face)));
  const path = resolve(CACHE, 'fonts.css');
  writeWhole(path, rules.join(''));
  return path;
}

async function rulesOf(name: string, { file, family, display, others, standIn }: Face): Promise<string> {
  const subsets = await Promise.all(
    Object.entries(SUBSETS).map(async ([subset, ranges]) => {
      const font = await cut(file, `${name}-${subset}`, ranges);
      const range = ranges.map(([from, to]) => `U+${from.toString(16)}-${to.toString(16)}`).join();
      return `@font-face{font-family:"${family}";src:url("./${font}") format("woff2");font-display:${display};unicode-range:${range};font-weight:400 700}\n`;
    }),
  );
  const { local, metrics } = standIn;
  return [
    ...subsets,
    `@font-face{font-family:"${family} (${local})";src:local("${local}");font-weight:400 700;${metrics}}\n`,
    `:root{--font-${name}:"${family}","${family} (${local})",${others}}\n`,
  ].join('');
}

/** Cuts a typeface down to some characters, unless that was done before; gives the file's name. */
async function cut(file: string, name: string, ranges: readonly Range[]): Promise<string> {
  const options = {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 }, opsz: 14 },
    keepFeatures: FEATURES,
  } as const;
  const font = `${name}-${sha256Of(JSON.stringify([file, ranges, options])).slice(0, 8)}.woff2`;
  const path = join(CACHE, font);
  if (!existsSync(path)) writeWhole(path, await subsetFont(readFileSync(file), characters(ranges), options));
  return font;
}

const characters = (ranges: readonly Range[]): string =>
  ranges
    .flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
    )
    .join('');
