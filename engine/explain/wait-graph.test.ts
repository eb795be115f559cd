import { describe, expect, test } from 'vitest';
import type { Wait } from '../explore/report.ts';
import { lineOf, waitOf } from './testing/build-trace.ts';
import { deadlockTrace } from './testing/deadlock.ts';
import { waitForGraph } from './wait-graph.ts';

describe('waitForGraph()', () => {
  const graph = waitForGraph(deadlockTrace);

  test('has a node for each thread and each thing', () => {
    expect(graph.nodes.map((node) => (node.kind === 'thread' ? node.thread.thread : node.name))).toEqual([
      'MainThread',
      'Ann',
      'scanner',
      'Bo',
      'printer',
    ]);
  });

  test('leads from the waiting thread over the thing to its holder, each with its line', () => {
    const name = (id: string) => {
      const node = graph.nodes.find((it) => it.id === id);
      return node?.kind === 'thread' ? node.thread.thread : node?.name;
    };
    const edges = graph.edges.map(({ from, to, kind, line }) => `${name(from)} ${kind} ${name(to)} :${line.line}`);
    expect(edges).toEqual([
      'MainThread waits Ann :22',
      'Ann waits scanner :8',
      'scanner held Bo :13',
      'Bo waits printer :14',
      'printer held Ann :7',
    ]);
  });

  test('finds the ring, and leaves out who only waits for one of its threads', () => {
    expect(graph.rings.map((ring) => ring.map(({ thread }) => thread))).toEqual([['Ann', 'Bo']]);
  });

  test('keeps two locks of one name apart by their holders', () => {
    const waits = [1, 2].map((id): Wait => {
      const holder = lineOf(3 - id, `T${3 - id}`, 4, 'this.lock');
      return waitOf(lineOf(id, `T${id}`, 5, 'this.lock'), 'lock.acquire', 'this.lock', holder);
    });
    expect(waitForGraph({ waits }).nodes.filter(({ kind }) => kind === 'thing')).toHaveLength(2);
  });

  test('finds several rings, the shortest first, also a thread that waits for itself', () => {
    const at = (id: number) => lineOf(id, `T${id}`, id);
    const wait = (id: number, ...holders: number[]) => waitOf(at(id), 'lock.acquire', `lock${id}`, ...holders.map(at));
    const rings = waitForGraph({ waits: [wait(1, 2), wait(2, 3), wait(3, 1), wait(4, 4), wait(5, 1)] }).rings;
    expect(rings.map((ring) => ring.map(({ id }) => id))).toEqual([[4], [1, 2, 3]]);
  });
});
