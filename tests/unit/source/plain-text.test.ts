import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatOf, transcribe } from '../../../src/source/transcribe.ts';
import { make } from '../../support/ingest.ts';

describe('what a text keeps of the place that it was copied from becomes words', () => {
  test.each([
    [
      'a character reference',
      'the &#8220;spirit&#8221; of &eacute;lan',
      'the “spirit” of élan',
      'character-references',
    ],
    ['an escape', String.raw`caf\xE9 and \u2060na\u00efve`, 'café and \u2060naïve', 'escapes'],
    [
      'a tag',
      'a <strong>firm</strong> and <span class="x">clear</span> word',
      'a firm and clear word',
      'tags',
    ],
    ['a link’s tag', 'as <a href="https://example.org/a">it</a> says', 'as it says', 'tags'],
    ['tags of paragraphs', '<p class="x">One.<br></p><p>Two.</p>', '\n\nOne.\n\n\n\n\nTwo.\n\n', 'tags'],
    [
      'a link',
      'as the [joint declaration](https://example.org/a_(b) "here") says',
      'as the joint declaration says',
      'links',
    ],
    ['stars', 'a **firm and clear** word', 'a firm and clear word', 'emphasis-marks'],
    ['spaced letters', 'D E C L A R A T I O N\nof the two', 'DECLARATION\nof the two', 'letter-spacing'],
  ])('%s', (_, source, text, repair) => {
    const transcription = transcribe(source, 'text');
    expect([transcription.text, transcription.repairs]).toEqual([text, [repair]]);
  });

  test.each([
    'AT&T; and R&D',
    'a note** and another**',
    'the vote [of 3 May](see below) and [sic]',
    'vote: A B C',
    'x < y and y > z',
    String.raw`C:\new\u1`,
  ])('and not %s', (source) => {
    expect(transcribe(source, 'text')).toMatchObject({ text: source });
    expect(transcribe(source, 'text').repairs).toBeUndefined();
  });

  it('and each word is found again in the source', () => {
    const word = fc.constantFrom(
      'one',
      'two',
      '&amp;',
      '**three four**',
      String.raw`\xE9`,
      '<b>five</b>',
      '<p>five</p>',
      '<br/>',
      '[six](https://example.org/6)',
      '\n\n',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const source = words.join(' ');
        const { text, toDecoded } = transcribe(source, 'text');
        for (const { index, 0: found } of text.matchAll(/one|two|three|four|five/gu))
          expect(source.slice(toDecoded(index), toDecoded(index) + found.length)).toBe(found);
      }),
    );
  });

  it('which the entry says, and its evidence stands in the source as it is', () => {
    const made = make('S T A T E M E N T\n\nHanoi, 5 &nbsp;May&nbsp;2020\n\nViet Nam thanks Cuba.');
    expect(made.frontMatter.source.repairs).toEqual(['character-references', 'letter-spacing']);
    expect(made.frontMatter.title).toBe('STATEMENT');
    expect(made.evidence['title']?.[0]?.text).toBe('S T A T E M E N T');
  });
});

describe('a piece of a web page in a text file', () => {
  const page = '<p>One.</p>\n<p>Two &amp; three.</p>\n<div>Four.</div>';

  it('is read as a web page', () => {
    expect(formatOf('a.txt', page)).toBe('html');
  });

  it('and words about tags are words', () => {
    expect(formatOf('a.txt', 'The tag <p> ends with </p>, and so do </p> and </p>.')).toBe('text');
  });
});
