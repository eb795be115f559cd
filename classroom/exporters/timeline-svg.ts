/** A failure's execution as a picture: a lane for each thread, step by step from left to right. */
import type { Language } from '../../engine/explain/format.ts';
import { say } from '../../engine/explain/message.ts';
import type { Timeline, TimelineState } from '../../engine/explain/timeline.ts';
import { xml } from './escape.ts';

const NAMES = 130;
const LANE = 26;
const BAR = 14;
const WIDTH = 720;
/** More threads than these make no picture that could be read. */
const MOST_LANES = 12;

/** How each state looks; the shape tells them apart as well, for print and for eyes that see few colours. */
const LOOKS: Record<TimelineState, { height: number; fill: string; opacity: number }> = {
  running: { height: BAR, fill: '#2a7d4f', opacity: 1 },
  computing: { height: BAR, fill: '#2a7d4f', opacity: 1 },
  ready: { height: 2, fill: 'currentColor', opacity: 0.35 },
  blocked: { height: BAR, fill: '#c0392b', opacity: 0.35 },
  sleeping: { height: 6, fill: 'currentColor', opacity: 0.2 },
};

/** @param label what the picture shows, for who does not see it */
export function timelineSvg(model: Timeline, language: Language, label: string): string {
  const lanes = model.lanes.slice(0, MOST_LANES);
  const unit = (WIDTH - NAMES) / Math.max(model.length, 1);
  const x = (at: number) => (NAMES + at * unit).toFixed(1);
  const parts = lanes.flatMap(({ id, name, spans }, lane) => {
    const middle = lane * LANE + LANE / 2;
    const bars = spans.map(({ state, from, to, on }) => {
      const { height, fill, opacity } = LOOKS[state];
      const title = on === '' ? '' : `<title>${xml(on)}</title>`;
      return `<rect x="${x(from)}" y="${middle - height / 2}" width="${((to - from) * unit).toFixed(1)}" height="${height}" fill="${fill}" opacity="${opacity}">${title}</rect>`;
    });
    const marks = model.marks
      .filter(({ thread }) => thread === id)
      .map(({ index, at }) => {
        return `<circle cx="${x(at + 0.5)}" cy="${middle}" r="5" fill="#e0a100" stroke="currentColor"><title>${index}</title></circle>`;
      });
    return [`<text x="0" y="${middle + 4}">${xml(cut(say(language, name)))}</text>`, ...bars, ...marks];
  });
  const height = lanes.length * LANE;
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${xml(label)}">${parts.join('')}</svg>`;
}

function cut(name: string): string {
  return name.length > 18 ? `${name.slice(0, 17)}…` : name;
}
