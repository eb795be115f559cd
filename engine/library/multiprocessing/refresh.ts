/** What is shown of objects whose state is elsewhere. */
import type { Task } from '../../compile/runtime.ts';
import { kernelNow } from '../../kernel/current.ts';
import type { Reference } from '../../os/protocol.ts';
import type { Resource } from '../../os/resource.ts';
import { transportOf } from '../../os/transport.ts';
import { asking, find, to } from './call.ts';
import { partsOf } from './share.ts';

/**
 * Lets the stand-ins of the resources behind the values know how these are, before the values are shown. What a manager
 * keeps is fetched from its server, also where that is at hand: another process could change it just before.
 */
export function* refresh(values: readonly unknown[]): Task {
  const { isDirect } = transportOf(kernelNow());
  const seen = new Set<unknown>();
  for (const reference of values.flatMap((value) => [...referencesIn(value, seen)])) {
    const resource = find<Resource>(reference);
    if (isDirect && resource.gone === null) continue;
    const state = yield* asking(to(resource, 'snapshot'));
    if (!isDirect) resource.state = state;
  }
  return undefined;
}

function* referencesIn(value: unknown, seen: Set<unknown>): Generator<Reference> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (isReference(value)) yield value;
  else {
    const parts = Array.isArray(value) ? value : value instanceof Map ? [...value].flat() : partsOf(value);
    for (const part of parts ?? ownValues(value)) yield* referencesIn(part, seen);
  }
}

function isReference(value: object): value is Reference {
  return 'handle' in value && 'kind' in value && 'args' in value;
}

function ownValues(object: object): unknown[] {
  if (Object.getPrototypeOf(object) !== Object.prototype) return [];
  return Object.values(Object.getOwnPropertyDescriptors(object)).map(({ value }) => value as unknown);
}
