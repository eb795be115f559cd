// A class of a thousand answers: how many a second, how much memory the command takes, and whether a run that is
// killed ten times comes to the same result, byte for byte. `npm run bench -- class`; with `class 200` a smaller one.
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gradeFolder, linesOf, writeClass } from '../cli/classroom/testing/class-of.ts';
import { say } from '../scripts/terminal.ts';

const TEN = [
  '02-why-threads/chat-client',
  '05-thread/start-a-thread',
  '06-join/join-timeout',
  '07-daemon/background-logger',
  '08-thread-info/roll-call',
  '10-lock/bank-transfer',
  '10-lock/counter-to-zero',
  '11-gil-vs-lock/last-ticket',
  '12-rlock/nested-lock',
  '14-timer/delayed-hello',
];
const KILLS = 10;
const GOALS = { perSecond: 10, mebibytes: 500, firstVerdict: 1.5 };

/** Pseudo-random numbers below 1 (mulberry32): the kills are the same each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Takes the figures; returns how many results were wrong. @param answers how many in all, over the ten exercises */
export async function benchClass(answers = 1000): Promise<number> {
  const jobs = availableParallelism();
  say('bench', `class: ${answers} answers, ${jobs} at once, load ${loadavg()[0]?.toFixed(1)} before it begins`);
  const folder = await mkdtemp(join(tmpdir(), 'interleave-class-'));
  let wrong = 0;
  try {
    await writeClass(join(folder, 'one'), ['10-lock/counter-to-zero'], 1);
    const one = await gradeFolder(join(folder, 'one'), { journal: 'j.jsonl' });
    say('bench', `class: start to first verdict ${one.seconds.toFixed(2)} s (goal ${GOALS.firstVerdict} s)`);

    const locks = Math.min(100, answers);
    await writeClass(join(folder, 'locks'), ['10-lock/counter-to-zero'], locks);
    const lock = await gradeFolder(join(folder, 'locks'), { journal: 'j.jsonl' });
    say('bench', `class: the lock exercise ${(locks / lock.seconds).toFixed(1)}/s (goal ${GOALS.perSecond}/s)`);

    await writeClass(folder, TEN, answers / TEN.length);
    const whole = await gradeFolder(folder, { journal: 'whole.jsonl' });
    const rate = `${(answers / whole.seconds).toFixed(1)}/s over ten exercises`;
    say('bench', `class: ${rate}, the command took ${whole.peak?.toFixed(0) ?? '?'} MiB (goal ${GOALS.mebibytes} MiB)`);
    if (whole.code !== 0) wrong++;

    const random = numbers(1);
    const kills = Array.from({ length: KILLS }, () => Math.floor(random() * answers)).sort((a, b) => a - b);
    let killed = 0;
    for (const killAt of kills) {
      if ((await gradeFolder(folder, { journal: 'killed.jsonl', killAt })).code === null) killed++;
    }
    const last = await gradeFolder(folder, { journal: 'killed.jsonl' });
    const kept = await linesOf(join(folder, 'killed.jsonl'));
    const isSame = last.code === 0 && last.out === whole.out;
    if (!isSame) wrong++;
    say(
      'bench',
      `class: killed ${killed} times, resumed: ${isSame ? 'the same result byte for byte' : 'ANOTHER RESULT'}`,
    );
    say('bench', `class: the journal of the killed runs holds ${kept} lines for ${answers} answers`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return wrong;
}
