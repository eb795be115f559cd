import { compiled } from '../engine/explore/testing.ts';
import { say } from '../scripts/terminal.ts';
import { duration, median } from './measure.ts';

const LINES = 200;
const ROUNDS = 15;

/** How long compiling a program of 200 lines takes once the compiler is warm. */
export async function compileTime(): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    // A text of its own each time: nothing can be remembered.
    const source = lines(i);
    const began = performance.now();
    await compiled(source, 'traced');
    times.push((performance.now() - began) / 1000);
  }
  const warm = median(times.slice(Math.floor(ROUNDS / 2)));
  say(
    'bench',
    `a program of ${LINES} lines compiles in ${duration(warm)} (the first time ${duration(times[0] as number)})`,
  );
}

function lines(round: number): string {
  const text = [
    "import { Lock, Thread } from 'threading';",
    'const lock = new Lock();',
    `export let total = ${round};`,
  ];
  for (let i = 0; text.length < LINES - 4; i++) {
    text.push(
      `function work${i}(times: number, list: number[] = []): number {`,
      '  for (let n = 0; n < times; n++) {',
      '    using _ = lock.hold();',
      `    total += n % 3 === 0 ? ${i} : list.map((x) => x + n).length;`,
      '    if (total > 1000) break;',
      '  }',
      '  return total;',
      '}',
    );
  }
  text.push('const threads = [1, 2].map((n) => new Thread({ target: work0, args: [n] }));');
  text.push('for (const t of threads) t.start();', 'for (const t of threads) t.join();', 'console.log(total);');
  return text.join('\n');
}
