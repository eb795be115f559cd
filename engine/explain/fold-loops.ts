import type { Message } from './message.ts';
import type { FoldRow, Row } from './trace-table.ts';

/** Longest round of a loop that is looked for, in rows. */
const LONGEST_ROUND = 40;
/** Rounds that stay in sight before the fold: what the loop does. The last round stays, too: what it came to. */
const SHOWN_BEFORE = 1;
const SHOWN_AFTER = 1;
/** Fewer rows than this are not worth hiding. */
const LEAST_HIDDEN = 4;

/**
 * Folds loops: where the same rows come again and again, operation by operation and place by place, the
 * first and the last round stay and those between become one row. Values may differ from round to round.
 */
export function foldLoops(rows: readonly Row[]): Row[] {
  const keys = rows.map(rowKey);
  const folded: Row[] = [];
  let at = 0;
  while (at < rows.length) {
    const { length, rounds } = longestRepetition(keys, at);
    const hiddenRounds = rounds - SHOWN_BEFORE - SHOWN_AFTER;
    if (hiddenRounds * length < LEAST_HIDDEN || hiddenRounds < 1) {
      folded.push(rows[at] as Row);
      at += 1;
      continue;
    }
    const from = at + SHOWN_BEFORE * length;
    const to = from + hiddenRounds * length;
    folded.push(
      ...rows.slice(at, from),
      foldRow(rows.slice(from, to), hiddenRounds),
      ...rows.slice(to, to + SHOWN_AFTER * length),
    );
    at = to + SHOWN_AFTER * length;
  }
  return folded;
}

/** The shortest round that begins at a row and is repeated most. */
function longestRepetition(keys: readonly string[], at: number): { length: number; rounds: number } {
  let best = { length: 1, rounds: 1 };
  for (let length = 1; length <= LONGEST_ROUND && at + 2 * length <= keys.length; length++) {
    let end = at + length;
    while (end < keys.length && keys[end] === keys[end - length]) end++;
    const rounds = Math.floor((end - at) / length);
    if (rounds > 1 && rounds * length > best.rounds * best.length) best = { length, rounds };
  }
  return best;
}

function rowKey(row: Row, number: number): string {
  switch (row.type) {
    case 'step':
      // A step that the finding points at is never hidden: its key is its own.
      return row.mark === null ? ['step', row.thread, row.cell.code, at(row)].join() : `marked ${number}`;
    case 'wait':
      return ['wait', row.thread, row.cell.code, at(row)].join();
    case 'switch':
      return ['switch', row.from, row.to, row.reason.code].join();
    default:
      return `${row.type} ${number}`;
  }
}

function at({ place }: { place: { file: string; line: number; column: number } | null }): string {
  return place === null ? '' : `${place.file}:${place.line}:${place.column}`;
}

function foldRow(rows: Row[], rounds: number): FoldRow {
  const steps = rows.filter((row) => row.type === 'step');
  const threads = new Set(steps.map(({ thread }) => thread));
  const args = { count: rounds, lines: linesOf(steps.map(({ place }) => place.line)), steps: steps.length };
  const thread = threads.size === 1 ? ([...threads][0] as number) : null;
  return { type: 'fold', thread, rounds, rows, text: { code: 'trace.fold', args } };
}

function linesOf(lines: readonly number[]): Message {
  const from = Math.min(...lines);
  const to = Math.max(...lines);
  return { code: from === to ? 'trace.lines.one' : 'trace.lines.many', args: { from, to } };
}
