import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The folders of src/ from the ground up: a folder imports only from the rows before its own. */
export const ORDER = [
  ['archive'],
  ['source', 'citation'],
  ['holdings'],
  ['ingest', 'i18n'],
  ['collect', 'export', 'charts', 'page-scripts'],
  ['compare', 'search'],
  ['site'],
  ['build'],
  ['commands', 'integrations'],
  ['components'],
  ['layouts'],
  ['pages'],
];

/** For each folder, those that it must not import from: the folders above it, and its neighbours in the same row. */
const zones = ORDER.flatMap((row, level) =>
  row
    .map((folder) => ({
      target: `./src/${folder}`,
      from: [...ORDER.slice(level + 1).flat(), ...row.filter((other) => other !== folder)].map(
        (other) => `./src/${other}`,
      ),
      message: `The order of folders in the README does not let ${folder}/ import this.`,
    }))
    .filter(({ from }) => from.length > 0),
);

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', '.astro/', 'content/', 'tests/fixtures/'] },
  tseslint.configs.strict,
  astro.configs['flat/recommended'],
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.astro', '.mjs'] })],
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      // An unused parameter that begins with an underscore says that it is left out on purpose.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // An index that the loop keeps within the array is asserted where a default would hide a mistake.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['src/{archive,source,holdings,ingest}/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['astro', 'astro/*', 'astro:*'] }] },
  },
);
