import { useId, useMemo } from 'preact/hooks';
import { rings } from '../../../engine/explain/wait-graph.ts';
import { layOutRing, NODE_HEIGHT, NODE_WIDTH } from '../../lib/timeline/wait-ring.ts';
import type { Replay } from '../../lib/workbench/replay-view.ts';
import { useWorkbench } from '../workbench/context.ts';
import { colourOf } from '../workbench/ThreadName.tsx';
import './wait-graph.css';

/** Longer rings are left to the sentences. */
const MOST_THREADS = 10;
const LONGEST_NAME = 17;

/** The threads that wait for each other in a ring, and what each of them waits for; nothing where there is no ring. */
export function WaitGraph({ replay }: { replay: Replay }) {
  const { t } = useWorkbench();
  const { waits } = replay.trace;
  const picture = useMemo(() => {
    const [ring] = rings(waits);
    return ring === undefined || ring.length > MOST_THREADS ? null : layOutRing(ring);
  }, [waits]);
  const id = useId();
  if (picture === null) return null;
  const nameOf = (thread: number): string => {
    const column = replay.table.columns.find((one) => one.id === thread);
    return column === undefined ? `#${thread}` : replay.say(column.name);
  };
  return (
    <figure class="wb-ring">
      <svg
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        width={picture.width}
        role="img"
        aria-label={t('trace.ring')}
      >
        <defs>
          <marker id={id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0.5 8 4 0 7.5z" fill="context-stroke" />
          </marker>
        </defs>
        {picture.arrows.map(({ kind, from, to }, n) => (
          <line
            key={n}
            class={`wb-ring-${kind}`}
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
            marker-end={`url(#${id})`}
          />
        ))}
        {picture.nodes.map(({ of, x, y }, n) => {
          const name = of.kind === 'thread' ? nameOf(of.thread.id) : of.name;
          return (
            <g key={n} data-colour={of.kind === 'thread' ? colourOf(replay, of.thread.id) : undefined}>
              <rect
                class={`wb-ring-${of.kind}`}
                x={x - NODE_WIDTH / 2}
                y={y - NODE_HEIGHT / 2}
                width={NODE_WIDTH}
                height={NODE_HEIGHT}
                rx={of.kind === 'thread' ? NODE_HEIGHT / 2 : 3}
              />
              <text x={x} y={y} text-anchor="middle" dominant-baseline="central">
                {name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name}
                <title>{name}</title>
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>
        <i class="wb-ring-sample-waits" aria-hidden="true" /> {t('trace.ringWaits')}
        <i class="wb-ring-sample-held" aria-hidden="true" /> {t('trace.ringHeld')}
      </figcaption>
    </figure>
  );
}
