/**
 * Threads that stood before a lock while another one came back for it again and again (`Overtaken` says what exactly is
 * claimed), in executions that end as in those that are cut short. It is a remark: another schedule may be fairer.
 */
import type { Kernel } from '../../kernel/kernel.ts';
import { overtakenAt } from '../../kernel/overtaking.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { lineOf } from './places.ts';
import type { Sighting } from './sighting.ts';

export function starvations(kernel: Kernel): Sighting[] {
  const found: Sighting[] = [];
  for (const t of kernel.threads) {
    const overtaken = t.overtaken ?? stillOvertaken(kernel, t);
    if (overtaken === null) continue;
    const { site, lock, by, times } = overtaken;
    found.push({
      key: `starvation ${site}`,
      code: 'starvation',
      describe: () => ({ args: { lock: lock.name, by: by.name(), times }, lines: [lineOf(kernel, t, site)] }),
    });
  }
  return found;
}

/** In an execution that was cut short it may stand there still. */
function stillOvertaken(kernel: Kernel, t: VirtualThread) {
  const { op } = t;
  if (kernel.over !== 'budget' || !kernel.living.includes(t) || op?.target == null) return null;
  return op.code.endsWith('.acquire') ? overtakenAt(op.target, t) : null;
}
