import type { Replay } from './replay-view.ts';

/** Where to go in a schedule; a number is the number of a stop. */
export type Movement = 'first' | 'previous' | 'next' | 'last' | number;

export function move({ stops, at }: Pick<Replay, 'stops' | 'at'>, to: Movement): void {
  const last = stops.value.length - 1;
  const target = { first: -1, previous: at.value - 1, next: at.value + 1, last };
  const wanted = typeof to === 'number' ? to : target[to];
  at.value = Math.min(Math.max(wanted, -1), last);
}

const KEYS: Readonly<Record<string, Movement>> = {
  ArrowUp: 'previous',
  ArrowLeft: 'previous',
  ArrowDown: 'next',
  ArrowRight: 'next',
  Home: 'first',
  End: 'last',
};

/** What a key means while a schedule has the focus; undefined where it means nothing. */
export function movementOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Movement | undefined {
  return ctrlKey || metaKey || altKey || shiftKey ? undefined : KEYS[key];
}
