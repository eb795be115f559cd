/**
 * Answers that are alike up to names, comments, layout and order: a help for looking, not a verdict.
 *
 * Programs become tokens in which every name, number and text stands for any other. Of each run of `LENGTH` tokens
 * there is a hash, and of these hashes the least in each window of `WINDOW` is kept, so that any run of
 * `LENGTH + WINDOW - 1` tokens that two programs share is found, wherever it stands in them: S. Schleimer,
 * D. S. Wilkerson, A. Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003.
 */
import { hashOf } from '../engine/compile/hash.ts';

const LENGTH = 8;
const WINDOW = 5;
/** Answers with fewer fingerprints of their own are too short to be alike by anything but chance. */
const LEAST = 12;
/** Part of the fingerprints of the smaller that two answers share from here on. */
const ALIKE = 0.75;
/** What more than this part of a class has written is what one writes there. */
const COMMON = 0.5;
/** In a class smaller than this, nothing can be said to be common. */
const LEAST_CLASS = 8;

/** Keywords give a program its shape; every other word is a name. */
export const KEYWORDS: ReadonlySet<string> = new Set(
  'break case catch class const continue do else export extends finally for function if import in instanceof let new of return super switch this throw try typeof using var while yield'.split(
    ' ',
  ),
);
const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(['"`])(?:\\[\s\S]|(?!\1)[^\\])*(?:\1|$)|\d[\w.]*|[\p{L}_$][\p{L}\p{N}_$]*|[^\s]/gu;

/** The tokens of a program, with names, numbers and texts put on one level. */
export function tokensOf(source: string): string[] {
  const tokens: string[] = [];
  for (const [token, quote] of source.matchAll(TOKEN)) {
    if (token.startsWith('//') || token.startsWith('/*')) continue;
    if (quote !== undefined) tokens.push('s');
    else if (/^\d/.test(token)) tokens.push('n');
    else if (/^[\p{L}_$]/u.test(token)) tokens.push(KEYWORDS.has(token) ? token : 'v');
    // Semicolons come and go with layout.
    else if (token !== ';') tokens.push(token);
  }
  return tokens;
}

/** The fingerprints of a program. */
export function fingerprints(source: string): Set<string> {
  const tokens = tokensOf(source);
  const hashes: string[] = [];
  for (let at = 0; at + LENGTH <= tokens.length; at++) {
    hashes.push(hashOf([['', tokens.slice(at, at + LENGTH).join(' ')]]));
  }
  const kept = new Set<string>();
  for (let at = 0; at + WINDOW <= Math.max(hashes.length, WINDOW); at++) {
    const least = hashes.slice(at, at + WINDOW).reduce((a, b) => (b < a ? b : a), '~');
    if (least !== '~') kept.add(least);
  }
  return kept;
}

export interface AlikeGroup {
  /** Sorted. */
  learners: string[];
  /** Of the least alike of the pairs that hold the group together: how much of the smaller they share, in percent. */
  percent: number;
}

/**
 * Groups of learners whose answers to one exercise are alike.
 * @param answers learner -> sources of the answer, put together
 * @param given the program that all began with: what stands in it does not count
 */
export function groupsAlike(answers: ReadonlyMap<string, string>, given: string): AlikeGroup[] {
  const base = fingerprints(given);
  const prints = [...answers].map(([learner, source]) => ({ learner, own: without(fingerprints(source), base) }));
  const owners = new Map<string, number[]>();
  for (const [index, { own }] of prints.entries()) {
    for (const print of own) owners.set(print, [...(owners.get(print) ?? []), index]);
  }
  if (prints.length >= LEAST_CLASS) {
    for (const [print, all] of owners) {
      if (all.length <= prints.length * COMMON) continue;
      owners.delete(print);
      for (const index of all) prints[index]?.own.delete(print);
    }
  }
  const shared = new Map<string, number>();
  for (const all of owners.values()) {
    for (const [at, a] of all.entries()) {
      for (const b of all.slice(at + 1)) shared.set(`${a} ${b}`, (shared.get(`${a} ${b}`) ?? 0) + 1);
    }
  }
  const groups = new Groups(prints.length);
  for (const [pair, count] of shared) {
    const [a, b] = pair.split(' ').map(Number) as [number, number];
    const smaller = Math.min(prints[a]?.own.size ?? 0, prints[b]?.own.size ?? 0);
    if (smaller >= LEAST && count / smaller >= ALIKE) groups.join(a, b, count / smaller);
  }
  return groups
    .all()
    .map(({ members, least }) => ({
      learners: members.map((index) => prints[index]?.learner as string).sort(),
      percent: Math.round(least * 100),
    }))
    .sort((a, b) => b.percent - a.percent || ((a.learners[0] as string) < (b.learners[0] as string) ? -1 : 1));
}

function without(prints: Set<string>, base: ReadonlySet<string>): Set<string> {
  for (const print of base) prints.delete(print);
  return prints;
}

/** Sets that grow together, each with the weakest of the bonds that made it. */
class Groups {
  readonly #parent: number[];
  readonly #least = new Map<number, number>();

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, index) => index);
  }

  #root(index: number): number {
    let at = index;
    while (this.#parent[at] !== at) at = this.#parent[at] as number;
    return at;
  }

  join(a: number, b: number, bond: number): void {
    const [first, second] = [this.#root(a), this.#root(b)];
    const least = Math.min(this.#least.get(first) ?? 1, this.#least.get(second) ?? 1, bond);
    this.#parent[Math.max(first, second)] = Math.min(first, second);
    this.#least.set(Math.min(first, second), least);
  }

  all(): { members: number[]; least: number }[] {
    const byRoot = Map.groupBy(this.#parent.keys(), (index) => this.#root(index));
    return [...byRoot]
      .filter(([, members]) => members.length > 1)
      .map(([root, members]) => ({ members, least: this.#least.get(root) ?? 1 }));
  }
}
