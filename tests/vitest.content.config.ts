import { defineConfig } from 'vitest/config';

/** An archive of ten thousand statements is looked at page by page. In milliseconds. */
const LIMIT = 1_800_000;

/** The tests of an archive's own content, whichever `CHANCERY_CONTENT` names. */
export default defineConfig({
  test: {
    include: ['tests/content/**/*.test.ts'],
    globalSetup: 'tests/support/own-site.ts',
    testTimeout: LIMIT,
    hookTimeout: LIMIT,
  },
});
