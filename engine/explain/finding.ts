import type { Finding, FindingCode, Line, Severity, Trace } from '../explore/report.ts';
import { findingArguments } from './finding-arguments.ts';
import { type Detail, findingDetails } from './finding-details.ts';
import type { Language } from './format.ts';
import { hasMessage, message, say } from './message.ts';
import { placeNamer } from './words.ts';

export interface Explanation {
  code: FindingCode;
  severity: Severity;
  /** `Lost update` */
  title: string;
  /** One sentence of cause: who did what to whom, where. */
  text: string;
  /** Why that is a fault. */
  explanation: string;
  /** What to do about it. */
  remedy: string;
  /** The places that matter, each with its part in the story, in order. */
  details: { text: string; line: Line }[];
  /** How it could have gone (`Finding.passing`); null where nobody has looked. */
  passing: string | null;
}

export interface ExplainOptions {
  /** The file a reader is looking at; its lines go without its name. */
  main?: string | undefined;
  /** The execution that shows the finding, where it is at hand: some sentences can then say more. */
  trace?: Trace | undefined;
}

/** A finding in words. Code in the sentences stands between backticks (`inline.ts` takes them apart). */
export function explainFinding(language: Language, finding: Finding, options: ExplainOptions = {}): Explanation {
  const place = placeNamer(filesOf(finding), options.main);
  const args = findingArguments(finding, place, options.trace);
  const part = (name: string) => say(language, { code: `finding.${finding.code}.${name}`, args: args ?? {} });
  const title = message(
    language,
    hasMessage(`finding.${finding.code}.title`) ? `finding.${finding.code}.title` : finding.code,
  );
  return {
    code: finding.code,
    severity: finding.severity,
    title,
    // Without the places there is no story to tell; the name of the problem is still true.
    text: args === null ? title : part('text'),
    explanation: part('explanation'),
    remedy: part('remedy'),
    details: findingDetails(finding, args ?? {}, place).map(({ text, line }: Detail) => ({
      text: say(language, text),
      line,
    })),
    passing: passingText(language, finding),
  };
}

function passingText(language: Language, { passing }: Finding): string | null {
  if (passing === undefined) return null;
  if (passing === null) return message(language, 'report.passing.none');
  return message(language, 'report.passing.found', { steps: passing.divergesAt });
}

function filesOf({ lines, waits = [], stacks = [] }: Finding): string[] {
  return [...lines, ...waits, ...waits.flatMap(({ holders }) => holders), ...stacks.flat()].map(({ file }) => file);
}
