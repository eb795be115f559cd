import type { Message } from '../../engine/explain/message.ts';
import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { inThreads } from '../checks/in-threads.ts';
import { output } from '../checks/output.ts';
import { uses } from '../checks/uses.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, recorded, virtualClock } from '../runs.ts';

const FILES = ['map: 2 MB', 'song: 3 MB'];
const DOWNLOADING = 'downloading';
const TOTAL = '5 MB in all';

export default defineGrader({
  exercise: '05-thread/thread-subclass',
  runs: {
    schedules: exhaustive({}, { observe: 'output' }),
    clock: virtualClock({}, { seeds: 3 }),
    steps: recorded(),
  },
  checks: [
    uses({ points: 1, calls: ['Download'] }),
    finishes({ points: 1, requires: ['uses'] }),
    output({ code: 'every-line', points: 1, requires: ['finishes'], holds: wrongLine }),
    inThreads({ points: 3, requires: ['every-line'], prints: (text) => FILES.includes(text), threads: () => 2 }),
    output({ code: 'total', points: 2, requires: ['every-line'], last: () => TOTAL, holds: wrongTotal }),
    elapsed({ code: 'main-goes-on', points: 1, requires: ['in-threads'], line: DOWNLOADING, at: () => 0 }),
    elapsed({ code: 'three-seconds', points: 1, requires: ['main-goes-on'], at: () => 3 }),
  ],
});

/** What is printed beside the total is right. */
function wrongLine(lines: readonly string[]): Message | null {
  const others = lines.filter((line) => !line.endsWith(' in all'));
  const missing = [...FILES, DOWNLOADING].filter((line) => !others.includes(line));
  const extra = others.find((line, i) => ![...FILES, DOWNLOADING].includes(line) || others.indexOf(line) < i);
  if (extra !== undefined) {
    const args = { text: extra, missing: missing[0] ?? '', instead: missing.length > 0 ? 'yes' : 'no' };
    return { code: others.indexOf(extra) < others.lastIndexOf(extra) ? 'output.too-often' : 'output.unexpected', args };
  }
  return missing[0] === undefined
    ? null
    : { code: 'output.missing', args: { text: missing[0], count: missing.length } };
}

function wrongTotal(lines: readonly string[]): Message | null {
  const total = lines.find((line) => line.endsWith(' in all'));
  return total === TOTAL ? null : { code: 'thread-subclass.wrong-total', args: { text: total ?? 'none' } };
}
