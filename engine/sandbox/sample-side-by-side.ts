/** A sampling search on several guests. Its report is the same, byte for byte, as that of one guest alone. */
import type { Program } from '../compile/program.ts';
import type { ExploreOptions, Report } from '../explore/report.ts';
import { type Round, rounds } from '../explore/sampling.ts';
import type { Answer, Handlers, Sandbox } from './host.ts';
import type { Progress, Samples } from './protocol.ts';

/** Executions for which it is worthwhile to ask another guest. */
const LEAST = 8;

/**
 * @param sandboxes for this program; the first makes the report
 * @param options `maxExecutions` is the number of executions in all
 */
export async function sampleSideBySide(
  sandboxes: readonly Sandbox[],
  program: Program,
  options: ExploreOptions & { maxExecutions: number },
  { signal, onProgress }: Pick<Handlers, 'signal' | 'onProgress'>,
): Promise<Answer<Report>> {
  const parts: Samples[] = [];
  const tell = progressOf(parts, options.maxExecutions, onProgress);
  for (const round of rounds(options, options.maxExecutions)) {
    // Whoever has been stopped in one round begins no other.
    if (parts.some(({ isCancelled }) => isCancelled)) break;
    const choices = parts.length === 0 ? null : Math.max(...parts.map((part) => part.choices));
    const answers = await Promise.all(
      shares(round, sandboxes.length).map(({ from, to }, i) =>
        (sandboxes[i] as Sandbox).request(
          { type: 'sample', program, options: { ...options, maxExecutions: to - from }, from, choices },
          { signal, onProgress: (progress) => tell(i, progress) },
        ),
      ),
    );
    for (const answer of answers) {
      if (!answer.ok) return answer;
      parts.push(answer.result);
    }
  }
  // What was stopped is asked for its report all the same.
  return (sandboxes[0] as Sandbox).request({ type: 'explore', program, options, samples: parts });
}

/** Cuts the executions of a round into one share for each guest. */
function shares({ from, to, isDivisible }: Round, guests: number): { from: number; to: number }[] {
  const count = isDivisible ? Math.max(1, Math.min(guests, Math.floor((to - from) / LEAST))) : 1;
  const cut = (i: number) => from + Math.floor(((to - from) * i) / count);
  return Array.from({ length: count }, (_, i) => ({ from: cut(i), to: cut(i + 1) }));
}

/** Adds up what the guests tell while a round is under way to what is known of the rounds before it. */
function progressOf(
  parts: readonly Samples[],
  estimate: number,
  onProgress: Handlers['onProgress'],
): (guest: number, progress: Progress) => void {
  let known = 0;
  let running: Progress[] = [];
  return (guest, progress) => {
    if (parts.length !== known) running = [];
    known = parts.length;
    running[guest] = progress;
    const told = Object.values(running);
    const sum = (of: 'executions' | 'steps') => [...parts, ...told].reduce((all, one) => all + one[of], 0);
    // Guests find much the same things.
    const findings = Math.max(...parts.map((part) => part.findings.length), ...told.map((one) => one.findings));
    onProgress?.({ executions: sum('executions'), estimate, steps: sum('steps'), findings });
  };
}
