import { CORE_SCHEMA, load, Type } from 'js-yaml';
import { LineCounter, isScalar, parseDocument, type Document } from 'yaml';

/** The line of a field, or of the nearest field around it; the first line is 1. */
export type LineOf = (path: readonly PropertyKey[]) => number;

/** An integer of the core schema (YAML 1.2, 10.3.2). js-yaml would read `0b11` as one too, and so a title of these signs. */
const INTEGER = new Type('tag:yaml.org,2002:int', {
  kind: 'scalar',
  resolve: (text: unknown) => typeof text === 'string' && /^(?:[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+)$/u.test(text),
  construct: Number,
});

const SCHEMA = CORE_SCHEMA.extend({ implicit: [INTEGER] });

/**
 * Reads YAML 1.2 with its core schema, in which a date stays the text it is.
 *
 * Two libraries do it. js-yaml reads ten times as fast, which is felt where there are ten thousand entries; `yaml` knows where
 * each value stands and says better what is wrong, and is asked only for that.
 *
 * @throws YAMLParseError that says what is wrong and where
 */
export function parseYaml(text: string): unknown {
  try {
    return load(text, { schema: SCHEMA });
  } catch {
    const document = parseDocument(text);
    const [error] = document.errors;
    if (error) throw error;
    return document.toJS();
  }
}

/** Finds the lines of fields. The text is read for it when it is first asked, for nobody asks where nothing is wrong. */
export function linesOf(text: string): LineOf {
  const lines = new LineCounter();
  let document: Document.Parsed | undefined;
  return (path) => {
    document ??= parseDocument(text, { lineCounter: lines });
    for (let length = path.length; length > 0; length--) {
      const start = startOf(document, path.slice(0, length) as (string | number)[]);
      if (start !== undefined) return lines.linePos(start).line;
    }
    return 1;
  };
}

/** Where a field's key begins, or an item of a list; undefined where there is none. */
function startOf(document: Document.Parsed, path: readonly (string | number)[]): number | undefined {
  const parent = document.getIn(path.slice(0, -1), true) ?? document.contents;
  const pair =
    parent && typeof parent === 'object' && 'items' in parent
      ? (parent.items as unknown[]).find(
          (item): item is { key: unknown } =>
            typeof item === 'object' && item !== null && 'key' in item && keyIs(item.key, path.at(-1)),
        )
      : undefined;
  const found = pair?.key ?? document.getIn(path, true);
  return found && typeof found === 'object' && 'range' in found ? (found.range as [number])[0] : undefined;
}

const keyIs = (key: unknown, name: string | number | undefined): boolean =>
  isScalar(key) && key.value === name;
