import { describe, expect, it } from 'vitest';
import { explored } from './testing.ts';

/** A getter that is an operation, as the first thing a thread does: nobody has announced anything for it yet. */
const PROPERTIES = [
  {
    name: 'Barrier.broken',
    make: 'new Barrier(2)',
    read: 'shared.broken',
    change: 'shared.abort()',
    seen: [false, true],
  },
  {
    name: 'Queue.unfinishedTasks',
    make: 'new Queue()',
    read: 'shared.unfinishedTasks',
    change: 'shared.put(1)',
    seen: [0, 1],
  },
  {
    name: 'Queue.isShutdown',
    make: 'new Queue()',
    read: 'shared.isShutdown',
    change: 'shared.shutdown()',
    seen: [false, true],
  },
];

describe('a property whose reading is an operation is read before and after its change', () => {
  for (const { name, make, read, change, seen } of PROPERTIES) {
    it(name, async () => {
      const { outcomes } = await explored(`import { Barrier, Thread } from 'threading';
import { Queue } from 'queue';
export let seen: unknown = null;
const shared = ${make};
const reader = new Thread({ target: () => { seen = ${read}; } });
reader.start();
${change};
reader.join();`);
      expect(outcomes.map(({ exports }) => exports['seen']).sort()).toEqual(seen);
    });
  }
});
