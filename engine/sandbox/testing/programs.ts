/** Programs as the compiler would hand them over, with a body written by hand: what got past the compiler. */
import type { Program } from '../../compile/program.ts';
import type { Question } from '../host.ts';

const LOOP = 0;

/**
 * A program whose main thread runs `body`, JavaScript in a generator. It may use `print(text)`, `exported`
 * (an object: the program's exports), `$` (the runtime) and `turn()`: `turn() && (yield)` ends a turn of a loop.
 */
export function programOf(body: string): Program {
  return {
    code: `function ($) {
      const exported = {};
      const print = (text) => $.global('console').log(text);
      const turn = () => $.loop(${LOOP}, 0);
      return {
        *main() { ${body} },
        exports: () => exported,
        lookup: () => undefined,
      };
    }`,
    build: 'traced',
    sites: [{ file: 'main.ts', line: 1, column: 1, endLine: 1, endColumn: 2, kind: 'loop', name: 'for', function: '' }],
    files: ['main.ts'],
    exports: [],
    imports: [],
    hash: '00000000',
    map: '',
  };
}

export function run(body: string): Question & { type: 'run' } {
  return { type: 'run', program: programOf(body), options: {} };
}
