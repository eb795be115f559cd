import type { OutputLine } from '../../../engine/explore/report.ts';
import type { RunView } from '../engine/types.ts';

/** So many lines stay on the page: enough to scroll in, few enough to stay quick. */
export const MAX_LINES = 500;

/** The run with further lines. Where they grow too many, the earliest go. */
export function keepLines(run: RunView, lines: readonly OutputLine[]): RunView {
  const all = [...run.lines, ...lines];
  const excess = Math.max(all.length - MAX_LINES, 0);
  return { ...run, lines: excess === 0 ? all : all.slice(excess), dropped: run.dropped + excess };
}
