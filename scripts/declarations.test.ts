import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDeclarations } from './declarations.ts';
import { ROOT } from './terminal.ts';

const files = makeDeclarations(ROOT);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'declarations-'));
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
});
afterAll(() => rm(folder, { recursive: true }));

/** What the type checker says of a learner's program, given the declarations and the language's own library. */
async function complaints(source: string): Promise<string[]> {
  const main = join(folder, 'main.ts');
  await writeFile(main, source);
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.esnext.d.ts'],
    types: [],
    strict: true,
    noEmit: true,
  };
  const program = ts.createProgram([main, ...Object.keys(files).map((name) => join(folder, name))], options);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('the declarations of the library', () => {
  it('type-check, and so does a program that uses them', async () => {
    const source = `
      import { Lock, Thread } from 'threading';
      import { sleep } from 'time';
      export let tickets = 100;
      const pen = new Lock();
      const clerk = new Thread({ target: () => { using _ = pen.hold(); sleep(1); tickets -= 1; } });
      clerk.start();
      clerk.join();
      if (import.meta.main) console.log(tickets, clerk.name.length);
    `;
    expect(await complaints(source)).toEqual([]);
  });

  it('know no names that learners cannot import', async () => {
    const [complaint] = await complaints("import { AcquireOptions } from 'threading'; export type A = AcquireOptions;");
    expect(complaint).toMatch(/AcquireOptions.*not exported|no exported member/s);
  });

  it('know neither a browser nor Node', async () => {
    expect(await complaints('document.title; process.exit(); setTimeout(() => {}, 1); export {};')).toHaveLength(3);
  });

  it('carry the documentation of what they declare', () => {
    expect(files['threading.d.ts']).toMatch(/\/\*\*[^/]*Waits until the lock is free[^/]*\*\/\s*acquire\(/);
    expect(files['time.d.ts']).toContain('export function sleep(duration: number): void;');
  });

  it('say nothing of how the library is made', () => {
    const text = Object.values(files).join('\n');
    expect(text).not.toMatch(/import[ (]|VirtualThread|kernel/i);
  });
});
