import { type BenchmarkProgram, dining, lastzero, lockedIncrement, readers } from './programs.ts';

/** A program whose number of executions is known from the literature, and what it takes other tools. */
export interface Row {
  program: BenchmarkProgram;
  /** Wall time in seconds of GenMC and of Nidhugg, both on one core of a two-core machine. */
  genmc: number;
  nidhugg: number;
}

export const ROWS: readonly Row[] = [
  { program: readers(13), genmc: 0.49, nidhugg: 3.9 },
  { program: lastzero(10), genmc: 0.29, nidhugg: 1.2 },
  { program: lastzero(15), genmc: 15.2, nidhugg: 95 },
  { program: lockedIncrement(7), genmc: 0.56, nidhugg: 0.74 },
  { program: dining(5), genmc: 0.08, nidhugg: 0.03 },
];
