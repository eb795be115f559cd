import { defineBreak } from '../break/define-break.ts';

export default defineBreak({
  exercise: '01-processes/time-slices',
  program: 'one-core',
  goal: { output: ['letter: Dear Ann,', 'music: la', 'letter: yours, Bo', 'music: la la'] },
  points: { possible: 1, reaches: 4 },
  machine: { cores: 1 },
});
