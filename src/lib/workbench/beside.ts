import { signal } from '@preact/signals';
import { isWide } from '../media.ts';
import { changeSettings, settings } from '../settings/settings.ts';
import type { Workbench } from './state.ts';

/** The one workbench that stands beside the text, and stays in view while the text moves. */
const chosen = signal<Workbench | null>(null);

/** Whether it does now: there has to be room, and steps of a schedule need all of the width. */
export function standsBeside(workbench: Workbench): boolean {
  const { replay, chooser } = workbench;
  return chosen.value === workbench && isWide.value && replay.value === null && chooser.value === null;
}

/** Somebody begins to work on it. */
export function standBeside(workbench: Workbench): void {
  if (settings.peek().beside && workbench.subject.kind !== 'predict') chosen.value = workbench;
}

/** Somebody wants to have it there from now on, or to have it in the text. */
export function choosePlace(workbench: Workbench, isBeside: boolean): void {
  changeSettings({ beside: isBeside });
  chosen.value = isBeside ? workbench : null;
}

export function leaveBeside(workbench: Workbench): void {
  if (chosen.peek() === workbench) chosen.value = null;
}
