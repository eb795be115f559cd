import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClassResult } from '../../classroom/class-result.ts';
import { findSubmissions } from '../../cli/classroom/find-submissions.ts';
import { gradeClass } from '../../cli/classroom/grade-class.ts';
import { Journal, readEntries } from '../../cli/classroom/journal.ts';
import { EXERCISES_FOLDER, findExercise } from '../../cli/exercises.ts';
import { ATTACKS, EXERCISE, verdictOf } from './index.ts';

/**
 * A class of attackers between two honest learners, graded in one go, as `grade-all` does it: each attack ends in
 * its verdict, nobody gets points for one, and what lies around stays as it is.
 */

const SECRET = 'canary-5f1d';
let folder: string;
let server: Server;
let connections = 0;
let result: ClassResult;
let journal: string;

const put = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
};
const nameOf = (index: number) => `m-${String(index).padStart(3, '0')}`;
const solution = join(EXERCISES_FOLDER, EXERCISE, 'solution.ts');
const starter = join(EXERCISES_FOLDER, EXERCISE, 'starter.ts');

/** What is handed in beside a wrong answer, in the hope that somebody reads or runs it. */
const SMUGGLED: Readonly<Record<string, string>> = {
  'package.json': '{"type":"module","scripts":{"preinstall":"touch ../ran","test":"touch ../ran"}}',
  '.npmrc': 'ignore-scripts=false',
  'tsconfig.json': '{"compilerOptions":{"plugins":[{"name":"./evil.ts"}]}}',
  'vitest.config.ts': `import { writeFileSync } from 'node:fs'; writeFileSync('../ran', '');`,
  'vite.config.ts': `import { writeFileSync } from 'node:fs'; writeFileSync('../ran', '');`,
  'biome.json': '{"plugins":["./evil.ts"]}',
  '.git/hooks/post-checkout': '#!/bin/sh\ntouch ../ran\n',
  '.git/config': '[core]\n\tfsmonitor = touch ../ran\n',
  '.env': 'NODE_OPTIONS=--require ./evil.cjs',
  'node_modules/threading/index.ts': `export class Thread { start() {} join() {} }`,
  'node_modules/interleave/package.json': '{"main":"./evil.cjs"}',
  'exercises/10-lock/counter-to-zero/exercise.json': '{"kind":"fix","points":1000,"parameters":{"threads":[0]}}',
  'graders/10-lock/counter-to-zero.ts': 'export default { exercise: "10-lock/counter-to-zero", runs: {}, checks: [] };',
  'locks.jsonl': '{"key":"0","graded":{"grade":{"status":"pass","score":10,"maxScore":10}}}',
  'results.json': '{"score":10}',
  '10-lock/counter-to-zero.json': '{"status":"pass","score":10}',
  '10-lock/counter-to-zero/exercise.json': '{"parameters":{"threads":[0]}}',
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interleave-attacks-'));
  process.env['INTERLEAVE_CANARY'] = SECRET;
  await put('canary.txt', SECRET);
  server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };

  for (const honest of ['a-honest', 'z-honest']) {
    await put(`class/${honest}/10-lock/x`, '');
    await copyFile(solution, join(folder, 'class', honest, `${EXERCISE}.ts`));
  }
  for (const [index, { sources }] of ATTACKS.entries()) {
    for (const [file, text] of Object.entries(sources)) {
      const armed = text
        .replaceAll('127.0.0.1:1', `127.0.0.1:${port}`)
        .replaceAll('/etc/passwd', join(folder, 'canary.txt'));
      await put(`class/${nameOf(index)}/${EXERCISE}/${file}`, armed);
    }
  }
  for (const [file, text] of Object.entries(SMUGGLED)) await put(`class/n-smuggler/${file}`, text);
  await copyFile(starter, join(folder, 'class/n-smuggler', `${EXERCISE}.ts`));
  await mkdir(join(folder, 'class/n-thief/10-lock'), { recursive: true });
  await symlink(join(folder, 'class/a-honest', `${EXERCISE}.ts`), join(folder, 'class/n-thief', `${EXERCISE}.ts`));
  await symlink(join(folder, 'class/a-honest'), join(folder, 'class/n-thief/exercises'));
  for (const odd of ['__proto__', 'constructor', '--export', '-rf', 'a;touch ran', '$(touch ran)', '=cmd()', '<b>']) {
    await mkdir(join(folder, 'class', odd, '10-lock'), { recursive: true });
    await copyFile(starter, join(folder, 'class', odd, `${EXERCISE}.ts`));
  }

  journal = join(folder, 'journal.jsonl');
  const kept = await Journal.open(journal);
  ({ result } = await gradeClass({
    assignment: { version: 1, id: 'attacked', title: 'Attacked', exercises: [{ id: EXERCISE }] },
    exercises: new Map([[EXERCISE, await findExercise(EXERCISE)]]),
    submissions: await findSubmissions([join(folder, 'class')]),
    times: new Map(),
    journal: kept,
    edition: 'x',
    isolation: '',
    language: 'en',
    jobs: 2,
    shard: { index: 0, of: 1 },
    signal: new AbortController().signal,
    limits: { silence: 2_000, deadline: 30_000 },
    say: ({ code }) => code,
    onGraded: () => {},
  }));
  await kept.close();
}, 600_000);

afterAll(async () => {
  delete process.env['INTERLEAVE_CANARY'];
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

const markOf = (learner: string) => result.learners.find((one) => one.learner === learner)?.exercises[0];

describe('a hostile submission', () => {
  test('is one of a hundred and twenty at least, each with a name of its own', () => {
    expect(new Set(ATTACKS.map(({ name }) => name)).size).toBe(ATTACKS.length);
    expect(ATTACKS.length).toBeGreaterThanOrEqual(120);
  });

  test.each(ATTACKS.map(({ name, verdict }, index) => ({ name, verdict, index })))(
    '$name: $verdict',
    ({ verdict, index }) => {
      const mark = markOf(nameOf(index));
      // Refused by the compiler: a failure without any execution, whose message is the compiler's.
      const diagnostics = mark?.executions === 0 && mark.message !== '' ? [{}] : [];
      expect(verdictOf({ status: mark?.status as never, diagnostics: diagnostics as never })).toBe(verdict);
      expect(mark?.points).toBeLessThan(mark?.maxPoints as number);
    },
  );

  test('smuggles nothing in: no file beside the answer is read or run', async () => {
    expect(markOf('n-smuggler')).toMatchObject({ status: 'fail', maxPoints: 10 });
    expect(await readdir(folder)).toEqual(['canary.txt', 'class', 'journal.jsonl']);
  });

  test('cannot hand in what a neighbour has made by a link to it', () => {
    expect(markOf('n-thief')?.status).toBe('missing');
    expect(result.learners.find(({ learner }) => learner === 'n-thief')?.problems).toContain('classroom.link');
  });

  test.each(['__proto__', 'constructor', '--export', '-rf', 'a;touch ran', '$(touch ran)', '=cmd()', '<b>'])(
    'is graded under the odd name %s like any other',
    (learner) => expect(markOf(learner)?.status).toBe('fail'),
  );
});

describe('the rest', () => {
  test.each(['a-honest', 'z-honest'])('of the class is graded as ever: %s', (learner) => {
    expect(markOf(learner)).toMatchObject({ status: 'pass', points: 10 });
  });

  test('of the machine has seen nothing: canary file, environment, listener', async () => {
    expect(await readFile(join(folder, 'canary.txt'), 'utf8')).toBe(SECRET);
    expect(connections).toBe(0);
    const said = JSON.stringify(result) + (await readFile(journal, 'utf8'));
    expect(said).not.toContain(SECRET);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('of the journal holds one whole line for each answer', async () => {
    const text = await readFile(journal, 'utf8');
    expect(readEntries(text)).toHaveLength(text.trim().split('\n').length);
  });
});
