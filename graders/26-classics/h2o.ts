import type { Message } from '../../engine/explain/message.ts';
import type { Json } from '../../engine/explore/report.ts';
import { finishes } from '../checks/finishes.ts';
import { outcome } from '../checks/outcome.ts';
import { woken } from '../checks/woken.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, random, recorded } from '../runs.ts';

const two = { hydrogens: 4, oxygens: 2 };

export default defineGrader({
  exercise: '26-classics/h2o',
  runs: {
    one: exhaustive({ hydrogens: 2, oxygens: 1 }, { maxExecutions: 8000 }),
    two: random(two, { executions: 200 }),
    steps: recorded(two),
  },
  checks: [
    finishes({ points: 4 }),
    outcome({ code: 'whole-molecules', points: 5, requires: ['finishes'], holds: noWater }),
    woken({ points: 1, requires: ['whole-molecules'] }),
  ],
});

function noWater({ log }: Record<string, Json>, { hydrogens, oxygens }: Parameters): Message | null {
  if (!Array.isArray(log)) return { code: 'outcome.missing', args: { name: 'log' } };
  const come = { H: 0, O: 0 };
  let bonded = '';
  for (const entry of log) {
    const [kind = '', what] = String(entry).split(' ');
    if (what === 'comes') {
      come[kind as 'H' | 'O'] += 1;
      continue;
    }
    const molecule = Math.floor(bonded.length / 3) + 1;
    if (come.H < 2 * molecule || come.O < molecule) {
      return { code: 'h2o.early', args: { kind, molecule, hydrogens: come.H, oxygens: come.O } };
    }
    bonded += kind;
  }
  const molecules = bonded.match(/.{1,3}/g) ?? [];
  const wrong = molecules.findIndex((atoms) => [...atoms].sort().join('') !== 'HHO');
  if (wrong >= 0) return { code: 'h2o.mixed', args: { molecule: wrong + 1, atoms: molecules[wrong] ?? '' } };
  const expected = Number(hydrogens) + Number(oxygens);
  return bonded.length === expected ? null : { code: 'h2o.count', args: { count: bonded.length, expected } };
}
