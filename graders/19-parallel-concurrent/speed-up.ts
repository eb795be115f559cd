import type { Message } from '../../engine/explain/message.ts';
import type { ComputingSpan, Json, Trace } from '../../engine/explore/report.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { type TraceProblem, traced } from '../checks/traced.ts';
import { defineGrader } from '../define-grader.ts';
import { type Parameters, random, recorded } from '../runs.ts';
import { lineOf } from '../trace-steps.ts';
import { seconds, show } from '../values.ts';

const CORES = 4;
const TOLERANCE = 1e-6;

const three = { plates: ['* .*', '.*. ', '***.'] };
const ten = { plates: ['*. .', ' * *', '..* ', '****', '. . ', '* * ', ' .*.', '**.*', '. *.', '* .*'] };
const eight = { plates: ['.*.*', ' .* ', '*. *', '. ..', '*** ', ' *. ', '.** ', '*..*'] };

export default defineGrader({
  exercise: '19-parallel-concurrent/speed-up',
  runs: {
    eight: recorded(eight, { cores: CORES, gil: true }),
    ten: recorded(ten, { cores: CORES, gil: true }),
    three: random(three, { executions: 40, cores: CORES }),
  },
  checks: [
    finishes({ points: 1 }),
    outcome({ code: 'all-stars', points: 2, runs: ['eight', 'ten'], requires: ['finishes'], holds: starsMissing }),
    outcome({
      code: 'stars-on-every-schedule',
      points: 1,
      runs: ['three'],
      requires: ['all-stars'],
      exports: (parameters) => ({ total: starsOn(parameters) }),
      say: 'speed-up.lost',
    }),
    traced({ code: 'all-the-work', points: 1, requires: ['stars-on-every-schedule'] }, cutShort),
    traced({ code: 'four-times-as-fast', points: 5, requires: ['all-the-work'] }, tooSlow),
  ],
});

const platesOf = ({ plates }: Parameters): string[] => plates as string[];

function starsOn(parameters: Parameters): number {
  return platesOf(parameters).join('').split('*').length - 1;
}

function starsMissing({ total }: Record<string, Json>, parameters: Parameters): Message | null {
  if (total === undefined) return { code: 'outcome.missing', args: { name: 'total' } };
  const expected = starsOn(parameters);
  if (total === expected) return null;
  const args = { actual: show(total), expected, plates: platesOf(parameters).length };
  return { code: 'speed-up.stars', args: { ...args, none: total === 0 ? 'yes' : 'no' } };
}

const spent = (spans: readonly ComputingSpan[]): number =>
  seconds(spans.reduce((sum, { from, to }) => sum + to - from, 0));

function cutShort({ computing = [] }: Trace, parameters: Parameters): TraceProblem | null {
  const expected = platesOf(parameters).length;
  const actual = spent(computing);
  if (actual >= expected - TOLERANCE) return null;
  return { message: { code: 'speed-up.cut-short', args: { actual, plates: expected } }, lines: [] };
}

/** Too late: because one process had all the work, because nobody began before the last was done, or by its shares. */
function tooSlow(trace: Trace, parameters: Parameters): TraceProblem | null {
  const plates = platesOf(parameters).length;
  const budget = Math.ceil(plates / CORES);
  if (trace.elapsed <= budget + TOLERANCE) return null;
  const args = { plates, seconds: seconds(trace.elapsed), expected: budget };
  const byProcess = computingOf(trace);
  const [only, second] = [...byProcess.keys()];
  if (second === undefined) {
    const threads = new Set((byProcess.get(only!) ?? []).map(({ thread }) => thread)).size;
    const where = only === 0 ? 'main' : 'child';
    const work = trace.steps.filter(({ operation }) => operation === 'compute').map((step) => lineOf(trace, step));
    const message = { code: 'speed-up.one-process', args: { ...args, threads, where, line: work[0]?.line ?? 0 } };
    return { message, lines: work.slice(0, 1) };
  }
  if (mostAtOnce([...byProcess.values()].flat()) === 1) return oneByOne(trace, args);
  const shares = [...byProcess.values()].map(spent);
  const shown = { count: shares.length, most: Math.max(...shares), least: Math.min(...shares) };
  return { message: { code: 'speed-up.shares', args: { ...args, ...shown } }, lines: [] };
}

function oneByOne(trace: Trace, args: Record<string, number>): TraceProblem {
  const starts = trace.steps.filter(({ operation }) => operation === 'process.start');
  const before = starts[1] === undefined ? [] : trace.steps.slice(starts[0]!.index + 1, starts[1].index);
  const wait = before.findLast(({ thread, operation }) => thread === 0 && !/^(read|write|container)/.test(operation));
  if (wait === undefined) return { message: { code: 'speed-up.one-at-a-time', args }, lines: [] };
  const lines = [lineOf(trace, wait), lineOf(trace, starts[1]!)];
  const where = { wait: lines[0]!.line, start: lines[1]!.line };
  return { message: { code: 'speed-up.one-by-one', args: { ...args, ...where } }, lines };
}

function computingOf({ computing = [], threads }: Trace): Map<number, ComputingSpan[]> {
  const found = new Map<number, ComputingSpan[]>();
  for (const span of computing) {
    const process = threads.find(({ id }) => id === span.thread)?.process ?? 0;
    found.set(process, [...(found.get(process) ?? []), span]);
  }
  return found;
}

/** How many of these spans had a processor at the same moment, at most. */
function mostAtOnce(spans: readonly ComputingSpan[]): number {
  return Math.max(...spans.map(({ from }) => spans.filter((other) => isWithin(other, from)).length));
}

const isWithin = ({ from, to }: ComputingSpan, moment: number): boolean =>
  from <= moment + TOLERANCE && moment < to - TOLERANCE;
