import type { Identifier, Node } from 'estree';
import type { Build } from '../../program.ts';
import { eachChild } from '../2-parse/ast.ts';
import { isPureCall, isPureNew } from './builtins.ts';
import type { Analysis, FunctionInfo, Module } from './model.ts';
import { isVisibleMember, knownFunction, namespaceMember } from './visible.ts';

/**
 * Decides which functions are compiled to twins: those that contain something that may switch, and those
 * that call such a one. A callee that is not known counts as one.
 */
export function analyseSuspension(analysis: Analysis, build: Build, force: boolean): void {
  const functions = new Set<FunctionInfo>(analysis.functions.values());
  const walker = new FactWalker(analysis, build !== 'fast');
  for (const module of analysis.modules) walker.module(module);
  for (const info of functions) info.suspendable = info.canSuspend && (info.mayYield || force);
  for (const module of analysis.modules) module.function.suspendable = true;
  let changed = true;
  while (changed) {
    changed = false;
    for (const info of functions) {
      if (info.suspendable || !info.canSuspend) continue;
      if ([...info.calls].some((callee) => callee.suspendable)) changed = info.suspendable = true;
    }
  }
}

class FactWalker {
  readonly #analysis: Analysis;
  readonly #accesses: boolean;

  constructor(analysis: Analysis, accesses: boolean) {
    this.#analysis = analysis;
    this.#accesses = accesses;
  }

  module(module: Module): void {
    eachChild(module.program, (node) => this.#visit(node, module.function));
  }

  #visit(node: Node, owner: FunctionInfo): void {
    const info = this.#analysis.functions.get(node);
    if (info && node.type !== 'Property' && node.type !== 'MethodDefinition') {
      if (node.type === 'PropertyDefinition') {
        if (node.computed) this.#visit(node.key, owner);
        if (node.value) this.#visit(node.value, info);
      } else eachChild(node, (child) => this.#visit(child, info));
      return;
    }
    switch (node.type) {
      case 'CallExpression':
        this.#call(node.callee, owner, isPureCall(node.callee, this.#analysis));
        for (const argument of node.arguments) this.#visit(argument, owner);
        return;
      case 'NewExpression':
        if (!isPureNew(node.callee, node.arguments, this.#analysis)) owner.mayYield = true;
        break;
      case 'TaggedTemplateExpression':
        this.#call(node.tag, owner, false);
        this.#visit(node.quasi, owner);
        return;
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
        owner.mayYield = true;
        break;
      case 'VariableDeclaration':
        if (node.kind === 'using') owner.mayYield = true;
        break;
      default:
        if (this.#accesses && this.#isAccess(node)) owner.mayYield = true;
    }
    eachChild(node, (child) => this.#visit(child, owner));
  }

  #call(callee: Node, owner: FunctionInfo, pure: boolean): void {
    const known = knownFunction(callee, this.#analysis);
    if (known?.canSuspend) owner.calls.add(known);
    else if (callee.type === 'MemberExpression' && callee.property.type === 'PrivateIdentifier') {
      // A private method is known by its name, but any object with that name may come: its twin decides.
      owner.mayYield = true;
    } else if (!pure && !(callee.type === 'Super')) owner.mayYield = true;
    // The callee's own member is fetched, not read; what it is fetched from is evaluated.
    if (callee.type === 'MemberExpression') {
      this.#visit(callee.object, owner);
      if (callee.computed) this.#visit(callee.property, owner);
    } else this.#visit(callee, owner);
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
