import type { Program, Sources } from '../../../engine/compile/program.ts';
import type { Language } from '../../../engine/explain/format.ts';
import type { ExploreOptions, Finding, MachineOptions, Report } from '../../../engine/explore/report.ts';
import type { Answer, Sandbox } from '../../../engine/sandbox/host.ts';
import type { Failure, Glimpse } from '../../../engine/sandbox/protocol.ts';
import { compile } from './compiler.ts';
import { boundsAfter, PROBES } from './exploration-bounds.ts';
import { openSandbox } from './sandbox.ts';
import { speakFailure, speakProblems } from './speak.ts';
import { type Explored, onlySampled, speakExploration, speakGlimpse } from './speak-exploration.ts';
import type { Busy, ExplorationView, Problem } from './types.ts';

export interface ExploreRequest {
  language: Language;
  sources: Sources;
  machine: MachineOptions;
  signal: AbortSignal;
  onBusy(change: Partial<Busy>): void;
  /** Told of each state on the way that shows something new. */
  onView(view: ExplorationView): void;
}

export interface ExploreOutcome {
  problems: Problem[];
  /** Null where the program does not compile, or nothing was found before it was stopped. */
  view: ExplorationView | null;
}

/** Findings that were met by chance alone and are worth the time that a short schedule takes. */
const MOST_SHORTENED = 4;

/**
 * Tries the program on every schedule, or on as many as the bounds allow, and on some at random, which tell how
 * likely a fault is to be met. Once stopped, gives what has been found until then.
 */
export async function exploreOnce(request: ExploreRequest): Promise<ExploreOutcome> {
  const { language, sources, machine, signal, onBusy } = request;
  const parameters = Object.keys(machine.parameters ?? {});
  const compiled = await compile(sources, 'traced', { parameters, signal, onBusy });
  if (compiled === null) return { problems: [], view: null };
  if (!compiled.ok) return { problems: speakProblems(language, compiled.diagnostics), view: null };

  onBusy({ stage: 'exploring' });
  const sandbox = openSandbox();
  try {
    const explored = await explore(compiled.program, sandbox, request);
    if ('code' in explored) {
      if (explored.code === 'stopped') return { problems: [], view: null };
      return { problems: [], view: failed(speakFailure(language, explored)) };
    }
    return { problems: [], view: speakExploration(language, explored, sources, machine) };
  } finally {
    await sandbox.close();
  }
}

async function explore(
  program: Program,
  sandbox: Sandbox,
  { language, machine, signal, onBusy, onView }: ExploreRequest,
): Promise<Explored | Failure> {
  const ask = (part: number, options: ExploreOptions): Promise<Answer<Report>> =>
    sandbox.request(
      { type: 'explore', program, options: { ...machine, ...options } },
      {
        signal,
        onProgress: ({ executions, estimate, found, shortening }) => {
          if (shortening !== undefined) {
            const { done, of } = shortening;
            onBusy({ stage: 'shortening', part: { number: part, of: 2, executions: done, estimate: of } });
            return;
          }
          onBusy({ stage: 'exploring', part: { number: part, of: 2, executions, estimate } });
          if (found !== undefined) show(part, found, executions);
        },
      },
    );
  let chance: Glimpse & { executions: number } = { outcomes: [], findings: [], executions: 0 };
  const show = (part: number, found: Glimpse, executions: number): void => {
    if (part === 1) chance = { ...found, executions };
    if (!signal.aborted) onView(speakGlimpse(language, chance, part === 1 ? null : { ...found, executions }));
  };
  const random = { strategy: 'random', schedules: 'found' } as const;

  const probe = await ask(1, { ...random, maxExecutions: PROBES });
  if (!probe.ok) return probe.failure;
  if (signal.aborted) return { searched: null, sampled: probe.result };
  show(1, probe.result, probe.result.executions);
  const { maxExecutions, samples, observe } = boundsAfter(probe.result);
  const sampled = await ask(1, { ...random, maxExecutions: samples, observe });
  // What has been found stands: a guest that is asked to stop need not manage to answer.
  if (!sampled.ok) return signal.aborted ? { searched: null, sampled: probe.result } : sampled.failure;
  if (signal.aborted) return { searched: null, sampled: sampled.result };
  show(1, sampled.result, sampled.result.executions);

  const searched = await ask(2, { maxExecutions, observe });
  // Stopped, or cut off at a limit of the sandbox: what chance has shown is still true.
  if (!searched.ok) return { searched: null, sampled: sampled.result };
  const byChance = onlySampled(searched.result, sampled.result).slice(0, MOST_SHORTENED);
  for (const [n, finding] of byChance.entries()) {
    onBusy({ stage: 'shortening', part: { number: 2, of: 2, executions: n, estimate: byChance.length } });
    if (!signal.aborted) await shorten(finding, program, sandbox, machine);
  }
  return { searched: searched.result, sampled: sampled.result };
}

/** Makes a finding's schedule as short as can be; where that is not possible it stays as it was. */
async function shorten(finding: Finding, program: Program, sandbox: Sandbox, options: MachineOptions): Promise<void> {
  const { code, args, schedule } = finding;
  const target = { finding: code, ...(typeof args.variable === 'string' && { variable: args.variable }) };
  const answer = await sandbox.request({ type: 'shorten', program, options, schedule, target });
  if (answer.ok) Object.assign(finding, answer.result);
}

function failed(text: string): ExplorationView {
  const nothing = { executions: 0, complete: false, samples: 0, outcomes: [], hidden: 0, findings: [], remarks: [] };
  return { state: 'failed', text, ...nothing };
}
