import type { Expression, Node } from 'estree';
import { targetsOf } from '../../2-parse/ast.ts';
import type { BindingKind } from '../model.ts';
import type { Walk } from './walk.ts';

/** Declares the names of a pattern and visits its defaults and keys. */
export function bindPattern(pattern: Node, kind: BindingKind, walk: Walk): void {
  for (const target of targetsOf(pattern)) walk.declare(target, kind);
  patternExpressions(pattern, walk);
}

/** The left side of an assignment; see `Walk.assign` for the value. */
export function assignedPattern(pattern: Node, walk: Walk, value: Expression | 'primitive' | null = null): void {
  patternExpressions(pattern, walk);
  for (const target of targetsOf(pattern)) {
    if (target.type === 'Identifier') walk.assign(target, pattern === target ? value : null);
    else walk.visit(target);
  }
}

/** The expressions in a pattern: default values and computed keys. */
export function patternExpressions(pattern: Node, walk: Walk): void {
  switch (pattern.type) {
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        if (property.type === 'RestElement') patternExpressions(property.argument, walk);
        else {
          if (property.computed) walk.visit(property.key as Node);
          patternExpressions(property.value, walk);
        }
      }
      break;
    case 'ArrayPattern':
      for (const element of pattern.elements) if (element) patternExpressions(element, walk);
      break;
    case 'AssignmentPattern':
      patternExpressions(pattern.left, walk);
      walk.visit(pattern.right);
      break;
    case 'RestElement':
      patternExpressions(pattern.argument, walk);
      break;
  }
}
