import type { Node } from 'estree';
import { diagnostic } from '../../diagnostics.ts';
import type { Diagnostic } from '../../program.ts';
import { eachChild } from '../2-parse/ast.ts';
import type { Analysis, Module } from '../3-analyse/model.ts';

/** Syntax that the language of the course does not have. */
export const refuseSyntax = (analysis: Analysis): Diagnostic[] => analysis.modules.flatMap(refuseModule);

function refuseModule(module: Module): Diagnostic[] {
  const found: Diagnostic[] = [];
  const rangeOf = (node: Node, length?: number) => {
    const start = node.start ?? 0;
    return module.positions.range(start, length === undefined ? (node.end ?? 0) : start + length);
  };
  const visit = (node: Node, parent: Node | null): void => {
    const problem = refuseNode(node, parent, module.file, rangeOf);
    if (problem) found.push(problem);
    eachChild(node, (child) => visit(child, node));
  };
  visit(module.program, null);
  return found;
}

type RangeOf = (node: Node, length?: number) => ReturnType<Module['positions']['range']>;

function refuseNode(node: Node, parent: Node | null, file: string, rangeOf: RangeOf): Diagnostic | null {
  switch (node.type) {
    case 'AwaitExpression':
      return diagnostic('await', {}, file, rangeOf(node, 'await'.length));
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression': {
      if (!node.async) return null;
      const isMethod = parent?.type === 'MethodDefinition' || parent?.type === 'Property';
      return diagnostic('async-function', {}, file, rangeOf(isMethod ? parent : node, 'async'.length));
    }
    case 'ForOfStatement':
      return node.await ? diagnostic('for-await', {}, file, rangeOf(node, 'for await'.length)) : null;
    case 'VariableDeclaration':
      return node.kind === 'await using' ? diagnostic('await-using', {}, file, rangeOf(node)) : null;
    case 'ImportExpression':
      return diagnostic('dynamic-import', {}, file, rangeOf(node, 'import'.length));
    case 'DebuggerStatement':
      return diagnostic('debugger', {}, file, rangeOf(node));
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return 'attributes' in node && node.attributes.length > 0
        ? diagnostic('import-attributes', {}, file, rangeOf(node))
        : null;
    case 'MetaProperty': {
      if (node.meta.name !== 'import') return null;
      const member = parent?.type === 'MemberExpression' && parent.object === node ? parent : null;
      const { property } = member ?? { property: null };
      if (!member?.computed && property?.type === 'Identifier' && property.name === 'main') return null;
      return diagnostic('import-meta', {}, file, rangeOf(member ?? node));
    }
    default:
      return null;
  }
}
