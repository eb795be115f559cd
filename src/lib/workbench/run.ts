import { batch } from '@preact/signals';
import type { RunOptions } from '../../../engine/explore/report.ts';
import type { RunView } from '../engine/types.ts';
import { settings } from '../settings/settings.ts';
import { act } from './act.ts';
import { keepLines } from './keep-lines.ts';
import type { Workbench } from './state.ts';

const BEGUN: RunView = {
  state: 'running',
  lines: [],
  dropped: 0,
  elapsed: null,
  notes: [],
  failure: null,
  stepping: null,
};

/** Runs the program once, and shows what it prints as it prints it. */
export async function runProgram(workbench: Workbench): Promise<void> {
  const { subject, source, run, tab, problems, replay, announcement, language } = workbench;
  const program = source.value;

  await act(
    workbench,
    { action: 'run' },
    async ({ engine, signal, onBusy }) => {
      batch(() => {
        replay.value = null;
        run.value = BEGUN;
        tab.value = 'output';
        problems.value = [];
        announcement.value = '';
      });
      const outcome = await engine.runOnce({
        language,
        sources: { [subject.file]: program },
        build: subject.races || settings.value.seed !== null ? 'traced' : 'fast',
        options: runOptions(workbench),
        signal,
        onBusy,
        onOutput: (lines) => {
          if (run.value !== null) run.value = keepLines(run.value, lines);
        },
      });
      batch(() => {
        problems.value = outcome.problems;
        run.value = { ...(run.value ?? BEGUN), ...outcome.view };
        const told = outcome.view.failure ?? summaryOf(workbench, run.value);
        announcement.value = [told, ...run.value.notes.map(({ title }) => title)].join(' ');
      });
    },
    (failure) => {
      batch(() => {
        run.value = { ...(run.value ?? BEGUN), state: 'failed', failure };
        tab.value = 'output';
        announcement.value = failure;
      });
    },
  );

  // In words, for those who do not see the panel.
  function summaryOf({ t }: Workbench, { state, elapsed, lines, dropped }: RunView): string {
    const seconds = (elapsed ?? 0).toFixed(2);
    const n = lines.length + dropped;
    return state === 'running' ? '' : `${t(`run.${state}`, { seconds })}. ${t('run.lines', { n })}.`;
  }
}

/** The machine that the program asks for, but for what the learner has chosen. */
function runOptions({ subject }: Workbench): RunOptions {
  const { speed, gil, cores, seed } = settings.value;
  const options: RunOptions = speed === 'none' ? { clock: 'virtual' } : { clock: 'real', speed };
  if (subject.parameters !== undefined) options.parameters = subject.parameters;
  if (subject.maxSteps !== undefined) options.maxSteps = subject.maxSteps;
  if (gil !== 'given') options.gil = gil === 'on';
  if (cores !== 'given') options.cores = cores;
  else if (subject.cores !== undefined) options.cores = subject.cores;
  if (seed !== null) options.seed = seed;
  else if (subject.races) options.seed = crypto.getRandomValues(new Uint32Array(1))[0] as number;
  return options;
}
