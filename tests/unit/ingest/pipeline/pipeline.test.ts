import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, gapOf, make, wordsOf } from '../../../support/ingest.ts';

describe('ingest loses nothing', () => {
  /** Pieces that Markdown, HTML or YAML would take for something. */
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '# a',
      '---',
      '===',
      '- b',
      '+ c',
      '1. d',
      '1) d',
      '> e',
      '    f',
      '\tg',
      '***',
      '```',
      '~~~',
      '<b>h</b>',
      '&amp;',
      '&#35;',
      '[i](j)',
      '![k](l)',
      '[m]: n',
      '*o* _p_',
      '`q`',
      '\\',
      'r\\',
      's  ',
      '| t |',
      'Chia sẻ',
      '(Foto: VNA)',
      'date 2026-02-02',
      'https://u.v/w_x_',
      '\u00a0',
      '\u200b',
      '\f',
      '\u0085',
      '\u2028',
      '<!-- y -->',
      '$z$',
      '[^1]: a',
      ':::',
      '{{b}}',
      '---js',
      '%',
      '@',
      '\u0301',
      'e\u0301',
      '🇨🇺',
      '中文',
      'عربي',
    ),
  );
  const text = fc
    .array(fc.tuple(piece, fc.constantFrom('\n', '\n\n', ' ', '\r\n', '')), { minLength: 1, maxLength: 25 })
    .map((parts) => parts.flat().join(''));

  it('of any text, however much it looks like markup', () => {
    fc.assert(
      fc.property(text, (source) => {
        fc.pre(/[\p{L}\p{N}]/u.test(source) && !source.includes('\0'));
        expect(gapOf(wordsOf(source), make(source))).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it('and its evidence quotes the source', () => {
    const source =
      'Tuyên bố chung Việt Nam và Cuba\n\nNgày 5/8/2022, Việt Nam và Cuba ra tuyên bố chung.'.normalize(
        'NFD',
      );
    const { evidence } = make(source);
    expect(Object.keys(evidence)).toContain('countries');
    for (const found of Object.values(evidence).flat())
      expect(source.slice(found?.start, found?.end)).toBe(found?.text);
  });

  /** Pieces of web pages and of Markdown, put together without care, as many pages are. */
  const markup =
    '<p>|</p>|<br>|<div>|</div>|words of it|<ul><li>|</ul>|<ol start=3><li>|</ol>|<pre>\n|</pre>|&nbsp;|\ufeff|<table><tr><td>|<td>|</table>|<!-- c|-->|<h1>|</h1>|<form>|<button>|<math><mi>|<object>|</object>|<noscript>|<svg><text>|<select><option>|\n\n|- item|1. one|5) five|```\n|    code|<?|[a]: http://b|![alt](p)|\\|---|\u2028|\f|中文。'.split(
      '|',
    );
  it.each(['page.html', 'text.md'])('of markup that is out of order: %s', (file) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...markup), { maxLength: 16 }), (pieces) => {
        const made = make(`Words to begin with. ${pieces.join('')}`, {}, file);
        expect(gapOf(made.text, made)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});

describe('the parts of a page', () => {
  it('are told apart: title behind a lead, caption above its credit, headings, buttons', () => {
    const made = make(
      [
        'The minister said that the position of the Government has always been to support its neighbours.',
        'Norway calls for an end to the dispute',
        'At the talks in Oslo on 5 May 2020 the minister repeated that Norway and Sweden stand together in this matter.',
        'The ministers at the talks',
        '© Photo: Somebody',
        'Sweden wants closer ties',
        'For his part the Swedish minister conveyed greetings, and said that Sweden sets great store by the relation with Norway.',
        'Share',
      ].join('\n'),
    );
    expect(made.frontMatter.title).toBe('Norway calls for an end to the dispute');
    expect(made.frontMatter.omitted).toEqual(['The ministers at the talks', '© Photo: Somebody', 'Share']);
    expect(made.markdown).toContain('## Sweden wants closer ties');
  });

  it('keep a dateline above a credit', () => {
    const made = make(
      'Joint statement of Norway and Sweden\n\nThe ministers met and agreed.\n\nDone at Oslo on 4 June 2024\n\nPhoto: NTB',
    );
    expect(made.frontMatter).toMatchObject({ date: '2024-06-04', omitted: ['Photo: NTB'] });
  });

  describe('around its text', () => {
    const HEAD = [
      'Norway and Sweden end their dispute',
      'The ministers met in Oslo on 5 May 2020 and agreed.',
    ];
    const TEXT = 'They will meet again in the autumn, and they thanked all who had helped them to agree.';
    const omittedOf = (...lines: string[]) => make([...HEAD, ...lines].join('\n\n')).frontMatter.omitted;

    it('are links to other pages and lines of key words, in each language', () => {
      const links = [
        'Baca juga: Menlu bertemu di Oslo',
        'XEM THÊM: Hai nước họp lại',
        '>> Sweden wants more',
      ];
      const tags = ['Tags: Norway, Sweden, peace', 'Từ khóa: Na Uy, Thụy Điển'];
      expect(omittedOf(links[0] ?? '', TEXT, ...links.slice(1), ...tags)).toEqual([...links, ...tags]);
    });

    it('are key words one to a line under their heading, where nothing follows them', () => {
      expect(omittedOf(TEXT, 'Tags', 'Norway', 'Sweden', 'Peace talks')).toEqual([
        'Tags',
        'Norway',
        'Sweden',
        'Peace talks',
      ]);
      expect(omittedOf(TEXT, 'Tags', 'Norway', TEXT)).toEqual(['Tags']);
    });

    it('are captions given twice, once with their credit; never the title', () => {
      const caption = 'The ministers shake hands in Oslo';
      expect(omittedOf(`${caption}. (Photo: NTB)`, TEXT, caption)).toEqual([
        `${caption}. (Photo: NTB)`,
        caption,
      ]);
      const twin = make([...HEAD, `${HEAD[0]} (Photo: NTB)`, TEXT].join('\n\n'));
      expect(twin.frontMatter.title).toBe(HEAD[0]);
    });
  });

  it('join lines that were wrapped by hand and keep those that their author broke', () => {
    const made = make(
      'Joint statement\n\nThe two delegations met in the capital and reviewed what had been done\nsince their last meeting in the spring, and they agreed on what is to be\ndone before the next one, which will be held in the autumn.\n\nFor the one side\nFor the other side',
    );
    expect(blocksOf(made)).toEqual([
      'The two delegations met in the capital and reviewed what had been done\nsince their last meeting in the spring, and they agreed on what is to be\ndone before the next one, which will be held in the autumn.',
      'For the one side\nFor the other side',
    ]);
    expect(made.markdown).toContain('For the one side\\\nFor the other side');
  });
});
