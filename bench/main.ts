// `npm run bench`: explores programs with known numbers of executions through the command, as anyone would,
// and compares the time with that of the best native tools. `npm run bench -- lastzero` takes some of them.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT, run, say } from '../scripts/terminal.ts';
import { benchProcesses } from './processes.ts';
import type { BenchmarkProgram } from './programs.ts';
import { ROWS } from './rows.ts';

const REPETITIONS = 3;
const RESUMES = 5_000_000;

interface Measured {
  /** Wall time of the whole process, the median. */
  seconds: number;
  executions: number;
  redundant: number;
  steps: number;
}

/** Nanoseconds that resuming a bare generator takes here: the floor of every visible operation. */
function resumeCost(): number {
  function* bare(): Generator<void, never> {
    for (;;) yield;
  }
  const generator = bare();
  const resume = (times: number): number => {
    const started = performance.now();
    for (let i = 0; i < times; i++) generator.next();
    return ((performance.now() - started) * 1e6) / times;
  };
  resume(RESUMES / 10);
  return resume(RESUMES);
}

async function measure({ name, source, executions }: BenchmarkProgram): Promise<Measured> {
  const file = join('.cache', 'bench', `${name.replaceAll(/\W+/g, '-')}.ts`);
  await mkdir(dirname(join(ROOT, file)), { recursive: true });
  await writeFile(join(ROOT, file), source);
  const limit = String(2 * executions);
  const args = ['cli/interleave.mjs', 'explore', file, '--format', 'json', '--max-executions', limit];
  const times: number[] = [];
  let last: Measured | undefined;
  for (let i = 0; i < REPETITIONS; i++) {
    const started = performance.now();
    const { output } = await run(process.execPath, args, { output: 'collect' });
    times.push((performance.now() - started) / 1000);
    last = JSON.parse(output) as Measured;
  }
  times.sort((a, b) => a - b);
  const seconds = times[Math.floor(times.length / 2)] as number;
  return { seconds, executions: last?.executions ?? 0, redundant: last?.redundant ?? 0, steps: last?.steps ?? 0 };
}

const wanted = process.argv.slice(2);
const rows = ROWS.filter(({ program }) => wanted.length === 0 || wanted.some((word) => program.name.startsWith(word)));
const floor = resumeCost();
say('bench', `resuming a bare generator takes ${floor.toFixed(0)} ns here; each time is the median of ${REPETITIONS}`);
let wrong = 0;
for (const { program, genmc, nidhugg } of rows) {
  const { seconds, executions, redundant, steps } = await measure(program);
  const perStep = (seconds * 1e9) / steps;
  const isRight = executions === program.executions && redundant === 0;
  if (!isRight) wrong += 1;
  const count = isRight
    ? `${executions} executions`
    : `WRONG: ${executions} executions (${redundant} redundant), not ${program.executions}`;
  const name = program.name.padEnd(20);
  const others = `GenMC ${genmc} s, Nidhugg ${nidhugg} s`;
  const cost = `${perStep.toFixed(0)} ns a step, ${(perStep / floor).toFixed(1)} resumes`;
  say('bench', `${name} ${seconds.toFixed(2).padStart(6)} s  ${count}; ${cost}; ${others}`);
}
wrong += await benchProcesses(wanted);
process.exitCode = wrong === 0 ? 0 : 1;
