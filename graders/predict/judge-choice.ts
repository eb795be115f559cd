/** What somebody chose, against what holds. */
export interface Judged {
  status: 'pass' | 'fail';
  /** Chosen, and does not hold. */
  wrong: string[];
  /** Holds, and is not chosen. */
  missing: string[];
}

/** Right is who has chosen every option that holds, and no other. `holds`: option -> whether it does. */
export function judgeChoice(holds: Readonly<Record<string, boolean>>, chosen: readonly string[]): Judged {
  const names = Object.keys(holds);
  const wrong = names.filter((name) => chosen.includes(name) && !holds[name]);
  const missing = names.filter((name) => !chosen.includes(name) && holds[name]);
  return { status: wrong.length === 0 && missing.length === 0 ? 'pass' : 'fail', wrong, missing };
}
