import { scaleLinear } from 'd3-scale';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { spanAt, type TimelineAxis, timeline } from '../../../engine/explain/timeline.ts';
import type { Row, StepRow } from '../../../engine/explain/trace-table.ts';
import { AXIS_HEIGHT, laneColour, laneHeight } from '../../lib/timeline/geometry.ts';
import { lanePaths, lockPath } from '../../lib/timeline/paths.ts';
import { move, movementOf } from '../../lib/workbench/movement.ts';
import { lastStep, type Replay, stepsDone } from '../../lib/workbench/replay-view.ts';
import { useWorkbench } from '../workbench/context.ts';
import { TimelineLegend } from './TimelineLegend.tsx';
import { TimelineTools } from './TimelineTools.tsx';

/** Room for the threads' names, in pixels. */
const NAMES = 104;
/** Steps, or parts of a second, that are as close as one can look. */
const CLOSEST = { steps: 4, time: 0.001 };

/** A schedule as lanes, one for each thread: to look at, to zoom, and to go to a step by clicking on it. */
export default function TimelineView({ replay }: { replay: Replay }) {
  const { t } = useWorkbench();
  const { trace, finding } = replay;
  const [axis, setAxis] = useState<TimelineAxis>('steps');
  const model = useMemo(() => timeline(trace, axis, finding), [replay, axis]);
  const rowsByStep = useMemo(() => stepRows(replay.table.rows), [replay]);
  const [view, setView] = useState({ from: 0, to: model.length });
  const [size, setSize] = useState({ width: 480, height: 240, top: 0 });
  const [pointed, setPointed] = useState<{ lane: number; at: number } | null>(null);
  const scroller = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const measure = () => setSize({ width: box.clientWidth, height: box.clientHeight, top: box.scrollTop });
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    box.addEventListener('scroll', measure, { passive: true });
    measure();
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', measure);
    };
  }, []);

  const height = useMemo(() => laneHeight(model.lanes), [model]);
  const width = Math.max(120, size.width - NAMES - 8);
  const scale = scaleLinear().domain([view.from, view.to]).range([0, width]);
  const pixel = (at: number) => scale(at);
  const ticks = scale
    .ticks(Math.max(2, Math.floor(width / 70)))
    .filter((at) => axis === 'time' || (Number.isInteger(at) && at < Math.min(view.to, trace.steps.length)));
  const current = stepsDone(replay);
  const cursor = current < 0 ? view.from : axis === 'steps' ? current + 0.5 : (trace.steps[current]?.time ?? 0);
  // Lanes out of sight are not drawn: with a hundred threads most of them are.
  const first = Math.max(0, Math.floor(size.top / height) - 1);
  const shown = model.lanes.slice(first, first + Math.ceil(size.height / height) + 3);

  // Stepping must never lead out of the picture.
  useLayoutEffect(() => {
    if (cursor >= view.from && cursor <= view.to) return;
    const half = (view.to - view.from) / 2;
    setView(within(cursor - half, cursor + half));
  }, [cursor]);

  function within(from: number, to: number): { from: number; to: number } {
    const span = Math.min(model.length, Math.max(CLOSEST[axis], to - from));
    const start = Math.min(Math.max(0, from), model.length - span);
    return { from: start, to: start + span };
  }
  function zoom(factor: number, around = cursor): void {
    const middle = Math.min(Math.max(around, view.from), view.to);
    setView(within(middle - (middle - view.from) * factor, middle + (view.to - middle) * factor));
  }
  function changeAxis(chosen: TimelineAxis): void {
    setAxis(chosen);
    setView({
      from: 0,
      to: chosen === 'steps' ? trace.steps.length + (trace.waits.length > 0 ? 1 : 0) : trace.elapsed,
    });
  }
  function pointOf(event: MouseEvent): { lane: number; at: number } | null {
    const box = (event.currentTarget as SVGElement).getBoundingClientRect();
    const lane = Math.floor((event.clientY - box.top) / height);
    return lane < model.lanes.length ? { lane, at: scale.invert(event.clientX - box.left) } : null;
  }
  function goTo({ lane, at }: { lane: number; at: number }): void {
    const own = model.lanes[lane]?.steps ?? [];
    const step = axis === 'steps' ? Math.floor(at) : (own.findLast((one) => one.at <= at)?.index ?? own[0]?.index ?? 0);
    const stop = replay.stops.value.findIndex((row) => (lastStep(row)?.index ?? -1) >= step);
    move(replay, stop < 0 ? 'last' : stop);
  }

  return (
    <div class="tl tl-live">
      <TimelineTools
        replay={replay}
        axis={axis}
        onAxis={changeAxis}
        onZoom={zoom}
        onFit={() => setView({ from: 0, to: model.length })}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a field set is for the fields of a form */}
      <div
        class="tl-scroller"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys work here
        tabIndex={0}
        role="group"
        aria-label={`${t('timeline.label')}. ${t('trace.keys')}`}
        onKeyDown={(event) => {
          const movement = movementOf(event);
          if (movement !== undefined) move(replay, movement);
          else if (event.key === '+') zoom(0.5);
          else if (event.key === '-') zoom(2);
          else if (event.key === '0') setView({ from: 0, to: model.length });
          else return;
          event.preventDefault();
        }}
        onWheel={(event) => {
          // Without Control the wheel scrolls the lanes, as everywhere.
          if (!event.ctrlKey) return;
          event.preventDefault();
          const box = event.currentTarget.getBoundingClientRect();
          zoom(event.deltaY > 0 ? 1.25 : 0.8, scale.invert(event.clientX - box.left - NAMES));
        }}
      >
        <div class="tl-live-picture" style={{ height: model.lanes.length * height, '--tl-lane': `${height}px` }}>
          <div class="tl-names" aria-hidden="true" translate={false} style={{ width: NAMES - 8, top: first * height }}>
            {shown.map((lane, n) => (
              <span key={lane.id} data-colour={laneColour(first + n)}>
                {replay.say(lane.name)}
              </span>
            ))}
          </div>
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys of the box around it lead to the same steps */}
          <svg
            style={{ left: NAMES, width, height: model.lanes.length * height }}
            role="img"
            aria-label={t('timeline.picture', { threads: model.lanes.length, steps: trace.steps.length })}
            onPointerMove={(event) => setPointed(pointOf(event))}
            onPointerLeave={() => setPointed(null)}
            onClick={(event) => {
              const point = pointOf(event);
              if (point !== null) goTo(point);
            }}
          >
            {ticks.map((at) => (
              <line key={at} class="tl-grid" x1={pixel(at)} x2={pixel(at)} y1={size.top} y2={size.top + size.height} />
            ))}
            {shown.map((lane, n) => {
              const top = (first + n) * height;
              const paths = lanePaths(lane, view, pixel, top);
              return (
                <g key={lane.id} data-colour={laneColour(first + n)}>
                  <line class="tl-ground" x1={0} x2={width} y1={top + height - 0.5} y2={top + height - 0.5} />
                  {Object.entries(paths).map(([state, path]) => (
                    <path
                      key={state}
                      class={state === 'forever' ? 'tl-blocked' : `tl-${state}`}
                      data-forever={state === 'forever'}
                      d={path}
                    />
                  ))}
                  <path class="tl-lock" d={lockPath(lane, view, pixel, top)} />
                </g>
              );
            })}
            {model.marks.map(({ index, thread, at }) => {
              const lane = model.lanes.findIndex(({ id }) => id === thread);
              const x = pixel(axis === 'steps' ? at + 0.5 : at);
              return x >= 0 && x <= width && <circle key={index} class="tl-mark" cx={x} cy={lane * height + 4} r={3} />;
            })}
            {current >= 0 && (
              <line class="tl-cursor" x1={pixel(cursor)} x2={pixel(cursor)} y1={0} y2={model.lanes.length * height} />
            )}
          </svg>
        </div>
      </div>
      <svg class="tl-axis" style={{ marginInlineStart: NAMES, width }} height={AXIS_HEIGHT} aria-hidden="true">
        {ticks.map((at) => (
          <text key={at} class="tl-tick" x={pixel(axis === 'steps' ? at + 0.5 : at)} y={14} text-anchor="middle">
            {axis === 'steps' ? at + 1 : t('timeline.seconds', { n: at })}
          </text>
        ))}
      </svg>
      <p class="tl-pointed" aria-hidden="true">
        {pointed === null ? t('timeline.hint') : <Pointed replay={replay} {...pointed} />}
      </p>
      <TimelineLegend model={model} />
    </div>
  );

  function Pointed({ lane, at }: { replay: Replay; lane: number; at: number }) {
    const one = model.lanes[lane];
    if (one === undefined) return null;
    const span = spanAt(one, at);
    const held = one.held.filter(({ from, to }) => from <= at && at < to).map(({ name }) => name);
    const step = axis === 'steps' ? trace.steps[Math.floor(at)] : undefined;
    const row = step?.thread === one.id ? rowsByStep.get(step.index) : undefined;
    return (
      <>
        <strong data-colour={laneColour(lane)}>{replay.say(one.name)}</strong>{' '}
        {row !== undefined ? (
          <>
            <code>{replay.say(row.cell)}</code> {t('trace.line', { line: row.place.line })}
          </>
        ) : (
          t(`timeline.state.${span?.state ?? 'none'}`, { on: span?.on ?? '', known: span?.on ? 'yes' : 'no' })
        )}
        {held.length > 0 && <> · {t('timeline.holds', { locks: held.join(', ') })}</>}
      </>
    );
  }
}

/** Each step's row by its number, wherever it is folded away. */
function stepRows(rows: readonly Row[], found = new Map<number, StepRow>()): Map<number, StepRow> {
  for (const row of rows) {
    if (row.type === 'step') found.set(row.index, row);
    else if (row.type === 'fold' || row.type === 'others') stepRows(row.rows, found);
  }
  return found;
}
