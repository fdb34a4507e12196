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

  test('the country whose delegation gives its congratulations, and not the one that is congratulated', () => {
    const text = `I extend to Poland’s minister the congratulations of the delegation of Oman. Poland is a friend. Poland has done
      much. Poland leads well.`;
    expect(speakerOf(text)).toBe('OM');
  });

  test('the small island state that is one’s own', () => {
    const text = `My small, two-island State, Antigua and Barbuda, was struck. The United States believes in trade.`;
    expect(speakerOf(text)).toBe('AG');
  });

  test('the republic of the Soviet Union that has a seat of its own', () => {
    const text = `The Soviet Union is great. The Soviet people are one. The delegation of the Byelorussian Soviet Socialist
      Republic wishes to thank you.`;
    expect(speakerOf(text)).toBe('BY');
  });

  test('nobody where no country is named', () => {
    expect(speakerOf('We wish for peace.')).toBeUndefined();
  });
});

describe('the speaker of a speech is sure', () => {
  const isSure = (text: string): boolean | undefined => {
    const { text: searchable, words } = toSearchable(text);
    return findSpeaker(searchable, lexicon(searchable, words))?.isSure;
  };

  test('where the country takes stance after stance', () => {
    expect(isSure('Oman supports the treaty. Oman welcomes the talks. Oman calls for peace.')).toBe(true);
  });

  test('not where it is named often and says nothing', () => {
    expect(isSure('Oman was founded long ago. Oman lies by the sea. Oman has seen much. Oman trades.')).toBe(
      false,
    );
  });
});
