import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { maxConcurrent } from '../checks/max-concurrent.ts';
import { outcome } from '../checks/outcome.ts';
import { woken } from '../checks/woken.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, random, recorded, virtualClock } from '../runs.ts';

type Site = Record<string, string[]>;

const alone: Site = { '/': ['/', '/gone'] };
const circle: Site = { '/': ['/a', '/gone'], '/a': ['/', '/gone'] };
const diamond: Site = { '/': ['/a', '/b'], '/a': ['/', '/c'], '/b': ['/c', '/gone'], '/c': ['/a'] };
// One page, then six that it leads to: whoever shares the work, in whatever order, needs 1 + 6 / 3 seconds.
const star: Site = { '/': ['/1', '/2', '/3', '/4', '/5', '/6'], '/1': [], '/2': [], '/3': [], '/4': [], '/5': [] };

export default defineGrader({
  exercise: '26-classics/web-crawler',
  runs: {
    alone: exhaustive({ workers: 2, site: alone }),
    circle: random({ workers: 2, site: circle }, { executions: 100 }),
    diamond: random({ workers: 2, site: diamond }, { executions: 100 }),
    star: virtualClock({ workers: 3, site: star }),
    steps: recorded({ workers: 3, site: star }),
  },
  checks: [
    finishes({ points: 3 }),
    outcome({ code: 'each-page-once', points: 3, requires: ['finishes'], holds: wrongPages }),
    elapsed({
      code: 'shared-work',
      points: 2,
      requires: ['each-page-once'],
      // Who looks again only now and then comes a little late, and hears of that from another check.
      at: () => ({ atMost: 4 }),
      say: 'web-crawler.slow',
    }),
    maxConcurrent({
      code: 'not-too-many',
      points: 1,
      requires: ['shared-work'],
      function: 'fetch',
      limit: ({ workers }) => Number(workers),
    }),
    woken({ points: 1, requires: ['shared-work'], work: ['fetch'] }),
  ],
});

function wrongPages({ fetched, broken }: Record<string, Json>, { site }: Parameters): Message | null {
  if (!Array.isArray(fetched)) return { code: 'outcome.missing', args: { name: 'fetched' } };
  if (!Array.isArray(broken)) return { code: 'outcome.missing', args: { name: 'broken' } };
  const pages = new Set(['/', ...Object.values(site as Site).flat()]);
  for (const page of pages) {
    const count = fetched.filter((other) => other === page).length;
    if (count !== 1) return { code: 'web-crawler.not-once', args: { page, count } };
    const isBroken = !(page in (site as Site));
    if (broken.filter((other) => other === page).length !== Number(isBroken)) {
      return { code: 'web-crawler.broken', args: { page, gone: isBroken ? 'yes' : 'no' } };
    }
  }
  return null;
}
