import { describe, expect, it } from 'vitest';
import { readQuestion } from './read-question.ts';

const texts = { en: 'What?', 'zh-cn': '什么？' };
const question = {
  program: '10-lock/two-clerks',
  choose: 'any',
  text: texts,
  options: {
    a: { text: texts, claim: { can: { exports: { num: 1 } } } },
    b: { text: texts, claim: { never: { finding: 'deadlock' } } },
  },
};

function problemsOf(changes: object): string[] {
  const read = readQuestion('some.json', JSON.stringify({ ...question, ...changes }));
  return read.ok ? [] : read.problems;
}

describe('readQuestion', () => {
  it('reads a question; without runs there is one exploration of everything', () => {
    expect(readQuestion('some.json', JSON.stringify(question))).toEqual({
      ok: true,
      value: { ...question, runs: { all: {} } },
    });
  });

  it('says what is wrong, and where', () => {
    expect(problemsOf({ text: { en: 'What?' } })[0]).toMatch(/^some\.json cannot be read at "text\.zh-cn": /);
    expect(problemsOf({ options: { a: question.options.a } })[0]).toMatch(/at "options": give at least two options$/);
    expect(problemsOf({ key: ['a'] })[0]).toMatch(/Unrecognized key: "key"/);
    expect(readQuestion('some.json', '{')).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(/^some\.json is not JSON: /)],
    });
  });

  it('refuses a claim about a run that there is not, or about the time of an exploration', () => {
    const claiming = (claim: object) => ({ options: { ...question.options, c: { text: texts, claim } } });
    expect(problemsOf(claiming({ run: 'gil', can: { line: 'a' } }))).toEqual([
      'some.json cannot be read at "options.c.claim": there is no run "gil"',
    ]);
    expect(problemsOf(claiming({ takes: 2 }))).toEqual([
      'some.json cannot be read at "options.c.claim": "takes" needs a run of type "clock", which "all" is not',
    ]);
    expect(problemsOf(claiming({ always: { finding: 'deadlock' } }))).toHaveLength(1);
  });
});
