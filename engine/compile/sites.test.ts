import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { describe, expect, it } from 'vitest';
import type { Site } from './program.ts';
import { compiled } from './testing/run.ts';

/** The text of the source that a site stands for. */
function textAt(source: string, { line, column, endLine, endColumn }: Site): string {
  const lines = source.split('\n');
  if (line !== endLine) return `${lines[line - 1]?.slice(column - 1)}…${lines[endLine - 1]?.slice(0, endColumn - 1)}`;
  return lines[line - 1]?.slice(column - 1, endColumn - 1) ?? '';
}

/** `kind name | text | function`, a line each. */
async function sitesOf(source: string): Promise<string[]> {
  const { sites } = await compiled(source);
  return sites.map((site) => `${site.kind} ${site.name} | ${textAt(source, site)} | ${site.function}`);
}

describe('a site', () => {
  it('has the range and the name of what the learner wrote, types and all', async () => {
    const source = `interface Account { balance: number }
let num: number = 100;
function withdraw(account: Account, amount?: number): void {
  account.balance -= (amount as number) * 2; // a comment
  num = num - 1;
  const [first] = (items[num + 1]!);
}
const items: number[][] = [];
while (num > 0) { withdraw({ balance: 1 }, 'x' as never) }
`;
    expect(await sitesOf(source)).toEqual([
      'read account.balance | account.balance | withdraw',
      'write account.balance | account.balance | withdraw',
      'read num | num | withdraw',
      'write num | num | withdraw',
      'read num | num | withdraw',
      'read items[num + 1] | items[num + 1] | withdraw',
      'read items[num + 1][0] | first | withdraw',
      'read num | num | ',
      'call withdraw | withdraw | ',
      'loop while (num > 0) | while (num > 0 | ',
    ]);
  });

  it('names the function it stands in', async () => {
    const source = `class Account {
  balance = 0;
  log = () => this.balance;
  deposit(n: number) { this.balance += n }
  get double() { return this.balance * 2 }
  constructor() { this.balance = 1 }
}
const later = () => { console.log('later') };
[1].forEach((x) => { console.log('each') });
const o = { method() { console.log('method') } };
`;
    const functions = (await sitesOf(source)).map((line) => line.split(' | ').at(-1));
    expect([...new Set(functions)].sort()).toEqual([
      '',
      '() => …',
      'Account',
      'Account.deposit',
      'Account.double',
      'later',
      'log',
      'method',
    ]);
  });

  it('has the learner’s name where a variable had to be renamed', async () => {
    const source = `let x = 1; const f = () => { x = 2 };
const $d = { x: 1 };
{ let x = 5; const g = () => { x = 6; $d.x = x }; g() }
f();`;
    expect((await sitesOf(source)).filter((line) => line.startsWith('w'))).toEqual([
      'write x | x | f',
      'write x | x | g',
      'write $d.x | $d.x | g',
    ]);
  });

  it('counts columns in UTF-16 code units', async () => {
    const source = `const 变量 = { 余额: 1 }; const s = '𝒳𝒳'; 变量.余额 += 1;`;
    expect(await sitesOf(source)).toEqual(['read 变量.余额 | 变量.余额 | ', 'write 变量.余额 | 变量.余额 | ']);
  });

  it('says of a write by the same expression as a read that it is compound', async () => {
    const { sites } = await compiled('let n = 0; const f = () => { n++; n -= 1; n = n - 1; n ??= 2 }; f()');
    const compound = sites.filter((site) => site.kind === 'write').map((site) => site.compound ?? false);
    expect(compound).toEqual([true, true, false, true]);
  });

  it('is the same in the recorded build, and so are steps', async () => {
    const source =
      'let n = 0; const o = { n, list: [1, 2] }; const f = () => { n += o.n; for (const x of o.list) o.n = x }; f()';
    const traced = await compiled(source);
    const recorded = await compiled(source, { build: 'recorded' });
    expect(recorded.sites).toEqual(traced.sites);
    expect(recorded.code).not.toEqual(traced.code);
  });
});

describe('feeds of a write', () => {
  /** `name of the write <- names of the reads`, a line each. */
  async function feedsOf(source: string): Promise<string[]> {
    const { sites } = await compiled(
      `let num = 1, other = 2; const o: any = { a: 1, xs: [1] }; const reset = () => { num = other = 0 };\n${source}`,
    );
    return sites
      .filter((site) => site.kind === 'write' && site.line > 1)
      .map((site) => `${site.name} <- ${(site.feeds ?? []).map((feed) => sites[feed]?.name).join(', ')}`);
  }

  it.each([
    ['a compound assignment', 'num -= 1', ['num <- num']],
    ['an update', 'num++', ['num <- num']],
    ['an assignment', 'num = num - 1', ['num <- num']],
    ['another variable', 'num = other', ['num <- other']],
    ['nothing', 'num = 5', ['num <- ']],
    ['a local variable', 'const t = num; num = t - 1', ['num <- num']],
    ['several of them, one by one', 'const t = num; let u = t * 2; u += other; o.a = u', ['o.a <- num, other']],
    ['a loop that adds up', 'let s = 0; for (const x of o.xs) s += x; num = s', ['num <- o.xs[…]']],
    ['destructuring', 'const { a } = o; [num, other] = [a + other, num]', ['num <- o.a, other', 'other <- num']],
    ['a call’s arguments', 'num = Math.max(num, o.a)', ['num <- num, o.a']],
    ['the branches of a conditional, not its test', 'num = other ? num : 1', ['num <- num']],
    ['a property, not the object it is of', 'num = o.xs[0]', ['num <- o.xs[0]']],
    ['not what a function inside reads', 'o.a = () => num', ['o.a <- ']],
    ['a property of the same name elsewhere', 'o.a = o.a + 1', ['o.a <- o.a']],
  ])('follow %s', async (_, source, expected) => {
    expect(await feedsOf(`function f() { ${source} }\nf()`)).toEqual(expected);
  });
});

describe('the source map', () => {
  it('leads from the compiled code to the learner’s lines and columns', async () => {
    const source = `type T = { a: number };\n\nconst value: T = { a: 1 };\nfunction twice(n: number): number {\n  return n * 2;\n}\nconsole.log(twice(value.a as number));\n`;
    const program = await compiled(source, { build: 'fast' });
    const map = new TraceMap(program.map);
    const find = (text: string) => {
      const lines = program.code.split('\n');
      const line = lines.findIndex((one) => one.includes(text));
      const { source: file, ...position } = originalPositionFor(map, {
        line: line + 1,
        column: lines[line]?.indexOf(text) ?? 0,
      });
      return [file, position.line, position.column];
    };
    expect(find('n * 2')).toEqual(['main.ts', 5, 9]);
    expect(find('return n')).toEqual(['main.ts', 5, 2]);
    expect(find('value = ')).toEqual(['main.ts', 3, 6]);
    expect(find('twice(value')).toEqual(['main.ts', 7, 12]);
  });

  it('tells files apart', async () => {
    const program = await compiled({
      'main.ts': `import { helper } from './lib/help.ts';\nconsole.log(helper(1));`,
      'lib/help.ts': `// first line\nexport const helper = (n: number) => n + 41;`,
    });
    const lines = program.code.split('\n');
    const line = lines.findIndex((one) => one.includes('n + 41'));
    const at = { line: line + 1, column: lines[line]?.indexOf('n + 41') ?? 0 };
    expect(originalPositionFor(new TraceMap(program.map), at)).toMatchObject({
      source: 'lib/help.ts',
      line: 2,
      column: 37,
    });
    expect(program.files).toEqual(['main.ts', 'lib/help.ts']);
  });
});
