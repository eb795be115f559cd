import type { RunOptions } from '../../../engine/explore/report.ts';
import { runOptions } from '../../../engine/sandbox/check.ts';
import { literal, nullable, number, object, optional, string } from '../../../engine/sandbox/shape.ts';
import { fragmentOf, packedIn } from './fragment.ts';
import { pack, unpack } from './packing.ts';

/** A program that somebody sends to somebody else, and where they are in it. */
export interface Shared {
  source: string;
  steps: SharedSteps | null;
}

/** A schedule of it, opened for stepping as in a replay, or by the learner's own choice. */
export interface SharedSteps {
  view: 'replay' | 'chooser';
  options: RunOptions;
  /** Steps carried out, by number; −1 before the first. */
  at: number;
  finding: { code: string; variable?: string } | null;
}

const shape = object<Shared & { version: 1 }>({
  version: literal(1),
  source: string,
  steps: nullable(
    object<SharedSteps>({
      view: literal('replay', 'chooser'),
      options: runOptions,
      at: number,
      finding: nullable(object<{ code: string; variable?: string }>({ code: string, variable: optional(string) })),
    }),
  ),
});

export async function writeLink(id: string, shared: Shared): Promise<string> {
  return fragmentOf(id, await pack(JSON.stringify({ version: 1, ...shared })));
}

/** What a link holds. Throws where it is damaged or of another version: nothing of it is used then. */
export async function readLink(fragment: string): Promise<Shared> {
  const packed = packedIn(fragment);
  if (packed === null) throw new SyntaxError('Cannot read the link: it does not have the form of one');
  const { source, steps } = shape(JSON.parse(await unpack(packed)));
  return { source, steps };
}
