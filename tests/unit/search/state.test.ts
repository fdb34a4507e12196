import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutState, emptyState, MOST_FILTERS, readState, writeState } from '../../../src/search/state.ts';

const known = {
  country: ['CU', 'VN'],
  pair: ['cu-vn'],
  topic: ['trade'],
  type: ['read-out'],
  language: ['vi', 'zh-Hant'],
  organization: ['asean'],
  person: ['wang-yi'],
  publisher: ['VNA'],
  wording: ['report'],
  status: ['confirmed'],
};
const read = (query: string) => readState(new URLSearchParams(query), known);

describe('the state of a search', () => {
  it('is read from the address and written back to it', () => {
    const query =
      '?q=khung+bo&country=cu&country=vn&pair=cu-vn&topic=trade&language=zh-Hant&organization=asean&person=wang-yi&publisher=VNA&wording=report&status=confirmed&role=party&from=2021&to=2022-05&added=2026-01-15&sort=oldest&page=3';
    const { state, ignored } = read(query);
    expect(ignored).toEqual([]);
    expect(writeState(state)).toBe(query);
  });

  it('says what means nothing, and goes on without it', () => {
    const { state, ignored } = read(
      'country=xx&topic=gardening&role=king&from=2021-02-30&to=soon&added=2026&sort=colour&page=-1',
    );
    expect(ignored).toEqual([
      'country=xx',
      'topic=gardening',
      'role=king',
      'from=2021-02-30',
      'to=soon',
      'added=2026',
      'sort=colour',
      'page=-1',
    ]);
    expect(writeState(state)).toBe('');
  });

  it('takes a pair whichever of the two comes first', () => {
    expect(read('pair=VN-cu').state.filters.pair).toEqual(['cu-vn']);
  });

  it('takes no dates that are reversed, no value twice and no endless query', () => {
    expect(read('from=2022&to=2021').ignored).toEqual(['from=2022, to=2021']);
    expect(read('country=cu&country=CU').state.filters.country).toEqual(['CU']);
    expect(read(`q=${'x'.repeat(10_000)}`).state.q).toHaveLength(300);
  });

  it('is the same from its address as it was before, whatever is left out of it or compared', () => {
    const longest = 'Hiệp định Đối tác Toàn diện và Tiến bộ xuyên Thái Bình Dương';
    const words = fc.string({ unit: 'binary', maxLength: 120 }).map((text) => text.toWellFormed());
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant(longest), words)), fc.array(words), (without, compare) => {
        const state = cutState({
          ...emptyState(),
          without: [...new Set(without)],
          compare: compare.filter(Boolean),
        });
        const again = readState(new URLSearchParams(writeState(state)), known).state;
        expect([...again.without, ...again.compare]).toEqual([...new Set(state.without), ...state.compare]);
      }),
    );
    expect(cutState({ ...emptyState(), without: [longest] }).without).toEqual([longest]);
  });

  it('takes no more filters than an address may hold, and says which it left', () => {
    const topics = Array.from(
      { length: 100 },
      (_, number) => `a-topic-with-a-key-as-long-as-the-longest-${number}`,
    );
    const parameters = new URLSearchParams({ q: '越'.repeat(300) });
    for (const topic of topics) parameters.append('topic', topic);
    const { state, ignored } = readState(parameters, { ...known, topic: topics });
    expect(state.filters.topic).toEqual(topics.slice(0, MOST_FILTERS));
    expect(ignored).toHaveLength(topics.length - MOST_FILTERS);
    expect(writeState(state).length).toBeLessThan(8000);
  });
});
