import { trace } from '../../../engine/explore/run.ts';
import { modelledProgram, SHARES, type Way } from '../measure/programs.ts';
import { evaluated } from './record-program.ts';

/** How long the four shares take by the virtual clock on four cores: from a run, made while the site is built. */
export async function modelledSeconds(way: Way, gil = true): Promise<number> {
  const fail = (problem: string): never => {
    throw new Error(`the model of the speed-up, ${way}: ${problem}`);
  };
  const { program, factory } = await evaluated('modelled.ts', modelledProgram(way), 'recorded', fail);
  const told = trace(program, factory, { clock: 'virtual', cores: SHARES, gil });
  if ('code' in told) return fail(told.code);
  return told.status === 'finished' ? told.elapsed : fail(`it ended as ${told.status}`);
}
