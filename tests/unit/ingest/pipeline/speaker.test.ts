import { describe, expect, test } from 'vitest';
import { lexiconsOf } from '../../../../src/ingest/lexicons.ts';
import { findSpeaker } from '../../../../src/ingest/pipeline/speaker.ts';
import { toSearchable } from '../../../../src/ingest/searchable.ts';
import { readVocabularies } from '../../../../src/holdings/vocabularies.ts';

const lexicon = lexiconsOf(readVocabularies('content/vocabularies'))('en').countries;

/** The speaker of an English text. */
function speakerOf(text: string): string | undefined {
  const { text: searchable, words } = toSearchable(text);
  return findSpeaker(searchable, lexicon(searchable, words))?.code;
}

describe('the speaker of a speech is', () => {
  test('the country whose delegation takes a stance, and not the one that is named most', () => {
    const text = `The Soviet Union proposed a treaty. The Soviet Union supports peace. The Soviet Union welcomes talks.
      The delegation of Mongolia fully supports that proposal of the Soviet Union.`;
    expect(speakerOf(text)).toBe('MN');
  });

  test('the country that is named beside “my country”, and not the neighbour that is spoken of', () => {
    const text = `The war against Chad has gone on for years. Chad must be free. The situation in Chad is grave.
      Niger wants peace. My country has taken in those who fled.`;
    expect(speakerOf(text)).toBe('NE');
  });

  test('not the country of which something is asked', () => {
    const text = `Iraq must withdraw. Iraq's forces still stand there. Iraq continues to refuse. Oman sent food and doctors.`;
    expect(speakerOf(text)).toBe('OM');
  });

  test('nobody where no country is named', () => {
    expect(speakerOf('We wish for peace.')).toBeUndefined();
  });
});
