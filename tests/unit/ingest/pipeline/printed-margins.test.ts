import { describe, expect, it } from 'vitest';
import { printedMargins } from '../../../../src/ingest/pipeline/printed-margins.ts';
import { gapOf, make } from '../../../support/ingest.ts';

const TEXT = ['The sides met.', 'They spoke of trade.', 'They spoke of health.', 'They will meet again.'];

describe('the margins of printed pages', () => {
  it('are their numbers in order, and the heads beside them', () => {
    const texts = [...TEXT, '- 1 -', 'A/50/12 page 2', ...TEXT, '- 2 -', 'A/50/12 page 3', ...TEXT];
    expect(printedMargins(texts)).toEqual([4, 5, 10, 11]);
  });

  it('are not numbers that follow no order, or stand close together', () => {
    expect(printedMargins([...TEXT, '1990', ...TEXT, '12', ...TEXT])).toEqual([]);
    expect(printedMargins(['1', 'Trade.', '2', 'Health.', '3', 'Peace.'])).toEqual([]);
  });

  it('are left out of the body, and kept', () => {
    const source = ['JOINT STATEMENT', ...TEXT, 'Page 1 of 2', ...TEXT, 'Page 2 of 2'].join('\n\n');
    const made = make(source);
    expect(made.frontMatter.omitted).toEqual(['Page 1 of 2', 'Page 2 of 2']);
    expect(gapOf(source, made)).toBeUndefined();
  });
});
