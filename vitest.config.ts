import { defineConfig } from 'vitest/config';

const ignored = ['**/node_modules/**', 'dist/**', '.cache/**', 'exercises/**'];

export default defineConfig({
  test: {
    reporters: process.env.CI ? [['default', { summary: false }]] : ['default'],
    passWithNoTests: true,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['**/*.test.ts'],
          exclude: [...ignored, 'tests/journeys/**'],
        },
      },
      {
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/journeys/global-setup.ts'],
          // One browser at a time: two of them starve each other on a small machine, and time-outs then lie.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
