/** For tests of the library: what calls give, as a learner's program sees it. */
import { ran } from '../explore/testing.ts';

const IMPORTS = `
import * as threading from 'threading';
import * as queue from 'queue';
import * as time from 'time';
import * as random from 'random';
import * as sys from 'sys';
import * as os from 'os';
const { Thread, Lock, RLock, Condition, Semaphore, BoundedSemaphore, Event, Timer, Barrier, Local } = threading;
const { Queue, LifoQueue, PriorityQueue, SimpleQueue } = queue;
const { sleep, monotonic } = time;
function start(target, ...args) { const t = new Thread({ target, args }); t.start(); return t; }
`;

/** Printed lines of a program that may use every class of the library by its name, and `start(f, ...args)`. */
export async function lines(source: string): Promise<string[]> {
  return (await ran(IMPORTS + source)).output.map((line) => line.text);
}

/** The same, each line with the time it was printed at. */
export async function timedLines(source: string): Promise<[number, string][]> {
  return (await ran(IMPORTS + source)).output.map((line) => [Math.round(line.time * 1e6) / 1e6, line.text]);
}

/** How a program ends. */
export async function ending(source: string) {
  const { status, exitCode, elapsed, output } = await ran(IMPORTS + source);
  return { status, exitCode, elapsed, lines: output.map((line) => line.text) };
}

/** What each call prints as: its result, or the name and the message of its error. They are made in this order. */
export async function results(setup: string, calls: readonly string[]): Promise<string[]> {
  const tried = calls.map(
    (call) => `try { console.log(${call}); } catch (e) { console.log(e.name + ': ' + e.message); }`,
  );
  return lines(`${setup}\n${tried.join('\n')}`);
}

/** Checks a table of calls, made one after the other, with what each gives: a text, or the beginning of an error's. */
export async function checkTable(setup: string, table: readonly (readonly [call: string, gives: string | RegExp])[]) {
  const found = await results(
    setup,
    table.map(([call]) => call),
  );
  return table
    .map(([call, gives], i) => ({ call, gives, got: found[i] }))
    .filter(({ gives, got }) => (typeof gives === 'string' ? got !== gives : got === undefined || !gives.test(got)));
}
