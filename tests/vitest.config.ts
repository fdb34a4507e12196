import { defineConfig } from 'vitest/config';

/** Only a test that hangs should meet its limit, on however busy a machine. In milliseconds. */
const LIMIT = 120_000;

const limits = { testTimeout: LIMIT, hookTimeout: LIMIT, expect: { poll: { timeout: LIMIT } } };

export default defineConfig({
  test: {
    // All cores: Vitest leaves one to whoever watches, which of two is half.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], ...limits } },
      { test: { name: 'commands', include: ['tests/commands/**/*.test.ts'], ...limits } },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: 'tests/support/sites.ts',
          ...limits,
        },
      },
    ],
  },
});
