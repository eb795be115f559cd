import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { diagnosticArguments } from './diagnostics.ts';
import { strip } from './esbuild-node.ts';
import en from './messages.en.json' with { type: 'json' };
import zh from './messages.zh-cn.json' with { type: 'json' };
import type { Diagnostic, Sources } from './program.ts';
import { testLibrary } from './testing/run.ts';

async function diagnose(sources: string | Sources): Promise<Diagnostic[]> {
  const files = typeof sources === 'string' ? { 'main.ts': sources } : sources;
  const result = await compile(files, 'main.ts', { build: 'traced', strip, library: testLibrary });
  return result.ok ? [] : result.diagnostics;
}

/** `code args | the text it stands for` of each diagnostic. */
async function refused(source: string): Promise<string[]> {
  const lines = source.split('\n');
  return (await diagnose(source)).map(({ code, args, line, column, endLine, endColumn }) => {
    const end = endLine === line ? endColumn - 1 : undefined;
    return [code, ...Object.values(args), `| ${lines[line - 1]?.slice(column - 1, end)}`].join(' ').trim();
  });
}

describe('refused', () => {
  it.each([
    ['await', 'const x = 1;\nawait x;', ['await | await']],
    ['async functions', 'async function f() {}', ['async-function | async']],
    [
      'async arrows and methods',
      'const f = async () => {}; class A { async m() {} }',
      ['async-function | async', 'async-function | async'],
    ],
    ['for await', 'for await (const x of []) console.log(x)', ['for-await | for await']],
    ['await using', 'await using x = null', ['await-using | await using x = null']],
    ['timers', 'setTimeout(() => {}, 1)', ['timer setTimeout | setTimeout']],
    ['promises', 'new Promise(() => {})', ['promise | Promise']],
    ['dynamic import', "import('time')", ['dynamic-import | import']],
    ['require', "const t = require('time'); console.log(t)", ['require require | require']],
    ['other members of import.meta', 'console.log(import.meta.url)', ['import-meta | import.meta.url']],
    ['the debugger', 'debugger', ['debugger | debugger']],
    ['the clock', 'Date.now()', ["use-instead Date time() from 'time' | Date"]],
    ['chance', 'Math.random()', ["use-instead Math.random random() from 'random' | Math.random"]],
    [
      'names of the host',
      'window.x; globalThis.y',
      ['unavailable-name window | window', 'unavailable-name globalThis | globalThis'],
    ],
    [
      'code from text',
      "eval('1'); new Function('')",
      ['unavailable-name eval | eval', 'unavailable-name Function | Function'],
    ],
    ['accesses that no hook sees', 'new Proxy({}, {})', ['unavailable-name Proxy | Proxy']],
    ['assignments to built-ins', 'Map = 5 as any', ['assign-to-builtin Map | Map']],
    [
      'most of the console',
      "console.table([]); console['dir'](1)",
      ['console-method table | console.table', "console-method dir | console['dir']"],
    ],
    ['a library’s names that are not imported', 'sleep(1)', ['missing-import sleep time | sleep']],
    ['misspelt names', 'let counter = 1; conter++', ['unknown-name conter 1 counter | conter']],
    ['unknown names', 'qqq()', ['unknown-name qqq 0  | qqq']],
    ['unknown modules', "import * as fs from 'fs'; fs.x", ["unknown-module fs 0  | 'fs'"]],
    [
      'misspelt modules',
      "import { Thread } from 'treading'; new Thread()",
      ["unknown-module treading 1 threading | 'treading'"],
    ],
    ['missing files', "import './lib.ts'", ["missing-file ./lib.ts 0  | './lib.ts'"]],
    [
      'unknown names of modules',
      "import { Thred } from 'threading'; new Thred()",
      ['unknown-export Thred threading 1 Thread | Thred'],
    ],
    [
      'default imports of the library',
      "import threading from 'threading'; threading.x",
      ['no-default-export threading threading | threading'],
    ],
    ['decorators', 'function d(x: any) {}\n@d class A {}', ['decorator | @']],
    ['syntax errors', 'let a: number = ;', ['syntax Unexpected ";" | ;']],
    ['syntax errors at the end', 'function f() {', ['syntax Unexpected end of file |']],
    ['declaring twice', 'let x = 1;\nlet x = 2;', ['syntax The symbol "x" has already been declared | x']],
    ['assigning to an import', "import { sleep } from 'time';\nsleep = 1 as any", ['assign-to-import sleep | sleep']],
    ['sloppy mode', 'with (Math) {}', ['syntax With statements cannot be used in an ECMAScript module | with']],
  ])('%s', async (_, source, expected) => {
    expect(await refused(source)).toEqual(expected);
  });

  it('names the file and reports everything in order', async () => {
    const found = await diagnose({
      'main.ts': `import { b } from './b.ts';\nimport { c } from './b.ts';\nconsole.log(b, c);\nsetInterval(b)`,
      'b.ts': 'export const b = 1;\nfetch(b as any)',
    });
    expect(found.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'main.ts:2 unknown-export',
      'main.ts:4 timer',
      'b.ts:2 unavailable-name',
    ]);
  });

  it('two modules that export the same name through a third', async () => {
    const found = await diagnose({
      'main.ts': `import { x } from './all.ts'; console.log(x)`,
      'all.ts': `export * from './a.ts'; export * from './b.ts'`,
      'a.ts': 'export const x = 1',
      'b.ts': 'export const x = 2',
    });
    expect(found.map(({ code }) => code)).toEqual(['export-clash']);
  });
});

describe('allowed', () => {
  it.each([
    ['enums and namespaces', 'enum E { A, B = 5 } namespace N { export const x = E.B } console.log(N.x)'],
    ['shadowing a refused name', 'const window = { x: 1 }; function f(Date: number) { return Date } f(window.x)'],
    [
      'typed arrays, Map, Symbol, BigInt',
      'console.log(new Uint8Array(1), new Map(), Symbol.iterator, 1n, structuredClone({}))',
    ],
    ['a type of the host', 'let d: Date | Promise<number> | undefined; d = undefined; console.log(d)'],
    [
      'an import that is only a type',
      "import { Thread, Nope } from 'threading'; let t: Nope | Thread | undefined; t = undefined; console.log(t)",
    ],
    ['import.meta.main', 'if (import.meta.main) console.log(1)'],
  ])('%s', async (_, source) => {
    expect(await diagnose(source)).toEqual([]);
  });
});

describe('messages', () => {
  const messages: Record<string, Record<string, { text: string; remedy: string }>> = { en, 'zh-cn': zh };

  it.each(Object.keys(messages))('exist for each diagnostic in %s, and use its arguments only', (language) => {
    const texts = messages[language] ?? {};
    expect(Object.keys(texts).sort()).toEqual(Object.keys(diagnosticArguments).sort());
    for (const [code, { text, remedy }] of Object.entries(texts)) {
      const known: readonly string[] = diagnosticArguments[code as keyof typeof diagnosticArguments];
      // `'{'` is a brace, `{name}` and `{name, plural, …}` are arguments.
      const used = [...`${text} ${remedy}`.replaceAll("'{'", '').matchAll(/\{(\w+)[,}]/g)].map(
        (match) => match[1] as string,
      );
      expect(known, `${code} in ${language}`).toEqual(expect.arrayContaining(used));
    }
  });
});
