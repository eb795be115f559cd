import { describe, expect, test } from 'vitest';
import type { Timeline } from '../../engine/explain/timeline.ts';
import type { ClassResult, ExerciseMark } from '../class-result.ts';
import { cell, csv, githubMessage, githubProperty, xml } from './escape.ts';
import { EXPORTERS } from './index.ts';

/** Text that wants out of every format there is. */
const HOSTILE = `=1+1,"x"\r\n::error::forged</testcase>&\u0000\u{d800}<script>alert(1)</script>|*_[a](b)`;

const mark = (given: Partial<ExerciseMark>): ExerciseMark => ({
  exercise: '10-lock/counter-to-zero',
  title: 'Counter to zero',
  status: 'pass',
  points: 10,
  maxPoints: 10,
  penalty: 0,
  file: '10-lock/counter-to-zero.ts',
  executions: 110,
  complete: true,
  checks: [
    {
      code: 'finishes',
      title: 'It ends',
      status: 'pass',
      points: 4,
      maxPoints: 4,
      message: 'Every thread ended.',
      schedule: null,
      timeline: null,
    },
    {
      code: 'no-lost-update',
      title: 'Nothing lost',
      status: 'pass',
      points: 6,
      maxPoints: 6,
      message: 'Fine.',
      schedule: null,
      timeline: null,
    },
  ],
  remarks: [],
  message: '',
  line: null,
  ...given,
});

const TIMELINE: Timeline = {
  axis: 'steps',
  length: 4,
  lanes: [
    {
      id: 0,
      process: 0,
      name: { code: 'thread.of-process', args: { thread: '<b>"main', process: 1 } },
      daemon: false,
      spans: [
        { state: 'running', from: 0, to: 2, on: '', forever: false },
        { state: 'blocked', from: 2, to: 4, on: '<lock>', forever: true },
      ],
      held: [],
      steps: [],
    },
  ],
  marks: [{ index: 1, thread: 0, at: 1 }],
};

const RESULT: ClassResult = {
  version: 1,
  assignment: { id: 'locks', title: 'Locks', due: '2026-12-01T18:00:00Z', maxPoints: 10 },
  isolation: 'process, network',
  language: 'en',
  similar: [
    {
      exercise: '10-lock/counter-to-zero',
      title: 'Counter to zero',
      learners: ['ann', '<script>alert(1)</script>'],
      percent: 93,
    },
  ],
  learners: [
    {
      learner: 'ann',
      submittedAt: '2026-12-01T10:00:00.000Z',
      lateDays: 0,
      points: 10,
      maxPoints: 10,
      exercises: [mark({})],
      problems: [],
    },
    {
      learner: HOSTILE,
      submittedAt: null,
      lateDays: 2,
      points: 2.4,
      maxPoints: 10,
      exercises: [
        mark({
          status: 'fail',
          points: 2.4,
          penalty: 1.6,
          file: 'a,b:c.ts',
          line: 9,
          checks: [
            {
              code: 'finishes',
              title: 'It ends',
              status: 'pass',
              points: 4,
              maxPoints: 4,
              message: HOSTILE,
              schedule: null,
              timeline: null,
            },
            {
              code: 'no-lost-update',
              title: 'Nothing lost',
              status: 'fail',
              points: 0,
              maxPoints: 6,
              message: HOSTILE,
              schedule: '1.ab.0-1',
              timeline: TIMELINE,
            },
          ],
        }),
      ],
      problems: [HOSTILE],
    },
  ],
};

const context = {
  env: { CLASSROOM: 'cs2', ASSIGNMENT: 'locks', OWNER: 'ann', SUBMISSION_TAG: 'submit/x' },
  say: (code: string, args?: Record<string, string | number>) =>
    `${code}${args === undefined ? '' : JSON.stringify(args)}`,
};

const made = (name: string): string => {
  const exporter = EXPORTERS[name];
  if (exporter === undefined) throw new Error(`no exporter ${name}`);
  return exporter.of === 'class' ? exporter.make(RESULT, context) : exporter.make(RESULT, 1, context);
};

/** A reader of RFC 4180 that knows nothing of how we write. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let value = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (quoted) {
      if (character !== '"') value += character;
      else if (text[i + 1] === '"') value += text[++i];
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',' || character === '\r') {
      rows.at(-1)?.push(value);
      value = '';
      if (character === '\r') {
        i += 1;
        rows.push([]);
      }
    } else value += character;
  }
  return rows.slice(0, -1);
}

describe('each export is as it was agreed', () => {
  for (const name of Object.keys(EXPORTERS)) {
    test(name, async () => {
      await expect(made(name)).toMatchFileSnapshot(`golden/${name}.txt`);
    });
  }
});

describe("no text of a learner's gets out of its place", () => {
  test('tables have as many cells in each row as in the first', () => {
    for (const name of ['csv', 'nbgrader', 'canvas', 'moodle']) {
      const rows = parseCsv(made(name));
      expect(new Set(rows.map((row) => row.length)).size, name).toBe(1);
      for (const value of rows.flat()) expect(value, name).not.toMatch(/^[=+@-]/);
    }
  });

  test('XML holds no character that XML forbids, and no element of theirs', () => {
    const text = made('junit');
    expect(text).not.toMatch(/[\0\ud800]/);
    expect(text.match(/<testcase /g)).toHaveLength(4);
    expect(text.match(/<\/testcase>/g)).toHaveLength(4);
    expect(text).not.toContain('<script');
  });

  test('a workflow command stays one line and one command', () => {
    const lines = made('github-annotations').trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^::error file=a%2Cb%3Ac\.ts,line=9,title=/);
    expect(githubMessage('50%\n')).toBe('50%25%0A');
    expect(githubProperty('a:b,c')).toBe('a%3Ab%2Cc');
  });

  test('JSON for machines is JSON, with the numbers that belong there', () => {
    const gradescope = JSON.parse(made('gradescope'));
    expect(gradescope.score).toBe(2.4);
    expect(gradescope.tests.map((t: { score: number }) => t.score)).toEqual([2.4, 0]);
    const classroom = JSON.parse(made('classroom50'));
    expect([classroom.score, classroom['max-score']].every(Number.isInteger)).toBe(true);
    expect(JSON.parse(made('prairielearn')).score).toBeCloseTo(0.24);
    expect(JSON.parse(made('exercism')).status).toBe('fail');
  });

  test('PrairieLearn gets no more than a megabyte', () => {
    const long: ClassResult = structuredClone(RESULT);
    for (const check of long.learners[1]?.exercises[0]?.checks ?? []) check.message = '漢'.repeat(400_000);
    const exporter = EXPORTERS['prairielearn'];
    const text = exporter?.of === 'learner' ? exporter.make(long, 1, context) : '';
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_000_000);
    expect(JSON.parse(text).tests).toHaveLength(2);
  });

  test('HTML carries no script and asks the network for nothing', () => {
    const text = made('html');
    expect(text).not.toContain('<script');
    expect(text).toContain("default-src 'none'");
  });
});

test('cells', () => {
  expect(cell('a"b')).toBe('"a""b"');
  expect(cell('@x')).toBe("'@x");
  expect(csv([['a', 1]])).toBe('a,1\r\n');
  expect(xml('<a b="c">')).toBe('&lt;a b=&quot;c&quot;&gt;');
});
