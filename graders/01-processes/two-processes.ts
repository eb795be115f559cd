import type { Message } from '../../engine/explain/message.ts';
import { finishes } from '../checks/finishes.ts';
import { inProcesses } from '../checks/in-processes.ts';
import { output } from '../checks/output.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, recorded } from '../runs.ts';

const NAMES = ['first', 'second', 'parent'];

export default defineGrader({
  exercise: '01-processes/two-processes',
  runs: {
    schedules: exhaustive({}, { observe: 'output' }),
    steps: recorded(),
  },
  checks: [
    finishes({ points: 2 }),
    output({ code: 'every-line', points: 2, requires: ['finishes'], holds: oneReportEach }),
    inProcesses({ points: 2, requires: ['every-line'], prints: (text) => /^(first|second):/.test(text) }),
    output({ code: 'three-pids', points: 1, requires: ['in-processes'], holds: differentPids }),
    output({ code: 'parent-last', points: 3, requires: ['every-line'], holds: parentLast }),
  ],
});

interface Report {
  name: string;
  pid: string;
}

/**
 * What the processes said of themselves, in the order of the terminal. They share it, so that two lines may
 * have become one, with an empty one behind it.
 */
function reportsIn(lines: readonly string[]): Report[] {
  const found = lines.join('\n').matchAll(/(first|second|parent): process (\d+)/g);
  return [...found].map(([, name = '', pid = '']) => ({ name, pid }));
}

function oneReportEach(lines: readonly string[]): Message | null {
  const reports = reportsIn(lines);
  for (const name of NAMES) {
    const count = reports.filter((report) => report.name === name).length;
    if (count !== 1) return { code: 'two-processes.not-once', args: { name, count } };
  }
  return null;
}

function differentPids(lines: readonly string[]): Message | null {
  const reports = reportsIn(lines);
  for (const [i, { name, pid }] of reports.entries()) {
    const other = reports.slice(0, i).find((earlier) => earlier.pid === pid);
    if (other !== undefined) return { code: 'two-processes.same-pid', args: { first: other.name, second: name, pid } };
  }
  return null;
}

function parentLast(lines: readonly string[]): Message | null {
  const names = reportsIn(lines).map(({ name }) => name);
  if (names.at(-1) === 'parent') return null;
  return { code: 'two-processes.parent-not-last', args: { name: names.at(-1) ?? '' } };
}
