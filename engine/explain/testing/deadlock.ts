import type { Finding, Trace } from '../../explore/report.ts';
import { buildTrace, findingOf, lineOf, waitOf } from './build-trace.ts';

const ANN = 'Ann';
const BO = 'Bo';

const annTook = lineOf(1, ANN, 7, 'printer.hold');
const boTook = lineOf(2, BO, 13, 'scanner.hold');
const annWaits = waitOf(lineOf(1, ANN, 8, 'scanner.hold'), 'lock.acquire', 'scanner', boTook);
const boWaits = waitOf(lineOf(2, BO, 14, 'printer.hold'), 'lock.acquire', 'printer', annTook);
const mainWaits = waitOf(lineOf(0, 'MainThread', 22, 'ann.join'), 'thread.join', ANN, annWaits);

/** Two threads take two locks in opposite order; the main thread waits for one of them. */
export const deadlock: Finding = findingOf('deadlock', { lines: [annWaits, boWaits], waits: [annWaits, boWaits] });

export const deadlockTrace: Trace = buildTrace({
  threads: ['MainThread', ANN, BO],
  births: [0, 1, 2],
  status: 'deadlock',
  ends: ['waiting', 'waiting', 'waiting'],
  findings: [deadlock],
  waits: [mainWaits, annWaits, boWaits],
  steps: [
    { thread: 0, operation: 'thread.start', target: ANN, line: 20 },
    { thread: 0, operation: 'thread.start', target: BO, line: 21, enabled: [0, 1] },
    {
      thread: 1,
      operation: 'lock.acquire',
      target: 'printer',
      line: 7,
      enabled: [1, 2],
      held: ['printer'],
      switch: 'blocked',
      on: ANN,
    },
    { thread: 2, operation: 'lock.acquire', target: 'scanner', line: 13, enabled: [1, 2], held: ['scanner'] },
  ],
});
