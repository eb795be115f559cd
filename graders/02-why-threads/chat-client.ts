import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { output } from '../checks/output.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, virtualClock } from '../runs.ts';

const CLOSED = 'chat closed';
const TYPED = 'keyboard: a line was typed';
const LINES = [TYPED, 'network: a message came in', 'screen: everything is painted', CLOSED];
const EVENTS = ['typed', 'received', 'painted'];

export default defineGrader({
  exercise: '02-why-threads/chat-client',
  runs: {
    schedules: exhaustive({}, { observe: 'output' }),
    clock: virtualClock({}, { seeds: 3 }),
  },
  checks: [
    finishes({ points: 1 }),
    output({ code: 'every-line', points: 1, runs: ['clock'], requires: ['finishes'], lines: () => LINES }),
    outcome({ code: 'everything-arrived', points: 1, runs: ['clock'], requires: ['every-line'], holds: missingEvent }),
    output({ code: 'closed-last', points: 3, requires: ['every-line'], last: () => CLOSED }),
    elapsed({
      code: 'three-seconds',
      points: 3,
      requires: ['every-line'],
      at: () => 3,
      say: 'chat-client.one-after-another',
    }),
    // The jobs are not to be made shorter.
    elapsed({
      code: 'as-slow-as-before',
      points: 1,
      requires: ['three-seconds'],
      line: TYPED,
      at: () => ({ atLeast: 3 }),
    }),
  ],
});

function missingEvent({ events }: Record<string, Json>): Message | null {
  if (!Array.isArray(events)) return { code: 'outcome.missing', args: { name: 'events' } };
  const missing = EVENTS.find((event) => events.filter((each) => each === event).length !== 1);
  if (missing === undefined) return null;
  return { code: 'chat-client.event-missing', args: { event: missing, actual: JSON.stringify(events) } };
}
