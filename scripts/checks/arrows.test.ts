import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT, run } from '../terminal.ts';

const HOUSE: Record<string, string> = {
  'package.json': '{ "type": "module" }',
  'tsconfig.json':
    '{ "compilerOptions": { "moduleResolution": "bundler", "module": "esnext", "allowImportingTsExtensions": true, "noEmit": true } }',
  'engine/compile/runtime.ts': 'export interface Runtime {}',
  'engine/compile/link.ts': 'export const link = 1;',
  'engine/kernel/kernel.ts': "import type { Runtime } from '../compile/runtime.ts'; export type Kernel = Runtime;",
  'engine/explore/report.ts': 'export interface Report {}',
  'engine/explore/explore.ts': 'export interface Options {}',
  'engine/os/wire.ts': "import type { Report } from '../explore/report.ts'; export type R = Report;",
  'engine/sandbox/node-host.ts': "import 'node:child_process'; export const host = 1;",
  'graders/grade.ts': "import type { Report } from '../engine/explore/report.ts'; export type Grade = Report;",
  'cli/main.ts':
    "import type { Grade } from '../graders/grade.ts'; import '../engine/sandbox/node-host.ts'; export type G = Grade;",
  'src/page.ts': "import type { Grade } from '../graders/grade.ts'; export type G = Grade;",
};

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interleave-arrows-'));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
});

afterEach(() => rm(folder, { recursive: true }));

/** What a house with these further files breaks: file -> names of rules. */
async function broken(further: Record<string, string>): Promise<Record<string, string[]>> {
  for (const [file, text] of Object.entries({ ...HOUSE, ...further })) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  const bin = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = join(ROOT, 'scripts/checks/arrows.config.mjs');
  const parts = ['engine', 'graders', 'cli', 'src'];
  const { output } = await run(process.execPath, [bin, '--config', config, '--output-type', 'json', ...parts], {
    output: 'collect',
    folder,
  });
  const violations: { from: string; rule: { name: string } }[] = JSON.parse(output).summary.violations;
  const rules: Record<string, string[]> = {};
  for (const { from, rule } of violations) {
    rules[from] ??= [];
    rules[from].push(rule.name);
  }
  return rules;
}

// One house for all of them, since starting dependency-cruiser is what takes time.
const VIOLATIONS: [file: string, text: string, rule: string][] = [
  ['engine/kernel/beyond-the-contract.ts', "export * from '../compile/link.ts';", 'arrow-from-engine/kernel'],
  ['engine/kernel/upwards.ts', "export * from '../explore/explore.ts';", 'arrow-from-engine/kernel'],
  ['engine/kernel/value.ts', "export { Report } from '../explore/report.ts';", 'wire-types-only'],
  [
    'engine/os/type.ts',
    "import type { Options } from '../explore/explore.ts'; export type O = Options;",
    'arrow-from-engine/os',
  ],
  ['engine/library/upwards.ts', "export * from '../explore/explore.ts';", 'arrow-from-engine/library'],
  ['engine/explain/grader.ts', "export * from '../../graders/grade.ts';", 'arrow-from-engine/explain'],
  ['src/command.ts', "export * from '../cli/main.ts';", 'arrow-from-src'],
  ['cli/site.ts', "export * from '../src/page.ts';", 'arrow-from-cli'],
  ['engine/library/files.ts', "export * from 'node:fs';", 'engine-knows-no-node'],
  ['engine/sandbox/one-host.ts', "export * from './node-host.ts';", 'engine-keeps-hosts-apart'],
];

describe('the rules of the arrows', () => {
  it('accept a house in which all of them run downwards', async () => {
    expect(await broken({})).toEqual({});
  });

  it('refuse each import against them, of types too', async () => {
    const files = Object.fromEntries(VIOLATIONS.map(([file, text]) => [file, text]));
    const expected = Object.fromEntries(VIOLATIONS.map(([file, , rule]) => [file, [rule]]));
    expect(await broken(files)).toEqual(expected);
  });
});
