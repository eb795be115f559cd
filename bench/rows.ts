import {
  type BenchmarkProgram,
  casThenWrite,
  dining,
  indexer,
  lastzero,
  lockedIncrement,
  readers,
} from './programs.ts';

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
  { program: indexer(15, 4096), genmc: 2.9, nidhugg: 3.6 },
  { program: casThenWrite(5, 32_880), genmc: 0.39, nidhugg: 4 },
  { program: lockedIncrement(7), genmc: 0.56, nidhugg: 0.74 },
  { program: dining(5), genmc: 0.08, nidhugg: 0.03 },
];
