/** The places of a finding, each with its part in the story. */
import type { Finding, Line, Place, Wait } from '../explore/report.ts';
import type { Arguments } from './finding-arguments.ts';
import { firstKnown, type Message, verbatim } from './message.ts';
import { rings } from './wait-graph.ts';
import { codeList, commaList, type placeNamer, threadName } from './words.ts';

type NamePlace = ReturnType<typeof placeNamer>;

export interface Detail {
  text: Message;
  line: Line;
}

/** What a finding of this code says about each of its `lines`; the rest name the operation. */
const ROLE: Partial<Record<Finding['code'], string>> = {
  'uncaught-error': 'detail.thrown',
  'never-joined': 'detail.started',
  'release-unheld': 'detail.released',
};

export function findingDetails(finding: Finding, args: Arguments, place: NamePlace): Detail[] {
  const { code, lines, waits = [], held, stacks } = finding;
  if (code === 'data-race') {
    return lines.map((line, index) =>
      detail(line, 'detail.access', {
        ...args,
        ...accessArguments(index, args, held),
        via: via(stacks?.[index] ?? [], place),
      }),
    );
  }
  const waiting = waitDetails(code === 'deadlock' ? (rings(waits)[0] ?? waits) : waits);
  if (code === 'lost-wakeup') {
    const notify = lines.filter((line) => !waits.some((wait) => isSame(wait, line)));
    return [...notify.map((line) => detail(line, 'detail.notified', args)), ...waiting];
  }
  if (code === 'lock-held-by-dead-thread') {
    return [
      ...lines.map((line) => detail(line, 'detail.acquired', args)),
      ...waiting.filter(({ line }) => !lines.includes(line)),
    ];
  }
  if (waiting.length > 0) return waiting;
  return lines.map((line, index) =>
    detail(
      line,
      firstKnown(`detail.${code}.${index}`, ROLE[code] ?? (line.name === '' ? 'detail.here' : 'detail.at')),
      args,
    ),
  );
}

function detail(line: Line, code: string, args: Arguments): Detail {
  return { text: { code, args: { ...args, thread: threadName(line), name: line.name } }, line };
}

function accessArguments(index: number, args: Arguments, held: string[][] | undefined): Arguments {
  const access = (index === 0 ? args.access : args.otherAccess) ?? 'other';
  const locks = held?.[index] ?? [];
  const holding: Message =
    locks.length === 0 ? { code: 'detail.held.none' } : { code: 'detail.held.some', args: { locks: codeList(locks) } };
  return { access, held: holding };
}

/** The calls that led there, the last one first. */
function via(stack: readonly Place[], place: NamePlace): Message {
  if (stack.length === 0) return verbatim('');
  return { code: 'detail.via', args: { lines: commaList(stack.map(place)) } };
}

/** Each thread first takes what the one before it wants, then waits itself. */
function waitDetails(waits: readonly Wait[]): Detail[] {
  const seen: Line[] = [];
  return waits.flatMap((wait) => {
    const taken = waits.flatMap(({ holders, target, operation }) =>
      operation === 'thread.join' ? [] : holders.filter(({ id }) => id === wait.id).map((line) => ({ line, target })),
    );
    const holds = taken.flatMap(({ line, target }) => {
      if (seen.some((other) => isSame(other, line))) return [];
      seen.push(line);
      return [detail(line, 'detail.holds', { target })];
    });
    return [...holds, detail(wait, 'detail.waits', { target: wait.target })];
  });
}

function isSame(a: Line, b: Line): boolean {
  return a.id === b.id && a.file === b.file && a.line === b.line && a.column === b.column;
}
