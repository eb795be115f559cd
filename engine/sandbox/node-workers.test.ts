import { describe, expect, test } from 'vitest';
import { compiled } from '../explore/testing.ts';
import { createNodeSandbox } from './node-host.ts';
import { PROCESS_PROGRAMS } from './testing/process-programs.ts';

const PATIENT = { timeout: 60_000 };

describe('processes in workers', PATIENT, () => {
  test.each(PROCESS_PROGRAMS)('$name', PATIENT, async ({ source, status, exports, errors = [] }) => {
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
  });
});
