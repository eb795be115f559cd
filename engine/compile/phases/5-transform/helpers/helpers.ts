import type { Identifier } from 'estree';
import * as b from '../builders.ts';
import type { Context } from '../state.ts';
import { constructionCode, staticCode } from './constructions.ts';
import { askingCode, nameByCode, nameCode, privateCode, stringsCode, wrapCode } from './functions.ts';
import { delegateCode, generatorCode } from './generators.ts';
import { abandonCode, iterationCode, spreadCode } from './iteration.ts';
import { deleteSuperCode, keyCode, namespaceCode, objectCode, restCode, superCode } from './objects.ts';
import { resourcesCode } from './resources.ts';

/**
 * Small functions that stand at the head of a compiled program where it uses them. They know no kernel and run
 * no code that could switch.
 */
const sources = {
  $key: keyCode,
  $keyIn: keyCode,
  $object: objectCode,
  $rest: restCode,
  $iterate: iterationCode,
  $iteration: iterationCode,
  $spread: spreadCode,
  $abandon: abandonCode,
  $abandons: abandonCode,
  $finish: abandonCode,
  $finishes: abandonCode,
  $generator: generatorCode,
  $begin: generatorCode,
  $give: generatorCode,
  $delegate: delegateCode,
  $class: constructionCode,
  $construct: constructionCode,
  $super: constructionCode,
  $self: constructionCode,
  $parentOf: constructionCode,
  $field: constructionCode,
  $strings: stringsCode,
  $wrap: wrapCode,
  $private: privateCode,
  $deleteSuper: deleteSuperCode,
  $superGetFrom: superCode,
  $superSetIn: superCode,
  $name: nameCode,
  $asking: askingCode,
  $nameBy: nameByCode,
  $static: staticCode,
  $namespace: namespaceCode,
  $resources: resourcesCode,
} satisfies Record<string, string>;

/** Helpers that a helper's code refers to. */
const needed: Partial<Record<Helper, Helper[]>> = {
  $spread: ['$iterate'],
  $delegate: ['$iterate', '$begin'],
};

export type Helper = keyof typeof sources;

/** The helper's name, which puts it into the program. */
export function helper(ctx: Context, name: Helper): Identifier {
  ctx.program.helpers.add(name);
  for (const other of needed[name] ?? []) ctx.program.helpers.add(other);
  return b.id(name);
}

/** The code of the helpers that a program uses. */
export const helperCode = (used: ReadonlySet<Helper>): string =>
  [...new Set(Object.entries(sources).flatMap(([name, code]) => (used.has(name as Helper) ? [code.trim()] : [])))].join(
    '\n',
  );
