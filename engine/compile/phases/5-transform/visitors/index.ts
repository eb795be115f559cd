import type { Visitor } from '../state.ts';
import * as assignments from './assignments.ts';
import * as calls from './calls.ts';
import { ClassDeclaration, ClassExpression } from './classes.ts';
import { ForOfStatement } from './ForOfStatement.ts';
import * as functions from './functions.ts';
import * as literals from './literals.ts';
import * as loops from './loops.ts';
import * as modules from './modules.ts';
import * as operators from './operators.ts';
import * as references from './references.ts';
import * as statements from './statements.ts';
import { ThrowStatement } from './ThrowStatement.ts';
import { YieldExpression } from './YieldExpression.ts';

/** What happens to each type of node. A type that is not here keeps its shape. */
export const visitors: Record<string, Visitor> = {
  ...references,
  ...operators,
  ...assignments,
  ...calls,
  ...literals,
  ...functions,
  ClassDeclaration,
  ClassExpression,
  ...statements,
  ...loops,
  ForOfStatement,
  ThrowStatement,
  YieldExpression,
  ...modules,
} as unknown as Record<string, Visitor>;
