import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { statementLoader } from './site/loader.ts';

export const collections = {
  // What else a page shows it takes from the archive, where each entry is read, checked and related once.
  statements: defineCollection({ loader: statementLoader(), schema: z.object({ title: z.string() }) }),
};
