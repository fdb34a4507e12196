import { describe, expect, test } from 'vitest';
import { make } from '../../../support/ingest.ts';

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
    ['vi', 'Hội đàm Việt Nam - Nga\n\nÔng Minh nói: ‘Anh đi đâu?’ Rồi… Anh về muộn.', ['VN', 'RU'], []],
    [
      'vi',
      'Hội đàm Việt Nam - Nga\n\nBầu Đức đi qua huyện Mỹ Đức, cầu Nhật Tân và Đức Thọ. Áo của ông màu xanh.',
      ['VN', 'RU'],
      [],
    ],
    [
      'vi',
      'Hội đàm Việt Nam - Nga\n\nBà Merkel của Đức gặp Tổng thống Mỹ tại Lào.',
      ['VN', 'RU'],
      ['DE', 'LA', 'US'],
    ],
    [
      'en',
      'Joint Statement of Cuba and Chile\n\nHe spoke in Columbus, Georgia, at Georgetown University, in Indian Country and with the Cahuilla Band of Indians. The text is in Spanish.',
      ['CU', 'CL'],
      [],
    ],
    [
      'en',
      'Joint Statement of Cuba and Chile\n\nGambia, Georgia, Germany and the Spanish delegation spoke with Indian officials in Tbilisi.',
      ['CU', 'CL'],
      ['DE', 'ES', 'GE', 'GM', 'IN'],
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
