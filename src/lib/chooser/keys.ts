import { type Chooser, restart, runOn, takeStep, undoStep } from './state.ts';

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The key that stands on a thread's card: 1 for the first, none beyond the ninth. */
export function keyOf(position: number): string {
  return position < 9 ? String(position + 1) : '';
}

/**
 * Does what a key means while somebody chooses the steps: a digit lets that thread take a step, with Shift it runs on,
 * Backspace takes a step back. Returns whether it meant anything.
 */
export function handleKey(chooser: Chooser, { key, code, shiftKey, ctrlKey, metaKey, altKey }: Key): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  if (key === 'Backspace') {
    void (shiftKey ? restart(chooser) : undoStep(chooser));
    return true;
  }
  // With Shift the key has another letter on it, in each country another one.
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? (/^[1-9]$/.test(key) ? key : undefined);
  if (digit === undefined) return false;
  // Cards stand in the order of the threads. Whoever types quickly may mean one that is about to be started.
  const thread = Number(digit) - 1;
  void (shiftKey ? runOn(chooser, thread) : takeStep(chooser, thread));
  return true;
}
