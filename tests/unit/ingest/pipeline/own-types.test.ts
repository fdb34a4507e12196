import { expect, it } from 'vitest';
import { readVocabularies } from '../../../../src/holdings/vocabularies.ts';
import { createPipeline } from '../../../../src/ingest/pipeline/index.ts';

it('a text of no known type gets the one that the archive’s own types fall back on', () => {
  const vocabularies = readVocabularies('content/vocabularies');
  const terms = Object.fromEntries(
    Object.entries(vocabularies.types.terms).filter(([slug]) => slug !== 'press-report'),
  );
  const types = { ...vocabularies.types, terms, fallback: 'speech' };
  const run = createPipeline({ ...vocabularies, types });
  const made = run({
    text: 'Rain\n\nIt rained.',
    given: {},
    file: 'a.txt',
    encoding: 'utf-8',
    sha256: '0'.repeat(64),
  });
  expect(made.frontMatter.type).toBe('speech');
  expect(made.frontMatter.review).toContain('scope');
});
