import { describe, expect, it, test } from 'vitest';
import { make } from '../../../support/ingest.ts';

const peopleOf = (text: string) => make(text).frontMatter.people;
const REST = 'The two sides spoke of health and of trade. They will meet again in the autumn.';

describe('the people of a text', () => {
  test.each([
    [
      'by their names in Latin letters',
      `Talks in Beijing\n\nOn 4 May 2024 Foreign Minister Wang Yi of China met Foreign Minister Ishaq Dar of Pakistan. ${REST}`,
      ['wang-yi', 'ishaq-dar'],
    ],
    [
      'in Vietnamese',
      'Hội đàm tại Bắc Kinh\n\nNgày 4/5/2024, Bộ trưởng Ngoại giao Trung Quốc Vương Nghị đã tiếp Bộ trưởng Ngoại giao Pakistan Ishaq Dar. Hai bên trao đổi về thương mại và y tế.',
      ['wang-yi', 'ishaq-dar'],
    ],
    [
      'in Chinese',
      '外交部长会谈\n\n2024年5月4日，中国外交部长王毅在北京同巴基斯坦外长举行会谈。双方就贸易和卫生交换意见，同意加强合作。',
      ['wang-yi'],
    ],
    [
      'in Russian, in whatever case the name stands',
      'Переговоры в Москве\n\n4 мая 2024 года президент Беларуси встретился с Владимиром Путиным, президентом России. Стороны обсудили торговлю и здравоохранение.',
      ['vladimir-putin'],
    ],
    [
      'in Arabic, where a particle is joined to the name',
      'محادثات في القاهرة\n\nفي 4 مايو 2024 التقى وزير خارجية مصر بسيرغي لافروف وزير خارجية روسيا. وبحث الجانبان التجارة والصحة.',
      ['sergey-lavrov'],
    ],
    [
      'by one word of the name behind the office, while it is held',
      `Remarks\n\nWashington, May 4, 2022. President Biden spoke for the United States. ${REST}`,
      ['joe-biden'],
    ],
  ])('are found %s', (_, text, people) => {
    expect(peopleOf(text)).toEqual(people);
  });

  test.each([
    [
      'a word of a name without the office',
      `A visit\n\nOn 4 May 2022 Mr. Biden of Ohio, a teacher, came to Chile. ${REST}`,
    ],
    [
      'a word of a name of someone who does not hold the office then',
      `Remarks\n\nWashington, May 4, 1995. President Biden spoke for the United States. ${REST}`,
    ],
    [
      'a namesake, where nothing names the country',
      `A match\n\nOn 4 May 2024 Chen Yi won in Lima, Peru. ${REST}`,
    ],
    [
      'a city that bears the name',
      `Talks in Ho Chi Minh City\n\nOn 4 May 1960 Viet Nam and Cuba met. ${REST}`,
    ],
    [
      'a part of a longer name in Chinese',
      '会谈\n\n2024年5月4日，马来西亚总理会见黎巴嫩总理纳吉布·米卡提。双方就贸易和卫生交换意见，同意加强合作。',
    ],
    [
      'one whom the text is too old to mean',
      `A letter\n\nOn 4 May 1952 the teacher Joe Biden wrote to the United States. ${REST}`,
    ],
  ])('do not hold %s', (_, text) => {
    expect(peopleOf(text) ?? []).toEqual([]);
  });

  it('are flagged where the text is of long after their time', () => {
    const { frontMatter } = make(
      `A day of memory\n\nWashington, May 4, 2022. The United States remembers President John F. Kennedy today. ${REST}`,
    );
    expect(frontMatter.people).toEqual(['john-f-kennedy']);
    expect(frontMatter.review).toContain('people');
  });
});
