import type { OutputLine } from '../../../engine/explore/report.ts';

/** More threads than this share the last lane: a picture with a hundred lanes is none. */
export const MAX_LANES = 8;

const nameOf = ({ process, thread }: Pick<OutputLine, 'process' | 'thread'>): string => `${process} ${thread}`;

/** The threads that printed, the main thread first, the others in order of their first line. */
export function lanesOf(lines: readonly OutputLine[]): string[] {
  return [...new Set(['0 MainThread', ...lines.map(nameOf)])];
}

export function laneOf(line: OutputLine, lanes: readonly string[]): number {
  return lanes.indexOf(nameOf(line));
}
