/** The guest's side of the sandbox protocol: one request at a time, replies as they come. */
import type { Failure, Reply, Request } from '../sandbox/protocol.ts';
import { DEFAULT_MAX_STEPS, errorText, exportsOf, type Factory, statusOf } from './execution.ts';
import { Exploration, endingKey } from './exploration.ts';
import { sightings } from './findings/index.ts';
import { type OpenWorker, supervise } from './processes/supervisor.ts';
import type { OutputLine, Stepped, Trace } from './report.ts';
import { Run, type RunProblem, scheduleOf, timesOf, trace } from './run.ts';
import { formatSchedule, parseSchedule } from './schedule.ts';
import { SHORTEN_SOON_STEPS, shorten } from './shorten.ts';
import { step } from './step.ts';

/** What the guest needs of its host's clock; taken before learner code runs. */
export interface Timers {
  /** Resolves after so many milliseconds; 0 = as soon as messages that wait have been seen. */
  wait(milliseconds: number): Promise<void>;
  /** Milliseconds, from any beginning. */
  now(): number;
}

/** Visible operations between two looks at the messages. */
const EXPLORE_SLICE = 50_000;
/** Milliseconds that a run goes on between two looks. */
const RUN_SLICE = 30;
/** Milliseconds between two reports of progress or output. */
const REPORT_EVERY = 100;

export interface Server {
  receive(request: Request): void;
}

/** Modules whose processes get a worker each, where there are any. */
const WITH_PROCESSES = ['multiprocessing', 'concurrent.futures'];

/**
 * Serves requests. Everything that goes wrong becomes a `failure` reply.
 *
 * @param evaluate turns `Program.code` into its value
 * @param openWorker opens workers for processes that run by the real clock; null = they share this one
 */
export function createServer(
  evaluate: (code: string) => unknown,
  send: (reply: Reply) => void,
  timers: Timers,
  openWorker: OpenWorker | null = null,
): Server {
  let cancelled = new Set<number>();
  let queue: Promise<void> = Promise.resolve();
  /** Told of a cancellation at once, where nobody looks for it. */
  let whenCancelled: (() => void) | null = null;

  async function serve(request: Exclude<Request, { type: 'cancel' }>): Promise<void> {
    try {
      const factory = evaluate(request.program.code) as Factory;
      const isCancelled = () => cancelled.has(request.id);
      if (request.type === 'run') await run(request, factory, isCancelled);
      else if (request.type === 'explore' || request.type === 'sample') await explore(request, factory, isCancelled);
      else if (request.type === 'trace') reply(request.id, trace(request.program, factory, request.options));
      else if (request.type === 'step') reply(request.id, step(request.program, factory, request.options));
      else replyShortened(request, factory);
    } catch (error) {
      fail(request.id, { code: 'internal', args: { message: errorText(error) } });
    } finally {
      cancelled.delete(request.id);
    }
  }

  function fail(id: number, failure: Failure): void {
    send({ type: 'failure', id, failure });
  }

  async function run(
    request: Extract<Request, { type: 'run' }>,
    factory: Factory,
    isCancelled: () => boolean,
  ): Promise<void> {
    const { id, program, options } = request;
    const { runs, problem } = scheduleOf(program, options);
    if (problem !== null) return fail(id, problem);
    const isParallel =
      options.clock === 'real' &&
      // A machine with a number of cores of its own has to be imitated: workers run on what there is.
      options.cores === undefined &&
      program.imports.some((name) => WITH_PROCESSES.includes(name));
    if (isParallel && openWorker !== null) return runInWorkers(request, openWorker, isCancelled);
    let lines: OutputLine[] = [];
    let reported = timers.now();
    const flush = () => {
      if (lines.length > 0) send({ type: 'output', id, lines });
      lines = [];
      reported = timers.now();
    };
    const speed = options.speed ?? 1;
    const began = timers.now();
    const realNow = options.clock === 'real' ? () => ((timers.now() - began) / 1000) * speed : undefined;
    const one = new Run(program, factory, options, { runs, realNow, onPrint: (line) => lines.push(line) });
    const { kernel } = one;
    for (;;) {
      const sliceBegan = timers.now();
      const over = kernel.drive(() => timers.now() - sliceBegan > RUN_SLICE);
      if (isCancelled()) kernel.stop('cancelled');
      if (over || kernel.over !== null) break;
      const waiting = kernel.next === null;
      if (waiting || timers.now() - reported > REPORT_EVERY) flush();
      await timers.wait(waiting ? Math.max(0, began + (kernel.wakeAt() / speed) * 1000 - timers.now()) : 0);
      if (waiting) kernel.wake();
    }
    flush();
    if (one.problem !== null) return fail(id, one.problem);
    const result = one.result();
    const times = runs === null ? {} : timesOf(program, factory, options, runs, result);
    send({ type: 'result', id, result: { ...result, ...times } });
  }

  async function runInWorkers(
    { id, program, options }: Extract<Request, { type: 'run' }>,
    open: OpenWorker,
    isCancelled: () => boolean,
  ): Promise<void> {
    const run = supervise(program, options, open, timers, (line) => send({ type: 'output', id, lines: [line] }));
    whenCancelled = () => {
      if (isCancelled()) run.cancel();
    };
    const result = await run.result;
    whenCancelled = null;
    send({ type: 'result', id, result });
  }

  async function explore(
    request: Extract<Request, { type: 'explore' | 'sample' }>,
    factory: Factory,
    isCancelled: () => boolean,
  ): Promise<void> {
    const { id, program, options } = request;
    const isPart = request.type === 'sample';
    const exploration = new Exploration(program, factory, options, isPart ? request : undefined);
    if (!isPart && request.samples !== undefined) exploration.take(request.samples);
    let reported = timers.now();
    let told = 0;
    while (!exploration.advance(EXPLORE_SLICE)) {
      await timers.wait(0);
      if (isCancelled()) exploration.cancel();
      if (timers.now() - reported < REPORT_EVERY) continue;
      reported = timers.now();
      const found = exploration.news === told ? {} : { found: exploration.glimpse() };
      told = exploration.news;
      send({ type: 'progress', id, progress: { ...exploration.progress, ...found } });
    }
    if (isPart) {
      send({ type: 'result', id, result: exploration.part() });
      return;
    }
    const report = exploration.report((done, of) => {
      if (timers.now() - reported < REPORT_EVERY) return;
      reported = timers.now();
      send({ type: 'progress', id, progress: { ...exploration.progress, shortening: { done, of } } });
    });
    send({ type: 'result', id, result: report });
  }

  function reply(id: number, result: Trace | Stepped | RunProblem): void {
    if ('code' in result) fail(id, result);
    else send({ type: 'result', id, result });
  }

  function replyShortened(request: Extract<Request, { type: 'shorten' }>, factory: Factory): void {
    const { id, program, options, target } = request;
    const parsed = parseSchedule(request.schedule, program.hash);
    if (!parsed.ok) return fail(id, parsed.problem);
    const result = shorten(
      {
        program,
        factory,
        clock: options.clock ?? 'adversarial',
        switch: options.switch,
        waiters: options.waiters,
        gil: options.gil,
        cores: options.cores,
        racy: new Uint8Array(program.sites.length),
        maxSteps: options.maxSteps ?? DEFAULT_MAX_STEPS,
        seed: options.seed ?? 0,
        printsMatter: false,
        parameters: options.parameters ?? {},
      },
      parsed.runs,
      (kernel) => {
        if ('finding' in target) {
          return sightings(kernel).some(
            (s) =>
              s.code === target.finding &&
              (target.variable === undefined || s.describe(null).args['variable'] === target.variable),
          );
        }
        const { status, exports } = target.outcome;
        const wanted = target.outcome.output;
        const ending = {
          status: statusOf(kernel),
          exports: exportsOf(kernel),
          output: wanted === null ? null : kernel.terminal.output.map((line) => line.text),
        };
        return endingKey(ending) === endingKey({ status, exports, output: wanted } as typeof ending);
      },
      SHORTEN_SOON_STEPS,
    );
    if (result === null)
      return fail(id, { code: 'schedule-impossible', args: { schedule: request.schedule.slice(0, 80), step: 0 } });
    const { runs, cost, shortest } = result;
    send({ type: 'result', id, result: { schedule: formatSchedule(program.hash, runs), cost, shortest } });
  }

  return {
    receive(request) {
      if (request.type === 'cancel') {
        cancelled = new Set([...cancelled, request.id]);
        whenCancelled?.();
      } else queue = queue.then(() => serve(request));
    },
  };
}
