/** Replaying a schedule and noting every step: what the table and the timeline of an execution are made from. */
import type { Program } from '../compile/program.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { READ } from '../kernel/operation.ts';
import type { Recorder } from '../kernel/recorder.ts';
import { ENDED, type VirtualThread } from '../kernel/thread.ts';
import { computingSpans } from '../library/processors.ts';
import { givesWay } from './cost.ts';
import { exportsOf, statusOf } from './execution.ts';
import { findingsOf } from './findings/index.ts';
import { heldNames, placeOf, stackOf, targetName, threadRef, waitOf } from './findings/places.ts';
import type { Circumstances, Evidence } from './findings/sighting.ts';
import type { OutputLine, Place, Step, SwitchReason, Trace, TraceThread } from './report.ts';
import { toJson } from './value.ts';
import { stuckThreads } from './waits.ts';

export class TraceRecorder implements Recorder, Evidence {
  readonly steps: Step[] = [];
  private readonly program: Program;
  private last: VirtualThread | null = null;
  private readonly births = new Map<VirtualThread, number>();

  constructor(program: Program) {
    this.program = program;
  }

  before(kernel: Kernel, t: VirtualThread, index: number): void {
    const { op } = t;
    const place = placeOf(this.program, t.site);
    const reason = this.reason(kernel, t);
    for (const other of kernel.living) if (!this.births.has(other)) this.births.set(other, index);
    const step: Step = {
      index,
      thread: t.ordinal,
      place,
      stack: stackOf(this.program, t),
      operation: op?.code ?? operationOf(this.program, t),
      target: op === null ? place.name : targetName(t),
      switch: reason,
      enabled: kernel.living.filter((other) => other === t || kernel.enabled(other)).map((other) => other.ordinal),
      time: kernel.now,
      held: heldNames(t),
    };
    if (step.operation.startsWith('container.')) step.call = place.name.slice(place.name.lastIndexOf('.') + 1);
    if (reason === 'blocked') step.on = targetName(this.last as VirtualThread);
    this.last = t;
    this.steps.push(step);
  }

  after(kernel: Kernel, t: VirtualThread, index: number): void {
    const step = this.steps.at(-1);
    if (step === undefined || step.index !== index) return;
    step.held = heldNames(t);
    step.time = kernel.now;
    if (t.failure !== null) step.success = false;
    else if (step.operation === 'thread.join') step.success = !t.expired;
    else if (typeof t.result === 'boolean') {
      if (/acquire|join|wait/i.test(step.operation)) step.success = t.result;
      else step.value = t.result;
    } else if (t.result !== undefined && isPlain(t.result)) step.value = toJson(t.result);
    if (step.operation === 'sleep') step.value = t.op?.timeout ?? 0;
    if (t.op !== null && 'text' in t.op) step.value = String(t.op.text);
  }

  value(_kernel: Kernel, site: number, value: unknown): void {
    const place = placeOf(this.program, site);
    // The value follows its access, unless a getter has done something in between.
    for (let i = this.steps.length - 1; i >= 0 && i >= this.steps.length - 64; i--) {
      const step = this.steps[i] as Step;
      if (step.value === undefined && samePlace(step.place, place)) {
        step.value = toJson(value);
        return;
      }
    }
  }

  private reason(kernel: Kernel, t: VirtualThread): SwitchReason {
    const { last } = this;
    if (last === null || last === t) return 'none';
    if (last.state === ENDED) return 'ended';
    return givesWay(kernel, last) ? 'blocked' : 'preempted';
  }

  /** The step before which the thread was started; after the last one where that was the last that happened. */
  bornAt(t: VirtualThread): number {
    return this.births.get(t) ?? this.steps.length;
  }

  at(step: number): Circumstances | undefined {
    return this.steps[step];
  }
  placesOf(thread: number, from: number): Place[] {
    return this.steps.filter((step) => step.thread === thread && step.index >= from).map(({ place }) => place);
  }
}

export function operationOf(program: Program, t: VirtualThread): string {
  const container = program.sites[t.site]?.kind === 'call';
  const mode = t.mode === READ ? 'read' : 'write';
  return container ? `container.${mode}` : mode;
}

function isPlain(value: unknown): boolean {
  return value === null || ['number', 'string', 'bigint'].includes(typeof value);
}

function samePlace(a: Place, b: Place): boolean {
  return (
    a.file === b.file &&
    a.line === b.line &&
    a.column === b.column &&
    a.endColumn === b.endColumn &&
    a.endLine === b.endLine
  );
}

/** The trace of an execution that is over. */
export function traceOf(kernel: Kernel, recorder: TraceRecorder, schedule: string, output: OutputLine[]): Trace {
  const computing = computingSpans(kernel);
  return {
    version: 1,
    schedule,
    status: statusOf(kernel),
    threads: kernel.threads.map((t) => traceThread(kernel, t, recorder.bornAt(t))),
    steps: recorder.steps,
    waits: stuckThreads(kernel).map((t) => waitOf(kernel, t)),
    exports: exportsOf(kernel),
    output,
    findings: findingsOf(kernel, schedule, recorder),
    elapsed: kernel.now,
    ...(computing.length > 0 && { computing }),
  };
}

function traceThread(kernel: Kernel, t: VirtualThread, born: number): TraceThread {
  return { ...threadRef(t), daemon: t.daemon, born, end: endOf(kernel, t) };
}

function endOf({ over }: Kernel, t: VirtualThread): TraceThread['end'] {
  if (t.error !== null) return 'exception';
  if (t.state === ENDED) return 'finished';
  if (over === 'ended') return 'abandoned';
  return over === 'budget' || over === 'cancelled' ? 'running' : 'waiting';
}
