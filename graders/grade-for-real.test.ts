/** Grading through the compiler and the sandbox of Node. */
import { afterAll, describe, expect, it } from 'vitest';
import { compile } from '../engine/compile/compile.ts';
import { strip } from '../engine/compile/esbuild-node.ts';
import type { Build, Sources } from '../engine/compile/program.ts';
import { libraryNames } from '../engine/library/index.ts';
import { createNodeSandbox } from '../engine/sandbox/node-host.ts';
import { gradeAnswer } from './grade-answer.ts';
import { listExercises, loadExercise } from './node/load.ts';
import { loadGrader } from './registry.ts';
import type { Evidence, GradeResult } from './result.ts';
import { say } from './text.ts';
import { same } from './values.ts';

const sandbox = createNodeSandbox();
afterAll(() => sandbox.close());

const compileFiles = (sources: Sources, build: Build, parameters: string[]) =>
  compile(sources, Object.keys(sources)[0]!, { build, strip, library: libraryNames, parameters });

async function gradeReal(id: string, source: string): Promise<GradeResult> {
  const [loaded, grader] = [await loadExercise(id), await loadGrader(id)];
  if (!loaded.ok || grader === null) throw new Error(`Cannot grade for "${id}": its files or its grader have faults`);
  return gradeAnswer(loaded.exercise, grader, { 'main.ts': source }, { compile: compileFiles, sandbox });
}

async function starterOf(id: string): Promise<string> {
  const loaded = await loadExercise(id);
  return loaded.ok ? loaded.exercise.starter : '';
}

/** Whether carrying out the evidence's schedule once more shows the same. */
async function showsAgain(source: string, { replay, finding, outcome }: Evidence): Promise<boolean> {
  if (replay === null) return false;
  const compiled = await compileFiles({ 'main.ts': source }, 'traced', Object.keys(replay.parameters ?? {}));
  if (!compiled.ok) return false;
  const answer = await sandbox.request({ type: 'run', program: compiled.program, options: replay });
  if (!answer.ok) return false;
  const { findings, exports, output } = answer.result;
  if (finding !== null) {
    return findings.some(({ code, args }) => code === finding.code && args.variable === finding.args.variable);
  }
  if (outcome === null) return true;
  const lines = output.map(({ text }) => text);
  return outcome.output === null ? same(exports, outcome.exports) : same(lines, outcome.output);
}

const ids = (await listExercises()).filter((id) => /^(05|06|10|12)-/.test(id));

describe('a starter', () => {
  it.each(ids)('of %s fails with evidence that shows again', { timeout: 30_000 }, async (id) => {
    const source = await starterOf(id);
    const result = await gradeReal(id, source);
    expect(result.status).toBe('fail');
    for (const { status, evidence } of result.checks) {
      // What a program has to call is read off it: no run shows that.
      if (status === 'fail' && evidence!.run !== '') expect(await showsAgain(source, evidence!)).toBe(true);
    }
  });

  it('of counter-to-zero names the lost update, its threads and lines, by the shortest schedule', async () => {
    const { checks } = await gradeReal('10-lock/counter-to-zero', await starterOf('10-lock/counter-to-zero'));
    const failed = checks.find(({ status }) => status === 'fail')!;
    expect(failed).toMatchObject({
      code: 'no-lost-update',
      evidence: { finding: { code: 'lost-update' }, shortest: true, cost: { preemptions: 1 } },
    });
    expect(failed.evidence!.lines.map(({ thread, line }) => `${thread} ${line}`)).toEqual([
      'Thread-1 (decrement) 9',
      'Thread-2 (decrement) 9',
      'Thread-1 (decrement) 9',
    ]);
  });
});

describe('a limit', () => {
  it.each([
    ['let n = 0;\nwhile (true) n += 1;', 'limit.steps'],
    ['let n = 0;\nwhile (true) console.log((n += 1));', 'limit.steps'],
    ['const all: number[][] = [];\nfor (;;) all.push(new Array(1e6).fill(all.length));', 'limit.steps'],
    ['const all: object[] = [];\nfor (;;) all.push(new Float64Array(4e6).fill(all.length));', 'limit.memory-limit'],
  ])('makes the grade of %j inconclusive', { timeout: 60_000 }, async (source, code) => {
    const result = await gradeReal('05-thread/start-a-thread', source);
    expect(result.status).toBe('inconclusive');
    const { message } = result.checks[0]!;
    expect(say('en', message), message.code).not.toContain('{');
    expect(message.code).toBe(code);
  });
});

describe('a loop that can only repeat itself', () => {
  it.each(['while (true) {}', "while (true) console.log('again');"])(
    'is no limit but a failure: %s',
    async (source) => {
      const result = await gradeReal('05-thread/start-a-thread', source);
      expect(result.status).toBe('fail');
      expect(result.checks[0]?.evidence?.finding?.code).toBe('livelock');
    },
  );
});

describe('a program that does not compile', () => {
  it('fails with its diagnostics', async () => {
    const result = await gradeReal('05-thread/start-a-thread', 'await 1;');
    expect(result).toMatchObject({ status: 'fail', score: 0 });
    expect(result.diagnostics[0]).toMatchObject({ line: 1 });
  });
});
