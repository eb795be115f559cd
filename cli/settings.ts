import type { ExploreOptions, MachineOptions, RunOptions } from '../engine/explore/report.ts';
import type { FlagValues } from './flags.ts';
import { type Parameters, parameterFlags } from './parameters.ts';

/** The engine's options from the command's flags; what was not given is left to the engine's defaults. */
export function machineOptions(flags: FlagValues, parameters: Parameters): MachineOptions {
  return present({
    parameters: Object.keys(parameters).length > 0 ? parameters : undefined,
    maxSteps: flags['max-steps'],
    switch: flags.switch,
    gil: flags['no-gil'] === true ? false : undefined,
    cores: flags.cores,
    seed: flags.seed,
  }) as MachineOptions;
}

export function runOptions(flags: FlagValues, parameters: Parameters): RunOptions {
  const { clock, speed, schedule } = flags;
  return { ...machineOptions(flags, parameters), ...(present({ clock, speed, schedule }) as RunOptions) };
}

export function exploreOptions(flags: FlagValues, parameters: Parameters): ExploreOptions {
  const { strategy = 'exhaustive', preemptions, delays, depth, waiters, observe } = flags;
  // Sampling has no end of its own: without a number it takes a thousand.
  const maxExecutions = flags['max-executions'] ?? (strategy === 'exhaustive' ? undefined : 1000);
  const own = present({ strategy, maxExecutions, preemptions, delays, depth, waiters, observe }) as ExploreOptions;
  return { ...machineOptions(flags, parameters), ...own };
}

/** Whether schedules are picked at random. */
export function isSampling({ strategy }: FlagValues): boolean {
  return strategy === 'pct' || strategy === 'random';
}

/** The part of a search's options that is about the machine, as `run` and `trace` take it. */
export function machineOf({ parameters, maxSteps, switch: rule, gil, cores, seed }: MachineOptions): MachineOptions {
  return present({ parameters, maxSteps, switch: rule, gil, cores, seed }) as MachineOptions;
}

/** Flags of `run` that must be the same for a schedule to fit. */
const REPLAYED = ['switch', 'no-gil', 'cores', 'seed', 'max-steps'];

/** The command that replays a schedule of this program. */
export function replayCommand(file: string, schedule: string, flags: FlagValues, parameters: Parameters): string {
  const same = REPLAYED.filter((name) => flags[name] !== undefined).flatMap((name) =>
    flags[name] === true ? [`--${name}`] : [`--${name}`, String(flags[name])],
  );
  const words = ['npx', 'interleave', 'run', file, ...same, ...parameterFlags(parameters), '--schedule', schedule];
  return words.map(shellWord).join(' ');
}

/** Between quotes where a shell would read something into it. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function present(options: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
