import type { Finding, Trace } from '../../explore/report.ts';
import { buildTrace, findingOf, lineOf, type StepSketch } from './build-trace.ts';

const name = (id: number) => `Thread-${id} (dec)`;
const others = Array.from({ length: 20 }, (_, index) => index + 3);
const update = (thread: number, value: number): StepSketch[] => [
  { thread, operation: 'read', target: 'num', value, line: 6, enabled: [1, 2, ...others].filter((id) => id >= thread) },
  { thread, operation: 'write', target: 'num', value: value - 1, line: 6, column: 4, enabled: [1, thread] },
  { thread, operation: 'thread.end', line: 7, enabled: [1, thread], switch: 'none' },
];

/** Of 22 threads two lose an update; the others have no part in it. */
export const crowdFinding: Finding = findingOf('lost-update', {
  args: { variable: 'num' },
  lines: [
    lineOf(1, name(1), 6, 'num'),
    lineOf(2, name(2), 6, 'num', { column: 4 }),
    lineOf(1, name(1), 6, 'num', { column: 4 }),
  ],
});

export const crowdTrace: Trace = buildTrace({
  threads: ['MainThread', ...Array.from({ length: 22 }, (_, index) => name(index + 1))],
  findings: [crowdFinding],
  steps: [
    ...others.map((id): StepSketch => ({ thread: 0, operation: 'thread.start', target: name(id), line: 10 })),
    { thread: 1, operation: 'read', target: 'num', value: 22, line: 6, enabled: [1, 2, ...others] },
    ...others.flatMap((id, index) => update(id, 22 - index)),
    ...update(2, 2),
    { thread: 1, operation: 'write', target: 'num', value: 21, line: 6, column: 4, enabled: [1], switch: 'ended' },
  ],
});
