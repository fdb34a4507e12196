import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGap } from '../../../src/source/completeness.ts';

describe('the proof that nothing is lost', () => {
  it('finds title, text and furniture in any interleaving', () => {
    const source = 'date 2026 The lead.\nThe title\nShare\nA paragraph.\nA paragraph.\nShare';
    const blocks = ['The lead.', 'A paragraph.', 'A paragraph.'];
    expect(
      findGap(source, { title: 'The title', blocks, omitted: ['date 2026', 'Share', 'Share'] }),
    ).toBeUndefined();
  });

  it('holds where a title begins the paragraph behind it', () => {
    const parts = { title: 'Peace', blocks: ['Peace now.', 'End.'], omitted: [] };
    expect(findGap('Peace\nPeace now.\nEnd.', parts)).toBeUndefined();
    expect(findGap('Peace now.\nPeace\nEnd.', parts)).toBeUndefined();
  });

  it('says where words are missing, changed, added or out of order', () => {
    const parts = { title: undefined, blocks: ['One two.', 'Three four.'], omitted: [] };
    expect(findGap('One two. Three.', parts)).toMatchObject({ source: 'Three.' });
    const long = 'The Government condemns the attack and expresses its solidarity with the victims.';
    const blocks = [long.replace('solidarity', 'solidaritty')];
    expect(findGap(long, { title: undefined, blocks, omitted: [] })).toEqual({
      source: expect.stringContaining('its solidarity with'),
      entry: expect.stringContaining('its solidaritty with'),
    });
    expect(findGap('One two.\nThree five.', parts)).toBeDefined();
    expect(findGap('Three four.\nOne two.', parts)).toBeDefined();
    expect(findGap('One two.\nThree four.\nMore.', parts)).toMatchObject({ source: 'More.' });
  });

  it('takes any text cut into any pieces and given to any of the three lists', () => {
    const pieces = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.boolean()), { maxLength: 30 });
    fc.assert(
      fc.property(pieces, (cut) => {
        const blocks = cut.filter(([, isBlock]) => isBlock).map(([text]) => text);
        const omitted = cut.filter(([, isBlock]) => !isBlock).map(([text]) => text);
        expect(
          findGap(cut.map(([text]) => text).join('\n'), { title: undefined, blocks, omitted }),
        ).toBeUndefined();
      }),
    );
  });

  it('never takes a text from which a letter was dropped', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,40}$/), fc.nat(), (text, at) => {
        const place = at % text.length;
        const short = text.slice(0, place) + text.slice(place + 1);
        expect(findGap(text, { title: undefined, blocks: [short], omitted: [] })).toBeDefined();
      }),
    );
  });
});
