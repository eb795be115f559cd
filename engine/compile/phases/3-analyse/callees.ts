import type { CallExpression, Identifier, NewExpression, Node } from 'estree';
import { isPureCall, isPureNew } from './builtins.ts';
import { findMembers, type Members } from './members.ts';
import type { Analysis, FunctionInfo } from './model.ts';
import { isLibraryMethod, nativeMethod } from './native-methods.ts';
import { knownFunction } from './visible.ts';

/** Says which functions a call can enter: all of them, or null where it could be any. */
export class CalleeFinder {
  readonly #analysis: Analysis;
  readonly #imports: readonly string[];
  /** The program's own methods; null in the builds that ask the kernel about every method call. */
  readonly #members: Members | null;

  constructor(analysis: Analysis, imports: readonly string[], fast: boolean) {
    this.#analysis = analysis;
    this.#imports = imports;
    this.#members = fast ? findMembers(analysis) : null;
  }

  ofCall(node: CallExpression): FunctionInfo[] | null {
    const { callee } = node;
    if (callee.type === 'Super' || isPureCall(callee, this.#analysis)) return [];
    const isInline = callee.type === 'ArrowFunctionExpression' || callee.type === 'FunctionExpression';
    const known = isInline ? this.#analysis.functions.get(callee) : knownFunction(callee, this.#analysis);
    if (known) return known.canSuspend ? [known] : null;
    if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return null;
    if (!this.#members || callee.object.type === 'Super' || this.#isNamespace(callee.object)) return null;
    const { name } = callee.property;
    const own = this.#members.get(name);
    if (own !== undefined) return own && !isLibraryMethod(name) && own.every((one) => one.canSuspend) ? own : null;
    const native = nativeMethod(name, this.#imports);
    if (native === 'plain') return [];
    return native === 'calls back' ? this.#callbacks(node.arguments) : null;
  }

  ofNew(node: NewExpression): FunctionInfo[] | null {
    if (isPureNew(node.callee, node.arguments, this.#analysis)) return [];
    if (!this.#members || node.callee.type !== 'Identifier') return null;
    const binding = this.#analysis.bindings.get(node.callee);
    if (!binding?.class || binding.reassigned) return null;
    const construction = this.#analysis.constructions.get(binding.class);
    return construction ? [construction] : null;
  }

  #isNamespace(node: Node): boolean {
    if (node.type !== 'Identifier') return false;
    const kind = this.#analysis.bindings.get(node as Identifier)?.kind;
    return kind === 'library-namespace' || kind === 'namespace';
  }

  /** The functions among the arguments; null if one of them might be a function that is not known. */
  #callbacks(args: Node[]): FunctionInfo[] | null {
    const found: FunctionInfo[] = [];
    for (const [index, argument] of args.entries()) {
      const info =
        argument.type === 'ArrowFunctionExpression' || argument.type === 'FunctionExpression'
          ? this.#analysis.functions.get(argument)
          : knownFunction(argument, this.#analysis);
      if (info?.canSuspend) found.push(info);
      else if (index === 0 && !isPureCall(argument, this.#analysis) && argument.type !== 'Literal') return null;
    }
    return found;
  }
}
