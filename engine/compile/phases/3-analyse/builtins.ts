import type { Expression, Node, Super } from 'estree';
import type { Analysis } from './model.ts';

const list = (owner: string, names: string): string[] => names.split(' ').map((name) => `${owner}.${name}`);

/**
 * Built-in functions that touch nothing another thread could see and call nobody back: a call of one is
 * not announced. They can be told by name because the built-ins are frozen before a program runs.
 */
const pureCalls = new Set([
  ...list(
    'Math',
    'abs acos acosh asin asinh atan atan2 atanh cbrt ceil clz32 cos cosh exp expm1 floor fround hypot imul log log10 log1p log2 max min pow round sign sin sinh sqrt tan tanh trunc',
  ),
  ...list('Number', 'isFinite isInteger isNaN isSafeInteger parseFloat parseInt'),
  ...list('String', 'fromCharCode fromCodePoint'),
  ...list('BigInt', 'asIntN asUintN'),
  ...list('Symbol', 'for keyFor'),
  'Array.isArray',
  'Object.is',
  'BigInt',
  'Boolean',
  'Number',
  'Symbol',
  'isFinite',
  'isNaN',
  'parseFloat',
  'parseInt',
]);

/** Built-in classes whose construction runs no code of the learner's when given nothing but primitives. */
const pureClasses = new Set(
  'AggregateError Error EvalError RangeError ReferenceError SyntaxError TypeError URIError Array Map Set WeakMap WeakSet Object RegExp'.split(
    ' ',
  ),
);

/** `Math.max` for such a chain of names that starts at a global, else null. */
export function globalPath(node: Expression | Super | Node, analysis: Analysis): string | null {
  if (node.type === 'Identifier') return analysis.bindings.get(node) === null ? node.name : null;
  if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') return null;
  const owner = globalPath(node.object, analysis);
  return owner === null ? null : `${owner}.${node.property.name}`;
}

export const isPureCall = (callee: Node, analysis: Analysis): boolean => {
  const path = globalPath(callee, analysis);
  return path !== null && pureCalls.has(path);
};

export const isPureNew = (callee: Node, args: Node[], analysis: Analysis): boolean => {
  const path = globalPath(callee, analysis);
  if (path === null || !pureClasses.has(path)) return false;
  return args.length === 0 || path.endsWith('Error') || path === 'Array' || path === 'RegExp';
};
