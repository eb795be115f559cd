import { closeChooser } from '../chooser/program.ts';
import { openShared } from '../share/open-shared.ts';
import { leaveBeside } from './beside.ts';
import { keepDraft } from './keep-draft.ts';
import { restoreDraft } from './restore-draft.ts';
import type { Workbench } from './state.ts';
import { watchProblems } from './watch-problems.ts';

/** Takes a workbench up where it was left: the draft, or what a link has brought. Returns what puts it down again. */
export function takeUp(workbench: Workbench): () => void {
  const ends = [watchProblems(workbench), () => workbench.abort?.abort(), () => closeChooser(workbench)];
  let isDown = false;
  const onLink = (): void => void openShared(workbench);
  void restoreDraft(workbench).then(async (kept) => {
    if (isDown) return;
    ends.push(keepDraft(workbench, kept));
    await openShared(workbench);
    addEventListener('hashchange', onLink);
  });
  return () => {
    isDown = true;
    removeEventListener('hashchange', onLink);
    leaveBeside(workbench);
    for (const end of ends) end();
  };
}
