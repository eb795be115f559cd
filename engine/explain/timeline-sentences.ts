/** An execution as a list of sentences: what a timeline shows, for those who listen, and for copying. */
import type { Finding, Trace } from '../explore/report.ts';
import { type Message, verbatim } from './message.ts';
import type { TimelineAxis } from './timeline.ts';
import { type Row, traceTable, type WaitRow } from './trace-table.ts';
import { placeNamer } from './words.ts';

/**
 * One sentence for each thing that happens, in order; rounds of loops that repeat are folded into one. With the
 * axis `time` each begins with the moment.
 */
export function timelineSentences(trace: Trace, axis: TimelineAxis, finding?: Finding): Message[] {
  const table = traceTable(trace, { finding });
  const names = new Map(table.columns.map(({ id, name }) => [id, name]));
  const nameOf = (id: number): Message => names.get(id) ?? verbatim(`${id}`);
  const place = placeNamer(table.files);
  const sentences = table.rows.flatMap((row): Message[] => {
    const text = sentenceOf(row);
    return text === null ? [] : [text];
  });
  return [...sentences, table.end];

  function sentenceOf(row: Row): Message | null {
    // Why the next sentence has another subject is in the sentence before it: it waits, or could have gone on.
    if (row.type === 'switch')
      return row.preempted ? { code: 'timeline.preempted', args: { reason: row.reason } } : null;
    if (row.type === 'fold' || row.type === 'others') return { code: 'timeline.folded', args: { text: row.text } };
    if (row.type === 'wait') return waitSentence(row);
    const args = { thread: nameOf(row.thread), does: row.sentence, place: place(row.place) };
    if (axis === 'steps') return { code: 'timeline.step', args: { ...args, number: row.index + 1 } };
    return { code: 'timeline.moment', args: { ...args, seconds: seconds(row.time) } };
  }

  function waitSentence({ thread, cell, forever, place: at }: WaitRow): Message {
    const args = { thread: nameOf(thread), call: cell.args?.['call'] ?? cell };
    const where: Message['args'] = at === null ? { has: 'no', place: '' } : { has: 'yes', place: place(at) };
    return { code: forever ? 'timeline.waits-for-ever' : 'timeline.waits', args: { ...args, ...where } };
  }
}

/** As few digits as tell it to the hundredth. */
function seconds(time: number): string {
  return String(Math.round(time * 100) / 100);
}
