// Programs with processes that measure themselves by the real clock, and what is asked of their figures.
import type { Usage } from './resident-memory.ts';

export type Host = 'node' | 'chromium';

export interface ProcessRow {
  name: string;
  source: string;
  /** What the program exported, in words, and whether that is good enough. */
  judge(exports: Record<string, number>, usage: readonly Usage[], host: Host): { text: string; isGood: boolean };
  /** True = it says something of a browser too. */
  inBrowser?: boolean;
}

const main = (body: string): string => `if (import.meta.main) {\n${body}\n}`;

/** Milliseconds in which a process has to be there. */
const START = { node: 30, chromium: 60 };

export const PROCESS_ROWS: readonly ProcessRow[] = [
  {
    name: 'two processors',
    inBrowser: true,
    source: `import { Process } from 'multiprocessing';
import { Thread } from 'threading';
import { monotonic } from 'time';
export let one = 0, processes = 0, threads = 0;
function work() { let x = 0; for (let i = 0; i < 60_000_000; i++) x = (x * 31 + i) | 0; return x; }
function both() { work(); work(); }
function timed(make: () => { start(): void; join(): void }[]) {
  const all = make();
  const began = monotonic();
  for (const one of all) one.start();
  for (const one of all) one.join();
  return monotonic() - began;
}
${main(`  timed(() => [new Process({ target: work }), new Process({ target: work })]);
  one = timed(() => [new Process({ target: both })]);
  processes = timed(() => [new Process({ target: work }), new Process({ target: work })]);
  threads = timed(() => [new Thread({ target: work }), new Thread({ target: work })]);`)}`,
    judge: ({ one = 0, processes = 0, threads = 0 }) => ({
      text: `one process doing both ${one.toFixed(2)} s, two processes ${processes.toFixed(2)} s (${(one / processes).toFixed(2)} times as fast), two threads ${threads.toFixed(2)} s (${(one / threads).toFixed(2)})`,
      isGood: one / processes > 1.4 && one / threads < 1.3,
    }),
  },
  {
    name: 'start of a process',
    inBrowser: true,
    source: `import { Event, Process } from 'multiprocessing';
import { monotonic, sleep } from 'time';
export let milliseconds = 0;
function begins(e: Event) { e.set(); }
${main(`  const times: number[] = [];
  for (let i = 0; i < 21; i++) {
    const e = new Event();
    const p = new Process({ target: begins, args: [e] });
    const began = monotonic();
    p.start();
    e.wait();
    times.push((monotonic() - began) * 1000);
    p.join();
  }
  times.sort((a, b) => a - b);
  milliseconds = times[10]!;`)}`,
    judge: ({ milliseconds = 0 }, _usage, host) => ({
      text: `${milliseconds.toFixed(1)} ms until it has told of itself (the median of 21)`,
      isGood: milliseconds <= START[host],
    }),
  },
  {
    name: 'first start of a process',
    inBrowser: true,
    source: `import { Event, Process } from 'multiprocessing';
import { monotonic, sleep } from 'time';
export let milliseconds = 0;
function begins(es: Event[], n: number) { es[n]!.set(); sleep(1); }
${main(`  const es = Array.from({ length: 9 }, () => new Event());
  const times: number[] = [];
  const ps = es.map((_, n) => new Process({ target: begins, args: [es, n] }));
  sleep(0.5);
  for (const [n, p] of ps.entries()) {
    const began = monotonic();
    p.start();
    es[n]!.wait();
    times.push((monotonic() - began) * 1000);
    sleep(0.2);
  }
  for (const p of ps) p.join();
  times.sort((a, b) => a - b);
  milliseconds = times[4]!;`)}`,
    judge: ({ milliseconds = 0 }, _usage, host) => ({
      text: `${milliseconds.toFixed(1)} ms where no worker has been used before (the median of 9)`,
      isGood: milliseconds <= START[host],
    }),
  },
  {
    name: 'messages',
    inBrowser: true,
    source: `import { Process, Queue } from 'multiprocessing';
import { monotonic } from 'time';
export let perSecond = 0;
const COUNT = 60_000;
function sends(q: Queue<number>) { for (let i = 0; i < COUNT; i++) q.put(i); }
${main(`  const q = new Queue<number>();
  const p = new Process({ target: sends, args: [q] });
  p.start();
  q.get();
  const began = monotonic();
  for (let i = 1; i < COUNT; i++) q.get();
  perSecond = (COUNT - 1) / (monotonic() - began);
  p.join();`)}`,
    judge: ({ perSecond = 0 }) => ({
      text: `${Math.round(perSecond)} items of a queue a second, one way`,
      isGood: perSecond >= 20_000,
    }),
  },
  {
    name: 'pool of four',
    inBrowser: true,
    source: `import { Pool } from 'multiprocessing';
import { monotonic } from 'time';
export let seconds = 0, sum = 0;
function double(x: number) { return 2 * x; }
${main(`  const pool = new Pool(4);
  pool.map(double, [1, 2, 3, 4]);
  const items = Array.from({ length: 10_000 }, (_, i) => i);
  const began = monotonic();
  const results = pool.map(double, items);
  seconds = monotonic() - began;
  for (const x of results) sum += x;
  pool.close();
  pool.join();`)}`,
    judge: ({ seconds = 0, sum }) => ({
      text: `maps 10,000 items in ${seconds.toFixed(3)} s`,
      isGood: seconds < 1 && sum === 99_990_000,
    }),
  },
  {
    // Five thousand: the first thousand fills what every engine keeps for young objects.
    name: 'thousands of processes',
    source: `import { Process, SimpleQueue } from 'multiprocessing';
import { monotonic } from 'time';
export let milliseconds = 0, sum = 0;
function work(q: SimpleQueue<number>, n: number) { q.put(n); }
${main(`  const began = monotonic();
  const q = new SimpleQueue<number>();
  for (let n = 0; n < 5000; n++) {
    const p = new Process({ target: work, args: [q, n] });
    p.start();
    sum += q.get();
    p.join();
  }
  milliseconds = (monotonic() - began) / 5;`)}`,
    judge: ({ milliseconds = 0, sum }, usage) => {
      const quarter = Math.max(1, Math.floor(usage.length / 4));
      const [early, late] = [most(usage.slice(quarter, 2 * quarter)), most(usage.slice(-quarter))];
      return {
        text: `${milliseconds.toFixed(1)} ms each, five thousand one after the other; in the second quarter ${inWords(early)}, in the last ${inWords(late)}`,
        isGood:
          sum === 12_497_500 &&
          late.mebibytes < early.mebibytes * 1.1 + 5 &&
          late.threads <= early.threads &&
          late.descriptors <= early.descriptors,
      };
    },
  },
];

function most(usage: readonly Usage[]): Usage {
  const of = (key: keyof Usage) => Math.max(0, ...usage.map((one) => one[key]));
  return { mebibytes: of('mebibytes'), threads: of('threads'), descriptors: of('descriptors') };
}

function inWords({ mebibytes, threads, descriptors }: Usage): string {
  return `${mebibytes.toFixed(0)} MiB, ${threads} threads, ${descriptors} descriptors`;
}
