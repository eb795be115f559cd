import type { RunOptions } from '../../../engine/explore/report.ts';
import type { Workbench } from '../workbench/state.ts';
import { openChooser } from './state.ts';

/** Opens the program as it stands in the editor, for the learner to choose each step. */
export async function openProgramChooser(workbench: Workbench): Promise<void> {
  const { subject, source, chooser, replay } = workbench;
  if (workbench.busy.value !== null) return;
  closeChooser(workbench);
  replay.value = null;
  const options: RunOptions = {};
  if (subject.parameters !== undefined) options.parameters = subject.parameters;
  if (subject.maxSteps !== undefined) options.maxSteps = subject.maxSteps;
  const opened = await openChooser(workbench, source.value, options, '');
  if (opened !== null) chooser.value = opened;
}

export function closeChooser({ chooser }: Pick<Workbench, 'chooser'>): void {
  void chooser.value?.stepper.close();
  chooser.value = null;
}
