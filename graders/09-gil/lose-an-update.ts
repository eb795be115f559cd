import { defineBreak } from '../break/define-break.ts';

export default defineBreak({
  exercise: '09-gil/lose-an-update',
  program: 'two-decrements',
  goal: { finding: 'lost-update', variable: 'num' },
  points: { possible: 1, reaches: 4 },
});
