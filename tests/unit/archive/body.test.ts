import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { anchorsOf, findMarks, readBlocks, renderBody } from '../../../src/archive/body.ts';

const ids = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

describe('a body', () => {
  const body =
    '## Heading\n\nFirst *one*.\n\n- item\n- another\n\n  more of it\n\n> quoted\n\n<b>raw</b>\n\n    code\n\nFirst *one*.';

  it('is read as blocks with the words that are seen', () => {
    expect(readBlocks(body).map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'Heading'],
      ['paragraph', 'First one.'],
      ['item', 'item'],
      ['item', 'another\nmore of it'],
      ['paragraph', 'quoted'],
      ['paragraph', '<b>raw</b>'],
      ['paragraph', 'code'],
      ['paragraph', 'First one.'],
    ]);
  });

  it('is rendered with every block’s anchor as its id, in order', () => {
    expect(ids(renderBody(body))).toEqual(readBlocks(body).map(({ anchor }) => anchor));
  });

  it('tells equal paragraphs apart', () => {
    const anchors = readBlocks('Same.\n\nSame.').map(({ anchor }) => anchor);
    expect(anchors[1]).toBe(`${anchors[0]}-2`);
  });

  it('leaves quotes, dashes, dots and addresses as they are written', () => {
    const text = '"A" -- b... ‘c’ http://x.y ~~d~~ | e |';
    expect(renderBody(text)).toContain('"A" -- b... ‘c’ http://x.y ~~d~~ | e |');
  });

  it('makes nothing live: no markup, no picture, no script in a link', () => {
    const html = renderBody(
      '<script>alert(1)</script>\n\n![x](https://evil.example/x.png) [go](javascript:alert(1)) <img src=x onerror=alert(2)> [web](https://example.org)',
    );
    const referred = renderBody(
      '[x][1] ![p][2] [^3]\n\n[1]: javascript:alert(1)\n[2]: https://evil.example/x.png\n[^3]: note',
    );
    expect(referred).not.toMatch(/<a|<img|javascript:/);
    expect(html).not.toMatch(/<script|<img|javascript:/);
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('<a href="https://example.org">web</a>');
  });
});

describe('anchors', () => {
  const paragraphs = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), {
    minLength: 2,
    maxLength: 12,
  });

  it('stay as they are when another paragraph is inserted, removed or edited', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.string({ minLength: 1 }), (texts, at, other) => {
        fc.pre(!texts.some((text) => text.replace(/\s/g, '') === other.replace(/\s/g, '')));
        const place = at % texts.length;
        const before = new Map(texts.map((text, index) => [text, anchorsOf(texts)[index]]));
        for (const changed of [
          texts.toSpliced(place, 0, other),
          texts.toSpliced(place, 1),
          texts.toSpliced(place, 1, other),
        ])
          for (const [index, anchor] of anchorsOf(changed).entries()) {
            const text = changed[index] ?? '';
            if (text !== other && isAlone(text, texts) && isAlone(text, changed))
              expect(anchor).toBe(before.get(text));
          }
      }),
    );
  });

  it('do not depend on white space', () => {
    expect(anchorsOf(['two  words\n'])).toEqual(anchorsOf(['two words']));
  });
});

/** Whether a text differs from all others by more than white space; equal ones are told apart by their order. */
function isAlone(text: string, texts: readonly string[]): boolean {
  const bare = (one: string) => one.normalize('NFC').replace(/\s/g, '');
  return texts.filter((other) => bare(other) === bare(text)).length === 1;
}

it('no link, picture or emphasis of a body is overlooked, whatever backslashes stand about', () => {
  const sign = fc.constantFrom(
    'a',
    ' ',
    '\\',
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '!',
    ':',
    'https://a.example',
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
      const markdown = signs.join('');
      const { html } = markdownToHtml(markdown, { features: { gfm: false, smartPunctuation: false } });
      // Code that is a block of its own is no mark in one.
      if (/<(?:a|img|em|strong)\b|(?<!<pre>)<code\b/u.test(html)) expect(findMarks(markdown)).not.toEqual([]);
    }),
    { numRuns: 2000, examples: [[['`', '`', '`']]] },
  );
});
