import { describe, expect, test } from 'vitest';
import { compiled } from '../explore/testing.ts';
import { createNodeSandbox } from './node-host.ts';
import { PROCESS_PROGRAMS, SHARED_MEMORY } from './testing/process-programs.ts';

const PATIENT = { timeout: 60_000 };

describe('processes in workers', PATIENT, () => {
  test.each([...PROCESS_PROGRAMS, SHARED_MEMORY])(
    '$name',
    PATIENT,
    async ({ source, status, exports, errors = [] }) => {
      const { program } = await compiled(source, 'fast');
      const sandbox = createNodeSandbox({ workers: true, memory: 4096 });
      try {
        const answer = await sandbox.request({ type: 'run', program, options: { clock: 'real' } });
        expect(answer).toMatchObject({ ok: true, result: { status, exports } });
        const findings = answer.ok ? answer.result.findings : [];
        const codes = findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
        expect([...new Set(codes)]).toEqual(errors);
      } finally {
        await sandbox.close();
      }
    },
  );

  test('are one behind the other on a machine that is said to have one core', PATIENT, async () => {
    const source = `import { Process } from 'multiprocessing';
import { compute } from 'time';
function work() { compute(30); }
if (import.meta.main) {
  for (let i = 0; i < 2; i++) new Process({ target: work }).start();
}`;
    const { program } = await compiled(source, 'fast');
    const sandbox = createNodeSandbox({ workers: true, memory: 4096 });
    try {
      const options = { clock: 'real' as const, speed: 100, cores: 1 };
      const answer = await sandbox.request({ type: 'run', program, options });
      expect(answer).toMatchObject({ ok: true, result: { status: 'finished' } });
      expect(answer.ok && answer.result.elapsed).toBeGreaterThanOrEqual(60);
    } finally {
      await sandbox.close();
    }
  });
});
