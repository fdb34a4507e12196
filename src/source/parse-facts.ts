import { parse } from 'yaml';

/*
 * Facts are words: a number of a document that is written 12.10 or 007 is that and no amount, so that numbers are read as they
 * are written.
 */

/**
 * Reads facts in YAML.
 *
 * @throws YAMLParseError that says what is wrong and where
 */
export const parseYamlFacts = (text: string): unknown => parse(text, { schema: 'failsafe' });

/**
 * Reads facts in JSON.
 *
 * @throws SyntaxError
 */
export const parseJsonFacts = (text: string): unknown =>
  JSON.parse(text, ((_: string, value: unknown, { source }: { source: string }) =>
    typeof value === 'number' ? source : value) as (key: string, value: unknown) => unknown);
