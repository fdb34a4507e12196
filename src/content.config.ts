import { defineCollection } from 'astro:content';
import { statementSchema } from './archive/statement.ts';
import { statementLoader } from './site/loader.ts';

export const collections = {
  statements: defineCollection({ loader: statementLoader(), schema: statementSchema }),
};
