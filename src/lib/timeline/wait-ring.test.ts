import { describe, expect, it } from 'vitest';
import { deadlockTrace } from '../../../engine/explain/testing/deadlock.ts';
import { rings } from '../../../engine/explain/wait-graph.ts';
import { layOutRing, NODE_HEIGHT, NODE_WIDTH } from './wait-ring.ts';

const [ring] = rings(deadlockTrace.waits);
const picture = layOutRing(ring ?? []);

describe('layOutRing()', () => {
  it('puts threads and what they wait for in turn, and leads back to the first', () => {
    expect(picture.nodes.map(({ of }) => (of.kind === 'thread' ? of.thread.thread : of.name))).toEqual([
      'Ann',
      'scanner',
      'Bo',
      'printer',
    ]);
    expect(picture.arrows.map(({ kind }) => kind)).toEqual(['waits', 'held', 'waits', 'held']);
  });

  it('keeps every box within the picture, and none over another', () => {
    for (const threads of [2, 3, 5, 9]) {
      const waits = Array.from({ length: threads }, () => ring?.[0]).filter((wait) => wait !== undefined);
      const { nodes, width, height } = layOutRing(waits);
      expect(nodes).toHaveLength(2 * threads);
      for (const [n, { x, y }] of nodes.entries()) {
        expect(Math.min(x - NODE_WIDTH / 2, y - NODE_HEIGHT / 2)).toBeGreaterThanOrEqual(0);
        expect(x + NODE_WIDTH / 2).toBeLessThanOrEqual(width);
        expect(y + NODE_HEIGHT / 2).toBeLessThanOrEqual(height);
        for (const other of nodes.slice(n + 1)) {
          const apart = Math.abs(other.x - x) >= NODE_WIDTH || Math.abs(other.y - y) >= NODE_HEIGHT;
          expect(apart, `${threads} threads, node ${n}`).toBe(true);
        }
      }
    }
  });

  it('draws arrows from box to box', () => {
    for (const { from, to } of picture.arrows) expect(Math.hypot(to.x - from.x, to.y - from.y)).toBeGreaterThan(10);
  });
});
