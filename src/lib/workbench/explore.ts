import { batch } from '@preact/signals';
import type { MachineOptions } from '../../../engine/explore/report.ts';
import { closeChooser } from '../chooser/program.ts';
import type { ExplorationView } from '../engine/types.ts';
import { act } from './act.ts';
import type { Subject, Workbench } from './state.ts';

const NOTHING: Omit<ExplorationView, 'state' | 'text'> = {
  executions: 0,
  complete: false,
  samples: 0,
  outcomes: [],
  hidden: 0,
  findings: [],
  remarks: [],
};

/** Whether trying every order says something of a program: not where it is about real time. */
export function canBeExplored({ kind, races, cores }: Subject): boolean {
  return cores === undefined && (kind === 'exercise' || (kind === 'program' && races));
}

/** Tries the program as it stands on every schedule within the bounds, and shows all that can come of it. */
export async function explore(workbench: Workbench): Promise<void> {
  const { subject, source, exploration, problems, replay, announcement, language, t } = workbench;
  if (!canBeExplored(subject) || workbench.busy.value !== null) return;
  const program = source.value;
  closeChooser(workbench);

  await act(
    workbench,
    { action: 'explore' },
    async ({ engine, signal, onBusy }) => {
      batch(() => {
        replay.value = null;
        exploration.value = null;
        problems.value = [];
        announcement.value = '';
      });
      const sources = { [subject.file]: program };
      const machine = machineOf(subject);
      const { problems: found, view } = await engine.exploreOnce({
        language,
        sources,
        machine,
        signal,
        onBusy,
        onView: (sofar) => {
          if (exploration.value === null) workbench.tab.value = 'exploration';
          exploration.value = sofar;
        },
      });
      batch(() => {
        problems.value = found;
        if (view !== null) show(workbench, view);
        else if (found.length > 0) show(workbench, { ...NOTHING, state: 'failed', text: t('verdict.diagnostics') });
        else show(workbench, { ...NOTHING, state: 'stopped', text: t('explore.nothingYet') });
      });
    },
    (failure) => batch(() => show(workbench, { ...NOTHING, state: 'failed', text: failure })),
  );
}

function show({ exploration, tab, announcement, t }: Workbench, view: ExplorationView): void {
  exploration.value = view;
  tab.value = 'exploration';
  const { state, executions, text, findings } = view;
  const told = [t(`explore.${state}`, { n: executions }), text, ...findings.map(({ title }) => `${title}.`)];
  announcement.value = told.join(' ').replaceAll('`', '');
}

function machineOf({ parameters, maxSteps }: Subject): MachineOptions {
  return { ...(parameters !== undefined && { parameters }), ...(maxSteps !== undefined && { maxSteps }) };
}
