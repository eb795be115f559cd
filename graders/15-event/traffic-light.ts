import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { startsThreads } from '../checks/starts-threads.ts';
import { woken } from '../checks/woken.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, random, recorded } from '../runs.ts';

const one = { cars: ['Ann'] };
const two = { cars: ['Ann', 'Bo'] };
const five = { cars: ['Ann', 'Bo', 'Cy', 'Di', 'Ed'] };

export default defineGrader({
  exercise: '15-event/traffic-light',
  runs: {
    one: exhaustive(one),
    two: exhaustive(two),
    five: random(five, { executions: 200 }),
    steps: recorded(five),
  },
  checks: [
    finishes({ points: 2 }),
    outcome({ code: 'light-as-before', points: 1, requires: ['finishes'], holds: otherLight }),
    outcome({ code: 'everybody-across', points: 1, requires: ['finishes'], holds: notAcross }),
    outcome({ code: 'never-on-red', points: 3, requires: ['light-as-before', 'everybody-across'], holds: onRed }),
    woken({ points: 2, requires: ['never-on-red'], except: ['light'] }),
    startsThreads({ points: 1, requires: ['finishes'], count: ({ cars }) => (cars as []).length + 1 }),
  ],
});

function otherLight(exports: Record<string, Json>): Message | null {
  const changes = logOf(exports)?.filter((line) => line === 'red' || line === 'green');
  if (changes === undefined) return { code: 'outcome.missing', args: { name: 'log' } };
  if (changes.join() === 'green,red,green') return null;
  return { code: 'traffic-light.other-light', args: { changes: changes.join(', ') } };
}

function notAcross(exports: Record<string, Json>, { cars }: Parameters): Message | null {
  const log = logOf(exports)!;
  for (const name of cars as string[]) {
    const own = log.filter((line) => line.startsWith(`${name} `));
    if (own.join() === `${name} drives on,${name} is across`) continue;
    return { code: 'traffic-light.not-across', args: { name, count: own.length } };
  }
  return null;
}

/** Red is from the line `red` to the line `green`, and also before the first `green`. */
function onRed(exports: Record<string, Json>): Message | null {
  let red = true;
  let driving: string | null = null;
  const onIt = new Set<string>();
  for (const line of logOf(exports)!) {
    if (line === 'green') red = false;
    else if (line === 'red') {
      red = true;
      driving = [...onIt][0] ?? null;
    } else if (line.endsWith(' drives on')) {
      const name = line.slice(0, -' drives on'.length);
      onIt.add(name);
      if (red) driving = name;
    } else onIt.delete(line.slice(0, -' is across'.length));
    if (driving !== null) return { code: 'traffic-light.on-red', args: { name: driving, before: red ? line : '' } };
  }
  return null;
}

function logOf(exports: Record<string, Json>): string[] | null {
  return Array.isArray(exports.log) ? (exports.log as string[]) : null;
}
