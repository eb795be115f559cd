import type { Place } from '../../../engine/explore/report.ts';
import { currentRow, placeOf } from './replay-view.ts';
import type { Workbench } from './state.ts';

/**
 * Where the thread stands that took the current step: what the editor marks. Null where no schedule is open,
 * before its first step, and once the program has been changed, whose lines are others then.
 */
export function currentPlace({ replay, chooser, source, subject }: Workbench): Place | null {
  const chosen = chooser.value;
  if (chosen !== null) {
    const last = chosen.view.value.stepped.trace.steps.at(-1)?.place;
    return last?.file === subject.file && chosen.source === source.value ? last : null;
  }
  const open = replay.value;
  if (open === null || open.source !== source.value) return null;
  const row = currentRow(open);
  const place = row === undefined ? null : placeOf(row);
  return place?.file === subject.file ? place : null;
}
