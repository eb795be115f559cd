/** A program that runs an endless loop in a sandbox: `node-process.test.ts` kills it. Says `running` once it does. */
import { createNodeSandboxOf } from '../node-host.ts';
import { mute } from './hostile-node-guest.ts';
import { run } from './programs.ts';

const sandbox = createNodeSandboxOf(
  Promise.resolve(mute(`print(id, 'running'); setTimeout(() => { for (;;); }, 20)`)),
  {
    silence: 600_000,
  },
);
void sandbox.request(run(''), { onOutput: () => console.log('running') });
