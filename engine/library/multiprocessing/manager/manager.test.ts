import { describe, expect, it } from 'vitest';
import { explored, ran } from '../../../explore/testing.ts';

describe('Manager', () => {
  it('has a process of its own, until it is shut down', async () => {
    const run = await ran(`import { activeChildren, Manager } from 'multiprocessing';
export const seen: unknown[] = [];
if (import.meta.main) {
  const manager = new Manager();
  const list = manager.list([1]);
  const [server] = activeChildren();
  seen.push(server!.name, server!.pid, server!.isAlive());
  manager.shutdown();
  manager.shutdown();
  seen.push(activeChildren().length, server!.exitcode);
  try { list.append(2); } catch (error) { seen.push((error as Error).name); }
}`);
    expect(run).toMatchObject({
      status: 'finished',
      exports: { seen: ['SyncManager-1', 1001, true, 0, 0, 'BrokenPipeError'] },
    });
  });

  it('ends with its program where nobody shuts it down', async () => {
    const report = await explored(`import { Manager } from 'multiprocessing';
export let size = 0;
if (import.meta.main) { const d = new Manager().dict([['a', 1]]); size = d.size; }`);
    expect(report).toMatchObject({ complete: true, findings: [] });
    expect(report.outcomes).toMatchObject([{ status: 'finished', exports: { size: 1 } }]);
  });

  it('is refused where the program has no guard', async () => {
    const run = await ran(`import { Manager } from 'multiprocessing';
new Manager();`);
    expect(run.output[0]?.text).toMatch(/RuntimeError: An attempt has been made to start a new process/);
  });
});
