/**
 * Who waits for whom, as a graph: threads and the things they hold or wait for. The picture of a deadlock
 * is drawn from it, and its sentence follows the ring.
 */
import type { Line, ThreadRef, Trace, Wait } from '../explore/report.ts';

export type WaitNode =
  | { id: string; kind: 'thread'; thread: ThreadRef }
  /** A lock, a semaphore, a queue: `name` as a reader calls it. */
  | { id: string; kind: 'thing'; name: string };

export interface WaitEdge {
  /** Ids of nodes. `waits` leads from a thread to a thing (or to a thread: join), `held` from a thing to its holder. */
  from: string;
  to: string;
  kind: 'waits' | 'held';
  /** Where the thread waits, or where the holder took it. */
  line: Line;
}

export interface WaitGraph {
  nodes: WaitNode[];
  edges: WaitEdge[];
  /** Each ring of threads that wait for one another, as waits in the direction of waiting; the shortest first. */
  rings: Wait[][];
}

/** The graph of an execution's end; also of a finding, by its `waits`. */
export function waitForGraph({ waits }: Pick<Trace, 'waits'>): WaitGraph {
  const nodes = new Map<string, WaitNode>();
  const edges = new Map<string, WaitEdge>();
  const node = (it: WaitNode) => {
    if (!nodes.has(it.id)) nodes.set(it.id, it);
    return it.id;
  };
  const thread = ({ process, thread: name, id }: ThreadRef) =>
    node({ id: `thread-${id}`, kind: 'thread', thread: { process, thread: name, id } });
  const edge = (from: string, to: string, kind: WaitEdge['kind'], line: Line) => {
    edges.set(`${from} ${kind} ${to}`, { from, to, kind, line });
  };

  for (const wait of waits) {
    const waiter = thread(wait);
    if (isJoin(wait) && wait.holders.length > 0) {
      for (const joined of wait.holders) edge(waiter, thread(joined), 'waits', wait);
      continue;
    }
    const thing = node({ id: thingId(wait), kind: 'thing', name: wait.target });
    edge(waiter, thing, 'waits', wait);
    for (const holder of wait.holders) edge(thing, thread(holder), 'held', holder);
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], rings: rings(waits) };
}

function isJoin({ operation }: Pick<Wait, 'operation'>): boolean {
  return operation === 'thread.join';
}

/**
 * Each ring once, beginning with the wait that comes first in `waits`: every thread waits for something that
 * the next one has, and the last for something the first has.
 */
export function rings(waits: readonly Wait[]): Wait[][] {
  const found = new Map<string, Wait[]>();
  for (const start of waits) {
    const ring = shortestRing(start, waits);
    if (ring === null) continue;
    const key = ring
      .map(({ id }) => id)
      .sort((a, b) => a - b)
      .join();
    if (!found.has(key)) found.set(key, ring);
  }
  return [...found.values()].sort((a, b) => a.length - b.length);
}

/** Breadth first from a wait through the holders back to its own thread. */
function shortestRing(start: Wait, waits: readonly Wait[]): Wait[] | null {
  const seen = new Set<number>([start.id]);
  let paths: Wait[][] = [[start]];
  while (paths.length > 0) {
    const longer: Wait[][] = [];
    for (const path of paths) {
      for (const holder of (path.at(-1) as Wait).holders) {
        if (holder.id === start.id) return path;
        const next = waits.find(({ id }) => id === holder.id);
        if (next === undefined || seen.has(next.id)) continue;
        seen.add(next.id);
        longer.push([...path, next]);
      }
    }
    paths = longer;
  }
  return null;
}

/** Two locks may have one name (`account.lock`): who holds them tells them apart. */
function thingId({ target, holders }: Wait): string {
  const by = holders.map(({ id, line, column }) => `${id}@${line}:${column}`);
  return `thing-${[target, ...by.sort()].join('-')}`;
}
