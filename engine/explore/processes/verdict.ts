/** What became of a program whose processes lived in workers, from what each of them says. */
import type { Program } from '../../compile/program.ts';
import type { Account } from '../../os/protocol.ts';
import { type Server, threadNumber } from '../../os/server.ts';
import { placeOf } from '../findings/places.ts';
import { byImportance, severityOf } from '../findings/sighting.ts';
import type { ExecutionStatus, Finding, OutputLine, RunResult, Wait } from '../report.ts';

export interface Facts {
  program: Program;
  server: Server;
  accounts: ReadonlyMap<number, Account>;
  /** Processes whose worker broke down, and why. */
  broken: ReadonlyMap<number, string>;
  why: 'ended' | 'stuck' | 'cancelled';
  elapsed: number;
  steps: number;
  output: OutputLine[];
}

/** In the order in which one hides the next. */
const STATUSES: readonly ExecutionStatus[] = ['deadlock', 'stuck', 'budget', 'exception', 'finished'];

export function verdictOf(facts: Facts): RunResult {
  const { accounts, broken, server, elapsed, output } = facts;
  const own = [...accounts.values()].flatMap(({ findings }) => findings).filter(({ code }) => code !== 'stuck');
  const waits = facts.why === 'stuck' ? waitsOf(facts) : [];
  const rings = own.some(({ code }) => code === 'deadlock') ? [] : ringsOf(waits);
  const stuck = waits.length > 0 && rings.length === 0 && !own.some(({ code }) => code === 'deadlock');
  const findings: Finding[] = [
    ...own,
    ...rings.map((ring) => waiting(ring.length === 1 ? 'self-deadlock' : 'deadlock', ring)),
    ...(stuck ? [waiting('stuck', waits)] : []),
    ...[...broken].map(([process, reason]) => breakdown(facts, process, reason)),
  ];
  return {
    version: 1,
    status: statusOf(facts, findings),
    exports: accounts.get(0)?.exports ?? {},
    output,
    elapsed,
    exitCode: server.exitCodeOf(0) ?? 0,
    findings: unique(findings).sort(byImportance),
    schedule: '',
    steps: facts.steps,
  };
}

function statusOf({ accounts, broken, why }: Facts, findings: readonly Finding[]): ExecutionStatus {
  const ends = [...accounts.values()].map(({ status }) => status);
  const found = new Set<ExecutionStatus>(why === 'ended' ? ends : ends.filter((status) => status !== 'stuck'));
  if (findings.some(({ code }) => code === 'deadlock' || code === 'self-deadlock')) found.add('deadlock');
  else if (why === 'stuck') found.add('stuck');
  if (broken.size > 0) found.add('exception');
  return STATUSES.find((status) => found.has(status)) ?? 'finished';
}

/** All threads that wait, each with those who could let it go on. */
function waitsOf({ accounts, server }: Facts): Wait[] {
  const waiting = [...accounts].flatMap(([process, account]) => account.waiting.map((one) => ({ ...one, process })));
  const lines = new Map(waiting.map(({ wait }) => [wait.id, wait]));
  return waiting.map(({ wait, call, process }) => {
    if (call === null) return wait;
    const holders = server.holdersOf(process, call).flatMap((id) => lines.get(id) ?? []);
    return { ...wait, holders: holders.map(({ operation: _, target: __, holders: ___, ...line }) => line) };
  });
}

/** Waits in rings: each thread waits for the next only, and the last for the first. */
function ringsOf(all: readonly Wait[]): Wait[][] {
  const set = new Map(all.filter(({ holders }) => holders.length > 0).map((wait) => [wait.id, wait]));
  // Whoever could be let go on by a thread outside may not be stuck for ever.
  for (let before = -1; before !== set.size; ) {
    before = set.size;
    for (const [id, { holders }] of set) if (!holders.every((holder) => set.has(holder.id))) set.delete(id);
  }
  const rings = new Map<string, Wait[]>();
  for (const start of set.values()) {
    const path: Wait[] = [];
    let at: Wait | undefined = start;
    while (at !== undefined && !path.includes(at)) {
      path.push(at);
      at = set.get(at.holders[0]?.id ?? -1);
    }
    if (at === undefined) continue;
    const ring = path.slice(path.indexOf(at));
    const key = ring.map(({ id }) => id).sort((a, b) => a - b);
    rings.set(key.join(), rings.get(key.join()) ?? ring);
  }
  return [...rings.values()];
}

function waiting(code: 'deadlock' | 'self-deadlock' | 'stuck', waits: Wait[]): Finding {
  const lines = waits.map(({ operation: _, target: __, holders: ___, ...line }) => line);
  return { code, severity: severityOf(code), args: {}, lines, waits, schedule: '' };
}

/** A process that ended without a word is reported like one that threw. */
function breakdown({ program }: Facts, process: number, reason: string): Finding {
  const line = { process, thread: 'MainThread', id: threadNumber(process, 0), ...placeOf(program, -1) };
  const error = /memory/i.test(reason) ? 'MemoryError' : 'ProcessError';
  return {
    code: 'uncaught-error',
    severity: 'error',
    args: { error, message: reason },
    lines: [line],
    schedule: '',
  };
}

/** Processes that run the same code find the same. */
function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) {
    const places = finding.lines.map(({ file, line, column }) => [file, line, column]);
    const key = JSON.stringify([finding.code, finding.args, places]);
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()];
}
