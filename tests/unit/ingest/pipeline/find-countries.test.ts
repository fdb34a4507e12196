import { describe, expect, it, test } from 'vitest';
import { countryLexicon } from '../../../../src/archive/country-lexicon.ts';
import { readVocabularies } from '../../../../src/holdings/vocabularies.ts';
import { make } from '../../../support/ingest.ts';

const { countries } = readVocabularies('content/vocabularies');
const codes = (language: string, text: string) => [
  ...new Set(
    countryLexicon(
      language,
      countries,
    )(text)
      .filter(({ value }) => value.kind !== 'other')
      .map(({ value }) => value.code),
  ),
];

describe('countries are known', () => {
  test.each([
    ['en', 'Papua New Guinea, Equatorial Guinea, Guinea-Bissau and Guinea', ['PG', 'GQ', 'GW', 'GN']],
    ['en', 'Niger and Nigeria; Dominica and the Dominican Republic', ['NE', 'NG', 'DM', 'DO']],
    ['en', 'tell us about the turkey, not about Turkey or the US', ['TR', 'US']],
    ['en', 'New Mexico, the South China Sea and Latin American poets', []],
    ['en', 'the Republic of Trinidad and Tobago', ['TT']],
    ['en', 'THE GOVERNMENT OF ANTIGUA AND BARBUDA', ['AG']],
    ['fr', 'REPUBLIQUE CENTRAFRICAINE, République Gabonaise, Togolais', ['CF', 'GA', 'TG']],
    ['es', 'la delegación cubana, los argentinos y EE. UU.', ['CU', 'AR', 'US']],
    ['ru', 'между Вьетнамом, Кубой, Саудовской Аравией и США; кубинского', ['VN', 'CU', 'SA', 'US']],
    ['ar', 'وزير الخارجية الكوبي ونظيره الفيتنامي من فيتنام', ['CU', 'VN']],
    ['id', 'AS dan Korsel, sebagai mitra', ['US', 'KR']],
    ['vi', 'Mỹ La-tinh, Mỹ và Triều Tiên', ['US', 'KP']],
    ['vi', 'thi môn Tiếng Anh, học tiếng Pháp, chị Anh và Anh chàng; ngành Ngôn ngữ Nga; báo Anh', ['GB']],
    ['vi', 'ông Anh đi tập quyền Anh', []],
    ['id', 'lancar berbahasa, dalam bahasa Inggris dan Bahasa Jepang, di Jepang', ['JP']],
    ['en', 'The French language and Spanish-language press, and the French press', ['FR']],
    ['es', 'en idioma francés o en lengua rusa, y la embajada rusa', ['RU']],
    ['fr', 'la langue française et la délégation cubaine', ['CU']],
    ['ar', 'باللغة العربية واللغة الفرنسية، والسفير الكوبي', ['CU']],
    ['zh', '朝鲜半岛、韩国、中国和越南', ['KR', 'CN', 'VN']],
  ])('in %s: %s', (language, text, expected) => {
    expect(codes(language, text).sort()).toEqual([...expected].sort());
  });
});

describe('the parties of a statement', () => {
  const PROSE = 'They agreed to work together on trade, on health and on the climate of the region.';
  const partiesOf = (text: string) => {
    const { countries, mentions, review } = make(text).frontMatter;
    return { countries, mentions, sure: !review?.includes('countries') };
  };

  it('are the office that issues a read-out and the country in its title', () => {
    const text = `Readout of the National Security Advisor’s Call with the Foreign Minister of Japan\n\nThe White House said that the National Security Advisor spoke with the Foreign Minister of Japan about the war in Ukraine. ${PROSE}`;
    expect(partiesOf(text)).toEqual({ countries: ['US', 'JP'], mentions: ['UA'], sure: true });
  });

  it.each([
    ['Joint Statement of Japan and the Republic of Korea on North Korea', PROSE, ['JP', 'KR']],
    ['中国和俄罗斯关于乌克兰危机的联合声明', '双方一致同意加强合作，推动两国关系发展。', ['CN', 'RU']],
    [
      'Déclaration conjointe de la France et de l’Allemagne sur la Syrie',
      'Les deux ministres se sont réunis et ont parlé de la paix dans la région et de la coopération.',
      ['FR', 'DE'],
    ],
    ['Joint statement on the official visit of the President of Laos to Viet Nam', PROSE, ['LA', 'VN']],
    ['Readout on the Call of the White House with the President of Chad', PROSE, ['US', 'TD']],
  ])('are not what the statement is about: %s', (title, body, countries) => {
    expect(partiesOf(`${title}\n\n${body}`).countries).toEqual(countries);
  });

  it.each([
    'Call with Governor Kemp of Georgia',
    'JOINT STATEMENT AS AGREED BETWEEN US TODAY',
    'Joint Statement on the Paris Agreement, the Vienna Convention and the Niger Delta',
  ])('are none where a name is of something else: %s', (title) => {
    const { countries, mentions } = partiesOf(`${title}\n\nThe two sides met. ${PROSE}`);
    expect([countries, mentions]).toEqual([[], []]);
  });

  it('are named by adjectives that are no country’s name', () => {
    const text = `Readout of the National Security Advisor’s Meeting with the Djiboutian President\n\nThe White House said that the National Security Advisor met with the President. ${PROSE}`;
    expect(partiesOf(text)).toMatchObject({ countries: ['US', 'DJ'], sure: true });
  });

  it('are told by what the title calls the text, and by a word of the title that only says who took part', () => {
    const sure = (title: string) => partiesOf(`${title}\n\nFrance and Chad spoke. ${PROSE}`).sure;
    expect(sure('Joint Statement by France and Chad')).toBe(true);
    expect(sure('Agreement between France and Chad on trade')).toBe(true);
    expect(
      partiesOf(`France, Chad and the world of sport\n\nFrance and Chad spoke. ${PROSE}`).countries,
    ).toEqual([]);
  });

  it('are those whose leaders a joint statement names, where its title names none', () => {
    const text = `Joint Statement on a Ceasefire\n\nPresident Emmanuel Macron of France and Chancellor Olaf Scholz of Germany discussed the war. ${PROSE}`;
    expect(partiesOf(text)).toMatchObject({ countries: ['FR', 'DE'], sure: false });
  });

  it('are the one who speaks, by the letterhead or the office', () => {
    const heading = (line: string) =>
      `${line}\n\nNew York, le 30 septembre 2024\n\nMonsieur le Président,\n\nLa France et le Tchad sont des pays de paix. Les peuples veulent la paix et le droit pour tous les peuples du monde.`;
    expect(partiesOf(heading('RÉPUBLIQUE TOGOLAISE\n\nDiscours de Son Excellence')).countries?.[0]).toBe(
      'TG',
    );
    expect(
      partiesOf(heading('Discours de Son Excellence le Président de la République du Bénin')).countries?.[0],
    ).toBe('BJ');
  });

  it('are not told from a name that two countries have, unless one is named in full', () => {
    expect(
      partiesOf(
        `Statement on the Congo and peace\n\nThe Congo is a great river and a great country. ${PROSE}`,
      ).countries,
    ).toEqual([]);
    expect(
      partiesOf(
        `Statement on the Congo and peace\n\nThe Democratic Republic of the Congo spoke. The Congo is at peace. ${PROSE}`,
      ).countries,
    ).toEqual(['CD']);
  });

  it('are none of a match, though coaches meet the press, and are those of a joint statement that names one', () => {
    const text =
      'HLV Hữu Thắng: U23 Việt Nam gặp U23 Malaysia\n\nTại buổi họp báo, HLV cho biết đội tuyển sẵn sàng. Tại họp báo, HLV Malaysia nói về các cầu thủ.';
    expect(partiesOf(text).countries).toEqual([]);
    expect(
      partiesOf(
        'Joint Statement by Mexico and Canada\n\nThe sides will host the World Cup, and football unites.',
      ).countries,
    ).toEqual(['MX', 'CA']);
  });
});
