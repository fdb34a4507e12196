import { describe, expect, it, test } from 'vitest';
import { detectLanguage } from '../../../src/source/detect-language.ts';

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

  it('is that of the words, and not of the tags around them', () => {
    const tag =
      '<img srcset="https://a.example/x.png 1235w, https://a.example/y.png?resize=581,600 581w" class="wp-image-zdjecie" decoding="async" sizes="(max-width: 1162px) 100vw">';
    const text = `${tag.repeat(20)} The two sides reaffirmed their commitment to the purposes and principles of the Charter, and to peace.`;
    expect(detectLanguage(text).language).toBe('en');
  });

  it('of hardly any letters is not known', () => {
    expect(detectLanguage('12 / 34 — a')).toEqual({ language: 'und', sure: false });
  });
});
