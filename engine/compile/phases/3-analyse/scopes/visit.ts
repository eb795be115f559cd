import type { Node } from 'estree';
import { eachChild } from '../../2-parse/ast.ts';
import type { FunctionInfo } from '../model.ts';
import { isArithmetic } from '../primitive.ts';
import { visitClass, visitMember } from './classes.ts';
import { visitFunction, visitInitialiser } from './functions.ts';
import { assignedPattern, bindPattern } from './patterns.ts';
import { visitLoop, visitVariables } from './variables.ts';
import type { Walk } from './walk.ts';

/** What each type of node means for scopes and names. */
export function visitNode(node: Node, walk: Walk): void {
  switch (node.type) {
    case 'Identifier':
      return walk.refer(node);
    case 'PrivateIdentifier': {
      const name = walk.scope.findPrivate(node.name);
      if (name) walk.analysis.privateNames.set(node, name);
      return;
    }
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return visitFunction(node, walk);
    case 'ClassDeclaration':
    case 'ClassExpression':
      return visitClass(node, walk);
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
      return visitMember(node, walk);
    case 'StaticBlock':
      return visitInitialiser(node, walk, () => walk.statements(node.body));
    case 'BlockStatement':
      return walk.within(walk.child('block'), node, () => walk.statements(node.body));
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
      return visitLoop(node, walk);
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'IfStatement':
    case 'TryStatement':
      return visitNested(node, walk);
    case 'SwitchStatement':
      walk.visit(node.discriminant);
      return walk.within(walk.child('switch'), node, () => {
        walk.hoist(node.cases.flatMap((one) => one.consequent));
        for (const one of node.cases) visitNested(one, walk);
      });
    case 'CatchClause':
      return walk.within(walk.child('catch'), node, () => {
        if (node.param) bindPattern(node.param, 'catch', walk);
        walk.visit(node.body);
      });
    case 'VariableDeclaration':
      return visitVariables(node, walk);
    case 'AssignmentExpression':
      assignedPattern(node.left, walk, isArithmetic(node.operator) ? 'primitive' : node.right);
      return walk.visit(node.right);
    case 'UpdateExpression':
      return assignedPattern(node.argument as Node, walk, 'primitive');
    case 'MemberExpression':
      walk.visit(node.object as Node);
      if (node.computed || node.property.type === 'PrivateIdentifier') walk.visit(node.property as Node);
      return;
    case 'CallExpression':
      if (node.callee.type === 'Super') noteSuperCall(walk.scope.function);
      return eachChild(node, walk.visit);
    case 'Super':
      walk.scope.function.owner.usesSuper = true;
      if (walk.inGeneratorParameters) walk.scope.function.owner.superInParameters = true;
      return;
    case 'MetaProperty':
      if (node.meta.name === 'new') walk.scope.function.owner.usesNewTarget = true;
      return;
    case 'LabeledStatement':
      return walk.visit(node.body);
    case 'ExportNamedDeclaration':
      if (node.declaration) walk.visit(node.declaration);
      return;
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return;
    default:
      eachChild(node, walk.visit);
  }
}

function visitNested(node: Node, walk: Walk): void {
  walk.nesting++;
  eachChild(node, walk.visit);
  walk.nesting--;
}

/** `super()` in an arrow is said by all arrows around it. */
function noteSuperCall(from: FunctionInfo): void {
  let info: FunctionInfo | null = from;
  for (; info?.kind === 'arrow'; info = info.parent) info.callsSuper = true;
  if (info !== from && info !== null) info.callsSuper = true;
}
