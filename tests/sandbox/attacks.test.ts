import { describe, expect, test } from 'vitest';
import type { Question } from '../../engine/sandbox/host.ts';
import { hashOfFrame } from '../../engine/sandbox/node-vite-plugin.ts';
import { gradeAnswer } from '../../graders/grade-answer.ts';
import { compileFiles } from '../../graders/node/compile-files.ts';
import { loadExercise } from '../../graders/node/load.ts';
import { loadGrader } from '../../graders/registry.ts';
import type { GradeSandbox } from '../../graders/services.ts';
import { ATTACKS, EXERCISE, verdictOf } from '../attacks/index.ts';
import { inBrowser } from './in-browser.ts';
import type { Asked } from './page.ts';

/** The hostile submissions of `tests/attacks`, graded as a learner's page grades: in the frame of the browser. */

const here = inBrowser({ keepsPage: true });
const { inPage } = here;

const inFrame = (sandbox: number): GradeSandbox => ({
  request: async (question) => {
    const asked: Asked = await inPage(({ ask }, { sandbox, question }) => ask(sandbox, question), {
      sandbox,
      question: question as Question,
    });
    return asked.answer as never;
  },
});

/**
 * What the compiler refuses never comes to a browser's sandbox, and Chromium ends the whole process of a frame that
 * is out of memory, its driver's page included: `browser-sandbox.test.ts` has a way to see that.
 */
const RUNNING = ATTACKS.filter(({ verdict, name }) => verdict !== 'refused' && !name.startsWith('memory in '));

describe('a hostile submission in the browser', { timeout: 60_000 }, () => {
  test.each(RUNNING)('$name: $verdict', async ({ sources, verdict }) => {
    const [read, grader] = await Promise.all([loadExercise(EXERCISE), loadGrader(EXERCISE)]);
    if (!read.ok || grader === null) throw new Error(`no exercise ${EXERCISE}`);
    const before = here.site.requests.length;
    const sandbox = await inPage(({ open }, { script, limits }) => open(script, limits), {
      script: { guest: here.guest, frameHash: hashOfFrame() },
      limits: { silence: 2_000, deadline: 30_000 },
    });
    const services = { compile: compileFiles, sandbox: inFrame(sandbox) };
    const grade = await gradeAnswer(read.exercise, grader, sources, services);
    await inPage(({ close }, index) => close(index), sandbox);
    expect(verdictOf(grade)).toBe(verdict);
    expect(grade.score).toBeLessThan(grade.maxScore);
    expect(here.site.requests.slice(before)).toEqual([]);
  });

  test('leaves the page as it was', async () => {
    const left = await here.page.evaluate(() => ({
      polluted: 'num' in {},
      stored: localStorage.length,
      title: document.title,
    }));
    expect(left).toMatchObject({ polluted: false, stored: 0 });
    expect(await inPage(({ frames }) => frames(), null)).toBeLessThanOrEqual(1);
  });
});
