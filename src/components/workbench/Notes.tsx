import type { Note } from '../../lib/engine/types.ts';
import { stepThrough } from '../../lib/workbench/step-through.ts';
import { Badge } from './Badge.tsx';
import { useWorkbench } from './context.ts';
import { FindingLink } from './FindingLink.tsx';
import { Icon } from './icons.tsx';
import { Prose } from './Prose.tsx';

const BADGES = {
  error: { icon: 'fail', tone: 'bad' },
  remark: { icon: 'remark', tone: 'warn' },
} as const;

/** Things found in a run or a right program; faults before remarks. */
export function Notes({ notes, title }: { notes: Note[]; title?: string }) {
  const workbench = useWorkbench();
  if (notes.length === 0) return null;
  return (
    <div class="wb-notes">
      {title !== undefined && <p class="wb-notes-title">{title}</p>}
      <ul>
        {notes.map((note, n) => (
          <li key={n} class="wb-note">
            <Badge {...BADGES[note.severity]} />
            <div class="wb-note-body">
              <p class="wb-note-title">
                <Prose text={note.title} />
              </p>
              <p>
                <Prose text={withoutTitle(note)} /> <FindingLink code={note.stepping?.finding?.code} />
                {note.more > 0 && <span class="wb-muted"> {workbench.t('note.more', { n: note.more })}</span>}
              </p>
              {note.stepping !== null && (
                <button
                  type="button"
                  class="wb-button wb-plainly"
                  aria-disabled={workbench.busy.value !== null}
                  onClick={() => void stepThrough(workbench, note.stepping!)}
                >
                  <Icon name="step" />
                  {workbench.t('run.stepThrough')}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A sentence that begins with its own title ("Lost update: …") need not say it twice. */
export function withoutTitle({ title, text }: Note): string {
  const start = [`${title}: `, `${title}：`].find((prefix) => text.startsWith(prefix));
  return start === undefined ? text : text.slice(start.length).replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}
