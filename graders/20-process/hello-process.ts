import type { Message } from '../../engine/explain/message.ts';
import type { Trace } from '../../engine/explore/report.ts';
import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { inProcesses } from '../checks/in-processes.ts';
import { output } from '../checks/output.ts';
import { type TraceProblem, traced } from '../checks/traced.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, recorded, virtualClock } from '../runs.ts';
import { lineOf, printSteps } from '../trace-steps.ts';

const HELLO = 'hello bob';
const END = /^exit code /;
const INFO = /^(main|hello): pid (\d+), parent (\d+), main (true|false)$/;

export default defineGrader({
  exercise: '20-process/hello-process',
  runs: {
    clock: virtualClock({}),
    steps: recorded(),
    schedules: exhaustive({}, { observe: 'output' }),
  },
  checks: [
    finishes({ points: 1 }),
    output({ code: 'every-line', points: 2, runs: ['clock'], requires: ['finishes'], holds: lineMissing }),
    inProcesses({ points: 2, requires: ['every-line'], prints: (text) => text === HELLO }),
    traced({ code: 'who-is-who', points: 2, requires: ['in-processes'] }, wrongInfo),
    output({ code: 'exit-code', points: 2, runs: ['schedules'], requires: ['in-processes'], holds: wrongEnd }),
    elapsed({ code: 'two-seconds', points: 1, requires: ['exit-code'], line: HELLO, at: () => 2 }),
  ],
});

const WANTED: readonly (readonly [RegExp, string])[] = [
  [/main: pid \d+, parent \d+, main (true|false)/, 'main: pid …, parent …, main …'],
  [/hello: pid \d+, parent \d+, main (true|false)/, 'hello: pid …, parent …, main …'],
  [/hello bob/, HELLO],
  [/exit code /, 'exit code …'],
];

/** Processes share the terminal, so that two lines may have become one: they are looked for in the whole of it. */
function lineMissing(lines: readonly string[]): Message | null {
  const all = lines.join('\n');
  for (const [pattern, text] of WANTED) {
    const count = [...all.matchAll(new RegExp(pattern, 'g'))].length;
    if (count !== 1) return { code: 'hello-process.not-once', args: { text, count } };
  }
  return null;
}

interface Info {
  pid: string;
  parent: string;
  main: string;
}

/** What the two processes say of themselves, against each other and against who printed it. */
function wrongInfo(trace: Trace): TraceProblem | null {
  const prints = printSteps(trace, (text) => INFO.test(text));
  const [main, hello] = ['main', 'hello'].map((title) => {
    const print = prints.find(({ text }) => text.startsWith(`${title}:`))!;
    const [, , pid, parent, flag] = INFO.exec(print.text) as unknown as [string, string, string, string, string];
    return { line: lineOf(trace, print.step), info: { pid, parent, main: flag } satisfies Info };
  });
  const lines = [main!.line, hello!.line];
  const say = (code: string): TraceProblem => {
    const args = { mainLine: lines[0]!.line, line: lines[1]!.line, pid: hello!.info.pid, parent: hello!.info.parent };
    return { message: { code: `hello-process.${code}`, args: { ...args, mainPid: main!.info.pid } }, lines };
  };
  if (main!.line.process !== 0) return say('main-elsewhere');
  if (hello!.line.process === 0) return say('hello-in-main');
  if (hello!.info.pid === main!.info.pid) return say('same-pid');
  if (hello!.info.parent !== main!.info.pid) return say('not-its-parent');
  if (main!.info.main !== 'true' || hello!.info.main !== 'false') return say('main-flag');
  return null;
}

function wrongEnd(lines: readonly string[]): Message | null {
  const all = lines.join('\n');
  const code = /exit code (null|undefined|-?\d+)/.exec(all)?.[1] ?? '';
  if (code !== '0') return { code: 'hello-process.exit-code', args: { code } };
  const last = lines.findLast((line) => line !== '') ?? '';
  return END.test(last) ? null : { code: 'hello-process.not-last', args: { last } };
}
