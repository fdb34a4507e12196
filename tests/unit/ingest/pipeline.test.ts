import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findDays } from '../../../src/ingest/days.ts';
import { detectLanguage } from '../../../src/ingest/find-language.ts';
import { distinctName, sourceName } from '../../../src/ingest/source-name.ts';
import { blocksOf, gapOf, make } from '../../support/ingest.ts';

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
        expect(gapOf(source, make(source))).toBeUndefined();
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

describe('a day', () => {
  test.each<[string, string, number | undefined, number, number]>([
    ['vi', 'Ngày 1/2, tuyên bố', undefined, 2, 1],
    ['vi', 'ngày 17 tháng 6 năm 2024', 2024, 6, 17],
    ['id', 'Selasa (21/10/2025)', 2025, 10, 21],
    ['id', 'tanggal 20 September', undefined, 9, 20],
    ['es', 'Viernes 31 de Julio del 2009', 2009, 7, 31],
    ['fr', 'le 27 septembre 2024', 2024, 9, 27],
    ['zh', '2024年8月28日', 2024, 8, 28],
    ['zh', '（20240828）', 2024, 8, 28],
    ['en', 'Sept. 10, 2023', 2023, 9, 10],
    ['ru', '28 августа 2024 года', 2024, 8, 28],
    ['ar', '٢٨ أغسطس ٢٠٢٤', 2024, 8, 28],
  ])('is read in %s: %s', (language, text, year, month, day) => {
    expect(findDays(text, language)[0]).toMatchObject({ year, month, day });
  });

  it('is not read from a weekday alone', () => {
    expect(findDays('Sáng thứ Hai, hai bên hội đàm', 'vi')).toEqual([]);
  });

  test.each([
    ['vi', '2 giờ trước'],
    ['vi', 'Trong 2 ngày'],
    ['en', '3 days ago'],
    ['en', 'https://example.org/2024/07/02/fact-sheet/'],
  ])('is not read in %s from %s', (language, text) => {
    expect(findDays(text, language)).toEqual([]);
  });

  it('that no text dates is left out and flagged', () => {
    const { frontMatter } = make(
      'Joint statement of Cuba and Chile\n\nThe two countries agreed to cooperate in health.',
    );
    expect(frontMatter.date).toBeUndefined();
    expect(frontMatter.review).toContain('date');
  });

  it('without a year takes it from the day of publication, the year before if it must', () => {
    const text =
      'Tuyên bố chung Việt Nam và Cuba\n\nNgày 30/12, Việt Nam và Cuba ra tuyên bố chung về hợp tác.';
    expect(make(text, { published: '2024-01-02' }).frontMatter.date).toBe('2023-12-30');
  });

  it('of an accident in the background is not the statement’s', () => {
    const text =
      'Việt Nam chia buồn với Cuba\n\nSáng 29/8/2022, Việt Nam bày tỏ chia buồn với Cuba về vụ cháy ngày 5/8/2022 tại Matanzas.';
    expect(make(text).frontMatter.date).toBe('2022-08-29');
  });
});

describe('countries', () => {
  const countriesOf = (text: string, language: string) => {
    const { countries, mentions } = make(text, { language }).frontMatter;
    return { countries, mentions };
  };

  test.each<[string, string, string[], string[]]>([
    [
      'en',
      'Joint Statement of the United States and the Republic of Korea\n\nThey spoke of the DPRK, Guinea-Bissau and Niger.',
      ['US', 'KR'],
      ['GW', 'KP', 'NE'],
    ],
    [
      'vi',
      'Hội đàm Việt Nam - Nga\n\nBà Nguyễn Phương Nga dự. Anh hùng dân tộc. Hai bên nói về Mỹ và Anh.',
      ['VN', 'RU'],
      ['GB', 'US'],
    ],
    [
      'id',
      'Pernyataan Indonesia-Jepang\n\nKedua pihak membahas AS, Inggris, dan Cina.',
      ['ID', 'JP'],
      ['CN', 'GB', 'US'],
    ],
    [
      'es',
      'Declaración de Cuba y México\n\nSobre los EE. UU. y el pueblo venezolano.',
      ['CU', 'MX'],
      ['US', 'VE'],
    ],
    [
      'fr',
      'Déclaration de la France et de l’Allemagne\n\nSur le Royaume-Uni et la Côte d’Ivoire.',
      ['FR', 'DE'],
      ['CI', 'GB'],
    ],
    ['zh', '中国和越南联合声明\n\n双方谈到美国和刚果（金）。', ['CN', 'VN'], ['CD', 'US']],
    [
      'ru',
      'Переговоры России и Вьетнама\n\nСтороны говорили о США и об украинском вопросе.',
      ['RU', 'VN'],
      ['UA', 'US'],
    ],
    ['ar', 'بيان مصر والصين\n\nتحدث الجانبان عن الولايات المتحدة وكوبا.', ['EG', 'CN'], ['CU', 'US']],
  ])('are found in %s, parties apart from mentions', (language, text, countries, mentions) => {
    expect(countriesOf(text, language)).toEqual({ countries, mentions });
  });
});

describe('the language', () => {
  test.each([
    ['vi', 'Việt Nam và Cuba ra tuyên bố chung về quan hệ hữu nghị, hợp tác và đoàn kết giữa hai nước.'],
    [
      'id',
      'Kedua pihak menegaskan kembali komitmen untuk memperkuat kerja sama di bidang perdagangan dan pertahanan.',
    ],
    ['en', 'The two sides reaffirmed their commitment to the purposes and principles of the Charter.'],
    ['fr', 'Les deux parties ont réaffirmé leur attachement aux principes de la Charte des Nations unies.'],
    ['es', 'Las dos partes reafirmaron su compromiso con los principios de la Carta de las Naciones Unidas.'],
    ['zh', '双方重申对联合国宪章宗旨和原则的承诺。'],
    ['ja', '両国は国際連合憲章の目的と原則を再確認した。'],
    ['ko', '양측은 유엔 헌장의 목적과 원칙을 재확인했다.'],
    ['ru', 'Стороны подтвердили приверженность целям и принципам Устава ООН.'],
    ['ar', 'جدد الطرفان التزامهما بمقاصد ميثاق الأمم المتحدة ومبادئه.'],
    ['th', 'ทั้งสองฝ่ายยืนยันพันธกรณีต่อกฎบัตรสหประชาชาติ'],
  ])('is told: %s', (language, text) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  it('of hardly any letters is not known', () => {
    expect(detectLanguage('12 / 34 — a')).toEqual({ language: 'und', sure: false });
  });
});

describe('a source’s name', () => {
  test.each([
    ['Tuyên bố (bản 2).txt', 'Tuyên bố (bản 2).txt'],
    ['.htaccess', 'htaccess'],
    ['a\nb.txt', 'a_b.txt'],
    ['..\\..\\x.txt', '_.._x.txt'],
    ['CON.txt', '_CON.txt'],
    ['evil\u202etxt.exe', 'evil_txt.exe'],
    ['...', '_'],
  ])('%j is kept as %j', (name, kept) => {
    expect(sourceName(name)).toBe(kept);
  });

  it('fits any file system, however long it came', () => {
    const name = sourceName(`${'ệ'.repeat(300)}.txt`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toMatch(/ệ\.txt$/);
  });

  it('is set apart by its digest when another source has it', () => {
    expect(distinctName('readme.txt', 'abcdef0123')).toBe('readme-abcdef01.txt');
  });
});
