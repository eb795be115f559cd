/** A ring of threads that wait for each other, as a picture: threads and things in turn, on a circle. */
import type { ThreadRef, Wait } from '../../../engine/explore/report.ts';

export interface RingNode {
  /** A thread, or the thing that the thread before it waits for and the one after it holds. */
  of: { kind: 'thread'; thread: ThreadRef } | { kind: 'thing'; name: string };
  /** Middle of the node, in the units of the picture. */
  x: number;
  y: number;
}

export interface RingArrow {
  kind: 'waits' | 'held';
  from: { x: number; y: number };
  to: { x: number; y: number };
}

export interface WaitRing {
  width: number;
  height: number;
  nodes: RingNode[];
  arrows: RingArrow[];
}

export const NODE_WIDTH = 116;
export const NODE_HEIGHT = 28;
/** Room between neighbours, measured along the circle. */
const SPACING = 104;

/** Lays out a ring of `waitForGraph`. A thread that waits for a thread (join) has no thing between them. */
export function layOutRing(ring: readonly Wait[]): WaitRing {
  const all = ring.flatMap((wait): RingNode['of'][] => {
    const thread = { kind: 'thread' as const, thread: wait };
    return wait.operation === 'thread.join' ? [thread] : [thread, { kind: 'thing', name: wait.target }];
  });
  const [rx, ry] = radii(all.length);
  const width = 2 * rx + NODE_WIDTH + 4;
  const height = 2 * ry + NODE_HEIGHT + 4;
  const nodes = all.map((of, n): RingNode => {
    // The first thread stands on the left, and the ring goes round like a clock.
    const angle = Math.PI + (2 * Math.PI * n) / all.length;
    return { of, x: width / 2 + rx * Math.cos(angle), y: height / 2 + ry * Math.sin(angle) };
  });
  const arrows = nodes.map((node, n): RingArrow => {
    const next = nodes[(n + 1) % nodes.length] as RingNode;
    return { kind: node.of.kind === 'thread' ? 'waits' : 'held', from: edgeOf(node, next), to: edgeOf(next, node) };
  });
  return { width, height, nodes, arrows };
}

/** Wider than high, as nodes are. */
function radii(count: number): [number, number] {
  const round = (count * SPACING) / (2 * Math.PI);
  return [Math.max(NODE_WIDTH + 24, round * 1.25), Math.max(2 * NODE_HEIGHT, round * 0.75)];
}

/** Where the line from a node's middle to another's leaves its box. */
function edgeOf(node: RingNode, towards: RingNode): { x: number; y: number } {
  const [dx, dy] = [towards.x - node.x, towards.y - node.y];
  const scale = Math.min((NODE_WIDTH / 2 + 3) / Math.abs(dx), (NODE_HEIGHT / 2 + 3) / Math.abs(dy));
  return { x: node.x + dx * scale, y: node.y + dy * scale };
}
