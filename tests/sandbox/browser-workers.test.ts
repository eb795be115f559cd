import { describe, expect, test } from 'vitest';
import { compiled } from '../../engine/explore/testing.ts';
import type { Question } from '../../engine/sandbox/host.ts';
import { hashOfFrame } from '../../engine/sandbox/node-vite-plugin.ts';
import { PROCESS_PROGRAMS, SHARED_MEMORY } from '../../engine/sandbox/testing/process-programs.ts';
import { inBrowser } from './in-browser.ts';
import type { Asked } from './page.ts';

const here = inBrowser();
const { inPage } = here;

/** Runs a program by the real clock in a sandbox of its own, and closes that. */
async function run(source: string, stopAfter?: number): Promise<Asked> {
  const { program } = await compiled(source, 'fast');
  const question: Question = { type: 'run', program, options: { clock: 'real' } };
  const script = { guest: here.guest, frameHash: hashOfFrame() };
  return inPage(
    async ({ open, ask, close }, { script, question, stopAfter }) => {
      const sandbox = open(script);
      const asked = await ask(sandbox, question, stopAfter);
      await close(sandbox);
      return asked;
    },
    { script, question, ...(stopAfter !== undefined && { stopAfter }) } as {
      script: typeof script;
      question: Question;
      stopAfter?: number;
    },
  );
}

/** Chromium ends the whole process of a frame in which one worker has run out of memory. */
const SURVIVABLE = PROCESS_PROGRAMS.filter(({ name }) => !name.includes('out of memory'));

describe('processes in workers of a browser', { timeout: 60_000 }, () => {
  test.each(SURVIVABLE)('$name', async ({ source, status, exports, errors = [] }) => {
    const { answer } = await run(source);
    expect(answer).toMatchObject({ ok: true, result: { status, exports } });
    const { findings } = (answer as { result: { findings: { code: string; severity: string }[] } }).result;
    const codes = findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect([...new Set(codes)]).toEqual(errors);
  });

  test('share memory where the page is isolated', async () => {
    await here.page.goto(here.site.isolatedUrl);
    const { status, exports } = SHARED_MEMORY;
    expect((await run(SHARED_MEMORY.source)).answer).toMatchObject({ ok: true, result: { status, exports } });
  });

  test('are refused shared memory elsewhere, with a word on what to do', async () => {
    const { answer, lines } = await run(SHARED_MEMORY.source);
    expect(answer).toMatchObject({ ok: true, result: { status: 'exception', exports: { total: 0 } } });
    expect(lines.join()).toMatch(/NotImplementedError: cannot share a SharedArrayBuffer .* Cross-Origin-Opener-Policy/);
  });

  test('Stop ends every process, and the page stays usable meanwhile', async () => {
    const asked = await run(
      `import { Process } from 'multiprocessing';
export let begun = false;
function turns(n: number) { console.log('turning', n); for (;;) {} }
if (import.meta.main) {
  begun = true;
  const ps = [1, 2].map((n) => new Process({ target: turns, args: [n] }));
  for (const p of ps) p.start();
  for (const p of ps) p.join();
}`,
      2,
    );
    expect(asked.lines.toSorted()).toEqual(['turning 1', 'turning 2']);
    expect(asked.answer).toMatchObject({ ok: true, result: { exports: { begun: true } } });
    expect(asked.turns).toBeGreaterThan(0);
    expect(await inPage(({ frames }) => frames(), null)).toBeLessThanOrEqual(1);
  });
});
