// `npm run check`: everything that can be said about the sources without running them.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { checkDocstrings } from './checks/docstrings.ts';
import { checkHosting } from './checks/hosting.ts';
import { describeProblem, type Problem } from './checks/problem.ts';
import { checkPrograms } from './checks/programs.ts';
import { sourceFiles } from './checks/source-files.ts';
import { checkSources } from './checks/sources.ts';
import { checkTranslations } from './checks/translations.ts';
import { IS_TERMINAL, ROOT, type RunResult, runPackage } from './terminal.ts';

interface Check {
  name: string;
  run(): Promise<RunResult>;
}

const program = (name: string, packageName: string, file: string, args: readonly string[]): Check => ({
  name,
  run: () => runPackage(packageName, file, args, { output: 'collect' }),
});

const rules = (name: string, find: (files: readonly string[]) => Promise<Problem[]>): Check => ({
  name,
  run: async () => {
    const problems = await sourceFiles()
      .then(find)
      // A check that breaks down says so in its own place: the others still have their say.
      .catch((error: Error): Problem[] => [{ file: name, message: error.message }]);
    const failed = problems.some(({ warning }) => !warning);
    return { status: failed ? 1 : 0, output: problems.map((problem) => `${describeProblem(problem)}\n`).join('') };
  },
});

/** Some tools colour whatever they write. */
const plain = (text: string) => (IS_TERMINAL ? text : stripVTControlCharacters(text));

const CHECKS: readonly Check[] = [
  // Through `astro`, which first writes the types of the content: a fresh clone has none.
  program('types', 'astro', 'bin/astro.mjs', ['check', '--minimumFailingSeverity', 'warning']),
  program('types of what runs on every host', 'typescript', 'bin/tsc', ['--project', 'tsconfig.neutral.json']),
  program('lint and format', '@biomejs/biome', 'bin/biome', [
    'ci',
    '--error-on-warnings',
    '--reporter=concise',
    '--max-diagnostics=200',
    `--colors=${IS_TERMINAL ? 'force' : 'off'}`,
    '.',
  ]),
  program('arrows', 'dependency-cruiser', 'bin/dependency-cruiser.mjs', [
    '--config',
    'scripts/checks/arrows.config.mjs',
    '--output-type',
    'err-long',
    ...['astro.config.mjs', 'engine', 'graders', 'classroom', 'cli', 'src'].filter((path) =>
      existsSync(join(ROOT, path)),
    ),
  ]),
  rules('types of the programs shown', checkPrograms),
  rules('both languages', checkTranslations),
  rules('Chinese of the reference', checkDocstrings),
  rules('files of hosts', () => checkHosting()),
  rules('files', checkSources),
];

let passed = 0;
const waiting = [...CHECKS];
const workers = Array.from({ length: Math.min(2, availableParallelism()) }, async () => {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const started = Date.now();
    const { status, output } = await check.run();
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    if (status === 0) passed += 1;
    console.log(`[check] ${status === 0 ? 'passed' : 'FAILED'}: ${check.name} (${seconds} s)`);
    const isQuietTool = status === 0 && !output.includes('warning');
    if (!isQuietTool && output.trim() !== '') console.log(plain(output.trimEnd()));
  }
});
await Promise.all(workers);

const failed = CHECKS.length - passed;
if (failed > 0) console.log('[check] `npm run format` mends what can be mended by itself.');
console.log(`check: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
