import type { Message } from '../../engine/explain/message.ts';
import type { Step, Trace } from '../../engine/explore/report.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { output } from '../checks/output.ts';
import { recordedSteps } from '../checks/recorded-steps.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, recorded } from '../runs.ts';
import { lineOf, printSteps } from '../trace-steps.ts';

const numbers = ({ balls }: Parameters): number[] => Array.from({ length: balls as number }, (_, i) => i + 1);

export default defineGrader({
  exercise: '21-queue-pipe/ping-pong',
  runs: {
    one: exhaustive({ balls: 1 }, { observe: 'all' }),
    two: exhaustive({ balls: 2 }, { observe: 'all' }),
    steps: recorded({ balls: 2 }),
  },
  checks: [
    finishes({ points: 4 }),
    recordedSteps({
      code: 'in-processes',
      points: 1,
      requires: ['finishes'],
      passed: 'pass.in-processes',
      holds: servedByMain,
    }),
    outcome({
      code: 'every-ball-heard',
      points: 1,
      requires: ['finishes'],
      exports: (parameters) => ({ heard: numbers(parameters).map((i) => `ping ${i}`) }),
      say: 'ping-pong.heard',
    }),
    output({ code: 'every-ball-back', points: 2, requires: ['every-ball-heard'], holds: notBack }),
    recordedSteps({ code: 'hears-the-end', points: 2, requires: ['every-ball-heard'], holds: notToldOfTheEnd }),
  ],
});

const isBall = (text: string): boolean => /^(ping|pong) \d+$/.test(text);

function servedByMain(trace: Trace): { message: Message; steps: readonly Step[] } | null {
  for (const { step, text } of printSteps(trace, isBall)) {
    const { process, thread, line } = lineOf(trace, step);
    if (process !== 0) continue;
    const code = step.thread === 0 ? 'in-processes.main-prints' : 'in-processes.thread-prints';
    return { message: { code, args: { text, thread, line } }, steps: [step] };
  }
  return null;
}

function notBack(lines: readonly string[], parameters: Parameters): Message | null {
  const actual = lines.filter(isBall);
  for (const [i, number] of numbers(parameters).entries()) {
    const [expected, found] = [`pong ${number}`, actual[i] ?? ''];
    if (found !== expected)
      return { code: 'ping-pong.not-back', args: { expected, found, any: found === '' ? 'no' : 'yes' } };
  }
  return null;
}

/** A receive that fails is one that was told of the end. */
function notToldOfTheEnd(trace: Trace): { message: Message; steps: readonly Step[] } | null {
  const received = trace.steps.filter((step) => {
    return step.operation === 'pipe.recv' && lineOf(trace, step).process === 0;
  });
  if (received.some(({ success }) => success === false)) return null;
  const steps = received.slice(-1);
  const line = steps[0] === undefined ? 0 : steps[0].place.line;
  return { message: { code: 'ping-pong.counts', args: { line, count: received.length } }, steps };
}
