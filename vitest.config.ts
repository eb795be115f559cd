import { defineConfig } from 'vitest/config';

const BROWSER_TESTS = ['tests/journeys/**/*.test.ts', 'tests/sandbox/**/*.test.ts'];
/** Proves every exercise, which takes its time. `npm test` has the command do that, with a report of its own. */
const CORPUS_PROOF = 'graders/corpus.test.ts';
const NOT_OURS = ['**/node_modules/**', 'dist/**', '.cache/**', 'exercises/**'];

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...NOT_OURS, ...BROWSER_TESTS, CORPUS_PROOF],
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: BROWSER_TESTS,
          globalSetup: ['tests/journeys/global-setup.ts'],
          // After everything else and one at a time: browsers starve on a busy machine, and time-outs then lie.
          sequence: { groupOrder: 2 },
          fileParallelism: false,
          // Each wait has a limit of its own; axe alone looks at a long page for several seconds.
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'corpus', environment: 'node', include: [CORPUS_PROOF], sequence: { groupOrder: 3 } } },
    ],
  },
});
