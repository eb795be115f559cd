import type { Trace } from '../explore/report.ts';
import type { OthersRow, Row } from './trace-table.ts';
import { list, threadName } from './words.ts';

/**
 * With a hundred threads nobody can read a hundred columns: what the threads without a part in the story do
 * becomes one row, however often they take turns among themselves.
 */
export function gatherOthers(rows: readonly Row[], trace: Trace, involved: ReadonlySet<number>): Row[] {
  const gathered: Row[] = [];
  let others: Row[] = [];
  const flush = () => {
    if (others.some(({ type }) => type === 'step' || type === 'wait')) gathered.push(othersRow(others, trace));
    others = [];
  };
  for (const row of rows) {
    if (isOther(row, involved)) others.push(row);
    else {
      flush();
      gathered.push(row);
    }
  }
  flush();
  return gathered;
}

/** A switch between an involved thread and another one goes with the others; their row shows it. */
function isOther(row: Row, involved: ReadonlySet<number>): boolean {
  if (row.type === 'step' || row.type === 'wait') return !involved.has(row.thread);
  if (row.type !== 'switch') return false;
  if (!involved.has(row.from)) return true;
  return !involved.has(row.to) && !row.preempted;
}

function othersRow(rows: Row[], trace: Trace): OthersRow {
  const steps = rows.filter((row) => row.type === 'step');
  const threads = [...new Set(rows.flatMap((row) => (row.type === 'step' || row.type === 'wait' ? [row.thread] : [])))];
  const names = trace.threads.filter(({ id }) => threads.includes(id)).map(threadName);
  const args = { count: threads.length, threads: list(names), steps: steps.length };
  return { type: 'others', threads, rows, text: { code: 'trace.elsewhere', args } };
}
