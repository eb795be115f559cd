import type { Site } from '../compile/program.ts';
import { RuntimeError } from './errors.ts';

/** Where a thread can never be suspended, and what to do about it. */
const PLACES: Record<NonNullable<Site['within']>, [place: string, remedy: string]> = {
  getter: ['a getter', 'Make it a method and call that'],
  setter: ['a setter', 'Make it a method and call that'],
  parameters: ['the parameters of a generator', "Move it into the generator's body"],
};

/**
 * The error of an operation that would have to wait where a thread cannot.
 *
 * @param what it is, if its site does not say
 * @param entered the call by which code was entered that runs to its end
 */
export function cannotWait(what: string, site: Site | undefined, entered: Site | undefined): Error {
  const done =
    site === undefined || site.kind !== 'call' ? what : `${site.name}()`.replace(/^(using |new )(.*)\(\)$/, '$1$2');
  const at = site === undefined ? '' : ` in line ${site.line}`;
  const within = site?.within ?? entered?.within;
  const [place, remedy] = within
    ? PLACES[within]
    : [
        `${site?.function ? `${site.function}, ` : 'code '}which JavaScript itself calls (as it does toString, valueOf and the callbacks of some built-ins)`,
        'Call it before, and use its result there',
      ];
  return new RuntimeError(`${done}${at} would have to wait, but a thread cannot be suspended in ${place}. ${remedy}`);
}
