import { closeChooser } from '../chooser/program.ts';
import type { Stepping } from '../engine/types.ts';
import { act } from './act.ts';
import type { Workbench } from './state.ts';

/** Opens a schedule for stepping: replays it, telling every step. */
export async function stepThrough(workbench: Workbench, stepping: Stepping): Promise<void> {
  const { subject, replay, announcement, language } = workbench;
  closeChooser(workbench);
  await act(
    workbench,
    { action: 'replay' },
    async ({ engine, signal, onBusy }) => {
      const sources = { [subject.file]: stepping.source };
      const opened = await engine.replayOnce({ language, sources, stepping, signal, onBusy });
      if (opened.replay !== null) replay.value = opened.replay;
      announcement.value = opened.failure ?? '';
    },
    (failure) => {
      announcement.value = failure;
    },
  );
}
