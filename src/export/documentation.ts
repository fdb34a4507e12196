import { z } from 'zod';
import { factsSchema, recordSchema } from '../archive/record.ts';

/** A field of a statement, as the schema documents it. */
export interface DocumentedField {
  /** Its name, with the names of the fields around it: `source.sha256`. */
  name: string;
  description: string;
}

interface Described {
  description?: string;
  properties?: Record<string, Described>;
  items?: Described;
}

/** Every field of a statement's record, in the schema's order and words. */
export function documentedFields(): DocumentedField[] {
  const fields: DocumentedField[] = [];
  const collect = ({ properties = {}, items }: Described, path: string) => {
    for (const [key, field] of Object.entries(properties)) {
      const name = path + key;
      fields.push({ name, description: field.description ?? '' });
      collect(field, `${name}.`);
    }
    if (items) collect(items, path);
  };
  collect(z.toJSONSchema(recordSchema) as Described, '');
  return fields;
}

/** The JSON Schema (draft 2020-12) of the records, and that of their facts alone. */
export const recordJsonSchema = (id: string): object => ({
  $id: id,
  title: 'A statement of the archive',
  ...z.toJSONSchema(recordSchema),
});

export const factsJsonSchema = (id: string): object => ({
  $id: id,
  title: 'The facts of a statement of the archive, without its text',
  ...z.toJSONSchema(factsSchema),
});
