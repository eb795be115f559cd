/** What the fast build adds to programs that only compute: both sides in this process, one after the other. */
import { runInThisContext } from 'node:vm';
import { strip } from '../engine/compile/esbuild-node.ts';
import { stripModule } from '../engine/compile/phases/1-strip/strip.ts';
import { Run } from '../engine/explore/run.ts';
import { compiled } from '../engine/explore/testing.ts';
import { say } from '../scripts/terminal.ts';
import { type ComputingProgram, KERNELS } from './kernels.ts';
import { duration, median, REPETITIONS, timed } from './measure.ts';

export async function overhead(): Promise<void> {
  const ratios: number[] = [];
  for (const kernel of KERNELS) {
    const { plain, fast } = await compare(kernel);
    ratios.push(fast / plain);
    const ratio = (fast / plain).toFixed(2);
    say(
      'bench',
      `${kernel.name.padEnd(20)} ${ratio} times as long: ${duration(fast)} compiled, ${duration(plain)} not`,
    );
  }
  const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
  say('bench', `compiled programs that only compute: ${mean.toFixed(2)} times as long, the geometric mean`);
}

async function compare({ name, source }: ComputingProgram): Promise<{ plain: number; fast: number }> {
  const stripped = await stripModule(strip, source, 'main.ts');
  if (!stripped.ok) throw new Error(`${name} does not parse`);
  const code = stripped.code.replace(/^export \{[^}]*\};?$/m, '').replaceAll(/^export /gm, '');
  const plainly = runInThisContext(`(() => { 'use strict'; ${code}; return result; })`) as () => number;
  const { program, factory } = await compiled(source, 'fast');
  let results: unknown[] = [];
  const instrumented = () => {
    const run = new Run(program, factory, { maxSteps: Number.MAX_SAFE_INTEGER }, { runs: null });
    run.kernel.drive();
    results.push(run.result().exports['result']);
  };
  const plain: number[] = [];
  const fast: number[] = [];
  // The first round warms up.
  for (let i = 0; i <= REPETITIONS; i++) {
    results = [];
    plain.push(timed(() => results.push(plainly())));
    fast.push(timed(instrumented));
    if (results[0] !== results[1]) throw new Error(`${name} computes ${results.join(' and ')}`);
  }
  return { plain: median(plain.slice(1)), fast: median(fast.slice(1)) };
}
