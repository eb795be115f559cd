import { batch } from '@preact/signals';
import type { Workbench } from './state.ts';

/** Back to the program as it was given. What is thrown away can be had back until it is changed again. */
export function reset({ source, subject, beforeReset, problems, replay, announcement, t }: Workbench): void {
  if (source.value === subject.given) return;
  batch(() => {
    beforeReset.value = source.value;
    source.value = subject.given;
    problems.value = [];
    replay.value = null;
    announcement.value = t('reset.done');
  });
}

export function undoReset({ source, beforeReset }: Workbench): void {
  if (beforeReset.value === null) return;
  batch(() => {
    source.value = beforeReset.value as string;
    beforeReset.value = null;
  });
}
