import type { Program } from '../../engine/compile/program.ts';
import type { RunData } from '../data.ts';
import type { RemarkCheck } from '../define-grader.ts';
import { say } from '../text.ts';
import { program } from './data.ts';

/** What a check says of the data, in English, with its status in front: `fail: An update of …`. */
export function told(check: RemarkCheck, runs: readonly RunData[], of: Program = program()): string {
  const verdict = check.judge(runs, of);
  const message = verdict.status === 'fail' ? verdict.tell(verdict.evidence) : verdict.message;
  return `${verdict.status}: ${say('en', message)}`;
}
