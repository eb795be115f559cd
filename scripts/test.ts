// `npm test`: checks the sources, proves the corpus of exercises, and runs the tests, those in a browser
// included. With arguments it runs only the tests that they name: `npm test -- engine/kernel`.
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, run, runPackage, say } from './terminal.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  name: string;
  run(): Promise<Count>;
}

const REPORT = '.vitest/report.json';
const filters = process.argv.slice(2);

const one = (passed: boolean): Count => ({ passed: Number(passed), failed: Number(!passed), skipped: 0 });

const check: Step = {
  name: 'check of the sources',
  run: async () => one((await run(process.execPath, ['scripts/check.ts'])).status === 0),
};

const corpus: Step = {
  name: 'proof of the exercises',
  run: async () => one((await run(process.execPath, ['cli/interleave.mjs', 'verify'])).status === 0),
};

const tests: Step = {
  name: 'tests',
  run: async () => {
    await rm(join(ROOT, REPORT), { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
    // Whoever names files may mean the proof of the corpus; without filters the step before has done it.
    const projects = filters.length > 0 ? [] : ['--project=unit', '--project=browser'];
    const { status } = await runPackage('vitest', 'vitest.mjs', ['run', ...projects, ...reporters, ...filters]);
    const count = await readCount();
    // It can fail without a failed test: in a set-up, by an error outside any test, or before it began.
    if (status !== 0 && count.failed === 0) count.failed = 1;
    return count;
  },
};

/** What Vitest counted; it writes no report where it did not come so far. */
async function readCount(): Promise<Count> {
  const text = await readFile(join(ROOT, REPORT), 'utf8').catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: 0, skipped: 0 };
  const report = JSON.parse(text);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function steps(): Step[] {
  if (filters.length > 0) return [tests];
  const corpusExists = existsSync(join(ROOT, 'cli', 'main.ts')) && existsSync(join(ROOT, 'exercises'));
  return [check, ...(corpusExists ? [corpus] : []), tests];
}

const total: Count = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
for (const step of steps()) {
  const started = Date.now();
  say('test', step.name);
  // A step that fails does not hide what the next ones have to say.
  const count = await step.run();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  say('test', `${step.name}: ${count.failed === 0 ? 'passed' : 'FAILED'} (${seconds} s)`);
  if (count.failed > 0) failures.push(step.name);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
}
if (failures.length > 0) say('test', `failed: ${failures.join(', ')}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
