import type { Identifier, Node } from 'estree';
import type { Build } from '../../program.ts';
import { eachChild } from '../2-parse/ast.ts';
import { CalleeFinder } from './callees.ts';
import { linkConstructions, partsOf, staticPartsOf } from './constructions.ts';
import type { Analysis, FunctionInfo, Module } from './model.ts';
import { mayBeRemote, mayBeRemoteText, type RemoteNames, remoteNames } from './remote.ts';
import { isVisibleMember, namespaceMember } from './visible.ts';

/**
 * Decides which functions are compiled to twins: those that contain something that may switch, and those
 * that call such a one. A callee that is not known counts as one.
 */
export function analyseSuspension(analysis: Analysis, build: Build, imports: readonly string[], force: boolean): void {
  linkConstructions(analysis);
  const functions = new Set<FunctionInfo>([...analysis.functions.values(), ...analysis.constructions.values()]);
  const walker = new FactWalker(analysis, build, imports);
  for (const module of analysis.modules) walker.module(module);
  for (const info of functions) info.switches = info.mayYield || (force && info.canSuspend);
  spread(functions);
  analysis.stepwise = force || walker.iteratesInSteps(imports);
  if (analysis.stepwise) {
    for (const info of walker.iterating) info.switches = true;
    for (const [node, owner] of walker.onIterators) {
      analysis.callees.delete(node);
      owner.switches = true;
    }
    spread(functions);
  }
  for (const info of functions) info.suspendable = info.canSuspend && info.switches;
  for (const [node, construction] of analysis.constructions) {
    for (const part of partsOf(node, analysis)) part.suspendable = construction.suspendable;
    const statics = staticPartsOf(node, analysis);
    const oneSwitches = statics.some((part) => part.suspendable);
    for (const part of statics) part.suspendable = oneSwitches;
  }
  for (const module of analysis.modules) module.function.suspendable = true;
}

/** Whoever calls a function that switches does so too. */
function spread(functions: Set<FunctionInfo>): void {
  let changed = true;
  while (changed) {
    changed = false;
    for (const info of functions) {
      if (info.switches) continue;
      for (const callee of info.calls) if (callee.switches) changed = info.switches = true;
    }
  }
}

class FactWalker {
  /** Functions that iterate over something. */
  readonly iterating = new Set<FunctionInfo>();
  /** Calls of what may be a method of an iterator, with the functions they stand in. */
  readonly onIterators = new Map<Node, FunctionInfo>();
  /** Functions that iterators of the program's own may be made of; null = they cannot be told. */
  readonly #iterators = new Set<FunctionInfo | null>();
  readonly #analysis: Analysis;
  /** Accesses are announced. */
  readonly #accesses: boolean;
  readonly #remote: RemoteNames;
  readonly #callees: CalleeFinder;

  constructor(analysis: Analysis, build: Build, imports: readonly string[]) {
    this.#analysis = analysis;
    this.#accesses = build !== 'fast';
    this.#remote = remoteNames(imports);
    this.#callees = new CalleeFinder(analysis, imports, build === 'fast');
  }

  module(module: Module): void {
    eachChild(module.program, (node) => this.#visit(node, module.function));
  }

  /** Whether what is iterated over may be an iterator that switches: the program's own, or one of the library. */
  iteratesInSteps(imports: readonly string[]): boolean {
    if (imports.includes('multiprocessing')) return true;
    return [...this.#iterators].some((info) => info === null || info.switches);
  }

  #visit(node: Node, owner: FunctionInfo): void {
    this.#noteIteration(node, owner);
    const info = this.#analysis.functions.get(node);
    if (info && node.type !== 'Property' && node.type !== 'MethodDefinition') {
      if (info.kind === 'initialiser' && info.isStatic) owner.calls.add(info);
      if (node.type === 'PropertyDefinition') {
        if (node.computed) this.#visit(node.key, owner);
        if (node.value) this.#visit(node.value, info);
      } else eachChild(node, (child) => this.#visit(child, info));
      return;
    }
    switch (node.type) {
      case 'CallExpression':
        this.#enters(node, owner, this.#callees.ofCall(node));
        if (isIteratorMethod(node.callee)) this.onIterators.set(node, owner);
        this.#callee(node.callee, owner);
        for (const argument of node.arguments) this.#visit(argument, owner);
        return;
      case 'NewExpression':
        this.#enters(node, owner, this.#callees.ofNew(node));
        break;
      case 'TaggedTemplateExpression':
        owner.mayYield = true;
        this.#callee(node.tag, owner);
        this.#visit(node.quasi, owner);
        return;
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
        // A generator that only loops stays one of the engine's, which is fast: whoever iterates is preempted.
        if (this.#accesses || owner.kind !== 'generator') owner.mayYield = true;
        break;
      case 'VariableDeclaration':
        if (node.kind === 'using') owner.mayYield = true;
        break;
      default:
        if (this.#accesses && !isOfNewObject(node, owner) && this.#isAccess(node)) owner.mayYield = true;
        if (
          node.type === 'TemplateLiteral' &&
          node.expressions.some((one) => mayBeRemoteText(one, this.#analysis, this.#remote))
        )
          owner.mayYield = true;
        if (node.type === 'MemberExpression' && mayBeRemote(node, this.#analysis, this.#remote)) owner.mayYield = true;
    }
    eachChild(node, (child) => this.#visit(child, owner));
  }

  #noteIteration(node: Node, owner: FunctionInfo): void {
    switch (node.type) {
      case 'ForOfStatement':
      case 'ArrayPattern':
      case 'SpreadElement':
        this.iterating.add(owner);
        return;
      case 'YieldExpression':
        if (node.delegate) this.iterating.add(owner);
        return;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
        if (node.generator) this.#iterators.add(this.#analysis.functions.get(node) ?? null);
        return;
      case 'Property':
      case 'MethodDefinition':
      case 'PropertyDefinition':
        if (!isProtocolKey(node.key, node.computed)) return;
        this.#iterators.add((node.value && this.#analysis.functions.get(node.value as Node)) ?? null);
        return;
      case 'AssignmentExpression':
        if (node.left.type !== 'MemberExpression' || !isProtocolKey(node.left.property, node.left.computed)) return;
        this.#iterators.add(this.#analysis.functions.get(node.right) ?? null);
    }
  }

  #enters(node: Node, owner: FunctionInfo, callees: FunctionInfo[] | null): void {
    if (!callees) {
      owner.mayYield = true;
      return;
    }
    this.#analysis.callees.set(node, callees);
    for (const callee of callees) owner.calls.add(callee);
  }

  /** The callee's own member is fetched, not read; what it is fetched from is evaluated. */
  #callee(node: Node, owner: FunctionInfo): void {
    if (node.type !== 'MemberExpression') return this.#visit(node, owner);
    this.#visit(node.object, owner);
    if (node.computed) this.#visit(node.property, owner);
  }

  #isAccess(node: Node): boolean {
    switch (node.type) {
      case 'Identifier':
        return this.#analysis.bindings.get(node as Identifier)?.shared ?? false;
      case 'MemberExpression':
        return namespaceMember(node, this.#analysis)?.shared ?? isVisibleMember(node, this.#analysis);
      case 'ObjectPattern':
      case 'ArrayPattern':
      case 'SpreadElement':
        return true;
      case 'BinaryExpression':
        return node.operator === 'in';
      default:
        return false;
    }
  }
}

/** `this.x` in a constructor: nobody else knows the object yet, so there is no reason to stop there. */
const isOfNewObject = (node: Node, owner: FunctionInfo): boolean =>
  node.type === 'MemberExpression' &&
  node.object.type === 'ThisExpression' &&
  (owner.kind === 'constructor' || (owner.kind === 'initialiser' && !owner.isStatic));

/** Arrays have most of these too; only iterators run code of the program's to do them. */
function isIteratorMethod(callee: Node): boolean {
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return false;
  return /^(map|filter|flatMap|reduce|forEach|some|every|find|next|return|throw)$/.test(callee.property.name);
}

/** `next`, `return`, `[Symbol.iterator]`. */
function isProtocolKey(key: Node, computed: boolean): boolean {
  if (!computed) return key.type === 'Identifier' && /^(next|return|throw)$/.test(key.name);
  return key.type === 'MemberExpression' && key.property.type === 'Identifier' && key.property.name === 'iterator';
}

/** Whether a call certainly switches nowhere: it stays a plain call. */
export const staysPlain = (node: Node, analysis: Analysis): boolean =>
  analysis.callees.get(node)?.every((callee) => !callee.switches) ?? false;
