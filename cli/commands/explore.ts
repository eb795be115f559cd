import { verdict } from '../../engine/explain/verdict.ts';
import type { Report } from '../../engine/explore/report.ts';
import type { Handlers } from '../../engine/sandbox/host.ts';
import { sampleSideBySide } from '../../engine/sandbox/sample-side-by-side.ts';
import type { Command, Invocation } from '../command.ts';
import { showFindings } from '../counterexamples.ts';
import { compileSources, openSandbox } from '../engine.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { tellDiagnostics, tellFailure } from '../failing.ts';
import { hasErrors } from '../findings.ts';
import { MACHINE_FLAGS } from '../flags.ts';
import { loadSources } from '../load-sources.ts';
import { parametersFor } from '../parameters.ts';
import { printJson, reportJson } from '../print/json.ts';
import { pageFor } from '../print/page.ts';
import { reportText } from '../print/report.ts';
import { Progress } from '../progress.ts';
import { exploreOptions, isSampling, replayCommand } from '../settings.ts';
import { say } from '../texts.ts';

export const explore: Command = {
  name: 'explore',
  positionals: [{ name: 'FILE' }],
  flags: [
    { name: 'strategy', kind: 'choice', choices: ['exhaustive', 'pct', 'random'] },
    { name: 'max-executions', kind: 'integer', value: 'N', least: 1 },
    { name: 'preemptions', kind: 'integer', value: 'K', least: 0 },
    { name: 'delays', kind: 'integer', value: 'K', least: 0 },
    { name: 'depth', kind: 'integer', value: 'D', least: 1, most: 100 },
    { name: 'waiters', kind: 'choice', choices: ['fifo', 'any'] },
    { name: 'observe', kind: 'choice', choices: ['exports', 'output', 'all'] },
    ...MACHINE_FLAGS,
    { name: 'jobs', kind: 'integer', value: 'N', least: 1, most: 256 },
    { name: 'timing', kind: 'switch' },
  ],
  run: exploreFile,
};

/** How long a search that was interrupted may take to make a report of what it has. */
const GRACE_MS = 20_000;

async function exploreFile(invocation: Invocation): Promise<ExitStatus> {
  const { flags, positionals, terminal, language } = invocation;
  const file = positionals[0] as string;
  const progress = new Progress(terminal);
  const sandbox = openSandbox({ grace: GRACE_MS });
  // Orders of an exhaustive search are known one by one; samples can be drawn side by side.
  const helpers = Array.from({ length: isSampling(flags) ? ((flags.jobs as number | undefined) ?? 1) - 1 : 0 }, () =>
    openSandbox({ grace: GRACE_MS }),
  );
  terminal.interrupted.addEventListener('abort', () => progress.tell(say(language, 'progress.stopping')));
  try {
    progress.tell(say(language, 'progress.compiling'));
    const loaded = await loadSources(file);
    const parameters = await parametersFor(loaded.folder, (flags.param as string[] | undefined) ?? [], 'first');
    const compiled = await compileSources(loaded, parameters, 'traced');
    if (!compiled.ok) {
      progress.done();
      return tellDiagnostics(invocation, compiled.diagnostics, compiled.sources);
    }
    const options = exploreOptions(flags, parameters);
    const began = performance.now();
    const handlers: Handlers = {
      signal: terminal.interrupted,
      onProgress: ({ executions, estimate, steps, findings }) =>
        progress.tell(
          say(language, 'progress.exploring', { executions, estimate: estimate ?? 'none', steps, findings }),
        ),
    };
    const { program } = compiled;
    const { maxExecutions } = options;
    const answer =
      helpers.length > 0 && maxExecutions !== undefined
        ? await sampleSideBySide([sandbox, ...helpers], program, { ...options, maxExecutions }, handlers)
        : await sandbox.request({ type: 'explore', program, options }, handlers);
    const timing = flags.timing === true ? { seconds: (performance.now() - began) / 1000 } : null;
    if (!answer.ok) {
      progress.done();
      return tellFailure(invocation, answer.failure);
    }
    const report = answer.result;
    if (invocation.json) {
      progress.done();
      terminal.out(printJson(reportJson(language, report, loaded.main, timing)));
      return exitStatus(report);
    }
    progress.tell(say(language, 'progress.tracing'));
    const shown = await showFindings(report, compiled.recorded, options, sandbox, ({ code, schedule, args }) =>
      // A plain run may go on for longer than an execution of a search: then it would not stop there.
      replayCommand(file, schedule, code === 'step-budget' ? { ...flags, 'max-steps': args.steps } : flags, parameters),
    );
    progress.done();
    terminal.out(reportText(pageFor(invocation, loaded.main), report, options, shown, timing).join('\n'));
    return exitStatus(report);
  } finally {
    progress.done();
    await Promise.all([sandbox, ...helpers].map((one) => one.close()));
  }
}

function exitStatus(report: Report): ExitStatus {
  if (hasErrors(report.findings)) return EXIT.failed;
  return verdict(report).kind === 'holds' ? EXIT.fine : EXIT.inconclusive;
}
