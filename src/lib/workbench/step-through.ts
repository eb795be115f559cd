import { closeChooser } from '../chooser/program.ts';
import type { Stepping } from '../engine/types.ts';
import { act } from './act.ts';
import type { Workbench } from './state.ts';

/** Opens a schedule for stepping: replays it, telling every step. Returns why it could not be opened, if so. */
export async function stepThrough(workbench: Workbench, stepping: Stepping): Promise<string | null> {
  const { subject, replay, announcement, language } = workbench;
  let problem: string | null = null;
  closeChooser(workbench);
  await act(
    workbench,
    { action: 'replay' },
    async ({ engine, signal, onBusy }) => {
      const sources = { [subject.file]: stepping.source };
      const opened = await engine.replayOnce({ language, sources, stepping, signal, onBusy });
      if (opened.replay !== null) replay.value = opened.replay;
      problem = opened.failure;
      announcement.value = opened.failure ?? '';
    },
    (failure) => {
      problem = failure;
      announcement.value = failure;
    },
  );
  return problem;
}
