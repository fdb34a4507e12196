import { describe, expect, it, test } from 'vitest';
import { decode } from '../../../src/source/decode.ts';

const bytes = (...parts: (number[] | string)[]) =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))),
    ),
  );

const VIETNAMESE = 'Việt Nam và Cuba ra tuyên bố chung về quan hệ hữu nghị và hợp tác.';

/** Windows-1258 of a text: letters that it has, else the letter and its tone mark. */
function windows1258(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258');
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
  const out: number[] = [];
  for (const letter of text.normalize('NFC')) {
    const parts = letter.normalize('NFD');
    const tone = parts.match(tones)?.[0];
    const base = table.has(letter) ? letter : parts.replace(tones, '').normalize('NFC');
    out.push(table.get(base) ?? 0x3f);
    if (base !== letter && tone) out.push(table.get(tone) ?? 0x3f);
  }
  return Uint8Array.from(out);
}

/** A text in an encoding, by what the platform's decoder makes of each pair of bytes. */
function encodeIn(encoding: string, text: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let byte = 0; byte < 256; byte++) {
    const single = decoder.decode(Uint8Array.of(byte));
    if (single.length === 1 && single !== '\ufffd' && !table.has(single)) table.set(single, [byte]);
    if (byte < 0x81 || /^(?:windows|koi8)/.test(encoding)) continue;
    for (let next = 0x40; next < 0xff; next++) {
      const pair = decoder.decode(Uint8Array.of(byte, next));
      if (pair.length === 1 && pair !== '\ufffd' && !table.has(pair)) table.set(pair, [byte, next]);
    }
  }
  return Uint8Array.from([...text].flatMap((letter) => table.get(letter) ?? [0x3f]));
}

it('a web page is read as its head says, and as Western only where no sign stands among letters', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1');
  expect(decode(bytes('<meta charset="iso-8859-1"><p>\xd1and\xfa')).text).toContain('Ñandú');
  const mojibake = 'de la y que los del por el la de los de Espa\xa4a y M\x82xico';
  expect(decode(bytes(mojibake)).reason).toContain('the encoding cannot be told');
});

describe('bytes are read as text', () => {
  it('in UTF-8, with and without a byte order mark', () => {
    expect(decode(bytes(VIETNAMESE))).toEqual({ text: VIETNAMESE, encoding: 'utf-8' });
    expect(decode(bytes([0xef, 0xbb, 0xbf], VIETNAMESE)).text).toBe(VIETNAMESE);
  });

  it('in UTF-16, by its byte order mark or by where its NULs are', () => {
    const little = Buffer.from(VIETNAMESE, 'utf16le');
    expect(decode(bytes([0xff, 0xfe], [...little]))).toEqual({ text: VIETNAMESE, encoding: 'utf-16le' });
    expect(decode(new Uint8Array(Buffer.from('Joint statement of Cuba', 'utf16le')))).toEqual({
      text: 'Joint statement of Cuba',
      encoding: 'utf-16le',
    });
    expect(
      decode(
        bytes(
          [0xfe, 0xff],
          [...little].map((_, at) => little[at ^ 1]!),
        ),
      ).encoding,
    ).toBe('utf-16be');
  });

  it('in windows-1258 where the marks are Vietnamese', () => {
    const { text, encoding } = decode(windows1258(VIETNAMESE));
    expect([text?.normalize('NFC'), encoding]).toEqual([VIETNAMESE, 'windows-1258']);
  });

  test.each([
    [
      'windows-1251',
      'Министры иностранных дел России и Кубы провели переговоры о развитии сотрудничества. Они подтвердили, что отношения между странами носят стратегический характер, и осудили санкции, которые были введены против народа Кубы.',
    ],
    [
      'koi8-r',
      'Министры иностранных дел России и Кубы провели переговоры о развитии сотрудничества. Они подтвердили, что отношения между странами носят стратегический характер, и осудили санкции, которые были введены против народа Кубы.',
    ],
    [
      'gb18030',
      '中国和古巴发表联合声明。双方一致认为，两国关系是在互相尊重的基础上发展的，中方支持古巴人民的正义斗争，反对外来干涉和封锁。',
    ],
    [
      'big5',
      '中國和古巴發表聯合聲明。雙方一致認為，兩國關係是在互相尊重的基礎上發展的，中方支持古巴人民的正義鬥爭，反對外來干涉和封鎖。',
    ],
    ['shift_jis', '両首脳は、日本とベトナムの関係を包括的戦略的パートナーシップに格上げすることで一致した。'],
  ])('in %s where they are running text of its language', (encoding, text) => {
    const decoding = decode(encodeIn(encoding, text));
    expect(decoding).toEqual({ text, encoding });
  });

  it('in windows-1252 where the words are Western', () => {
    const french = 'Les ministres des affaires étrangères de la France et du Sénégal se sont réunis à Dakar.';
    expect(decode(new Uint8Array(Buffer.from(french, 'latin1')))).toEqual({
      text: french,
      encoding: 'windows-1252',
    });
  });
});

describe('damage is undone where that needs no guess, and else said', () => {
  const TCVN3 =
    'Hai bªn nhÊt trÝ ph¸t triÓn quan hÖ vµ hîp t¸c gi÷a hai n\u00adíc, gãp phÇn b¶o ®¶m hßa b×nh ë khu vùc, x©y dùng quan hÖ ®èi t¸c l©u dµi.';
  const UNICODE =
    'Hai bên nhất trí phát triển quan hệ và hợp tác giữa hai nước, góp phần bảo đảm hòa bình ở khu vực, xây dựng quan hệ đối tác lâu dài.';

  it('Vietnamese in the codes of ABC fonts becomes Unicode', () => {
    expect(decode(new Uint8Array(Buffer.from(TCVN3, 'latin1')))).toEqual({
      text: UNICODE,
      encoding: 'tcvn3',
    });
    expect(decode(bytes(TCVN3))).toEqual({ text: UNICODE, encoding: 'tcvn3-as-utf-8' });
  });

  it('Vietnamese in the fonts of VNI becomes Unicode', () => {
    const vni =
      'Hai beân nhaát trí phaùt trieån quan heä vaø hôïp taùc giöõa hai nöôùc, goùp phaàn baûo ñaûm hoøa bình ôû khu vöïc, xaây döïng quan heä ñoái taùc laâu daøi.';
    expect(decode(new Uint8Array(Buffer.from(vni, 'latin1')))).toEqual({ text: UNICODE, encoding: 'vni' });
    expect(decode(bytes(vni))).toEqual({ text: UNICODE, encoding: 'vni-as-utf-8' });
  });

  it('a stray NUL byte is named, and a file of them is refused', () => {
    const text = VIETNAMESE.repeat(20);
    expect(decode(bytes(text, [0]))).toMatchObject({
      damage: `1 NUL byte(s), the first at byte ${Buffer.byteLength(text)}`,
    });
    expect(decode(bytes('ab', [0, 0, 0], 'cd', [0]))).toMatchObject({ reason: /NUL/ });
  });

  it('UTF-8 that was encoded twice is decoded twice', () => {
    const twice = Buffer.from(VIETNAMESE, 'utf8').reduce(
      (text, byte) => text + new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
      '',
    );
    expect(decode(bytes(twice))).toEqual({ text: VIETNAMESE, encoding: 'utf-8-twice' });
  });

  it('a few broken bytes or lost characters are taken, and named', () => {
    expect(decode(bytes(VIETNAMESE, [0xff], VIETNAMESE))).toEqual({
      text: `${VIETNAMESE}\ufffd${VIETNAMESE}`,
      encoding: 'utf-8',
      damage: '1 broken byte(s) in UTF-8, the first at byte 84',
    });
    expect(decode(bytes('D\ufffdclaration conjointe'))).toMatchObject({
      damage: '1 character(s) were lost before it came here (U+FFFD)',
    });
  });

  it('a declaration behind a long banner counts', () => {
    const page = `<html><!--${'x'.repeat(5000)}--><meta charset="gbk"><p>`;
    const input = new Uint8Array([...Buffer.from(page), 0xb9, 0xc5, 0xb0, 0xcd]);
    expect(decode(input)).toEqual({ text: `${page}古巴`, encoding: 'gbk' });
  });
});

test.each<[string, Uint8Array, RegExp]>([
  ['an empty file', bytes(), /empty/],
  ['white space', bytes(' \n\t\n'), /no letter or digit/],
  ['a binary file', bytes('text', [0, 1, 2, 3], 'more'), /binary/],
  ['a Word file', bytes('PK\x03\x04', 'word/document.xml'), /Word/],
  ['a Mac resource fork', bytes([0, 5, 0x16, 7, 0, 2, 0, 0]), /AppleDouble/],
  [
    'badly damaged UTF-8',
    bytes(...Array.from({ length: 9 }, () => [VIETNAMESE, [0xff]]).flat()),
    /9 broken byte\(s\), the first at byte 84/,
  ],
  ['a text that lost its letters', bytes('\ufffd\ufffd\ufffd a'), /letters were lost .* undamaged copy/],
  [
    'an encoding that cannot be told',
    Uint8Array.from(Buffer.from('cfeef1f2e0edeee2ebe5ede8e520f1eee2e5f2e0', 'hex')),
    /open the file in the program that wrote it and save it as UTF-8/,
  ],
  ['more than 8 MiB', new Uint8Array(8 * 1024 * 1024 + 1).fill(0x61), /8 MiB is the most/],
])('%s is refused with the reason and the next step', (_, input, reason) => {
  expect(decode(input).reason).toMatch(reason);
});
