/**
 * What each write rests on: the reads that decide whether it is reached. `if (seats > 0) seats -= 1` reads
 * `seats` to decide; so does `const free = seats > 0; ... if (!free) return; ... seats -= 1`.
 */
import type { Node, SimpleCallExpression } from 'estree';
import { eachChild, isFunction } from '../2-parse/ast.ts';
import { collect } from './feeds.ts';
import type { Context, ProgramState } from './state.ts';

const QUESTIONS = new Set(['has', 'get', 'includes', 'indexOf', 'lastIndexOf', 'at']);
const CHANGES = new Set(['set', 'add', 'delete', 'clear', 'push', 'pop', 'shift', 'unshift', 'splice']);

/** Remembers a call that may ask or change a container; what it is called on shows at run time. */
export function noteContainerCall(ctx: Context, node: Node, site: number): void {
  const name = methodOf(node);
  if (name === null || !ctx.program.hooks) return;
  if (QUESTIONS.has(name)) ctx.program.sites.questions.set(node, site);
  else if (CHANGES.has(name)) ctx.program.sites.acts.set(node, site);
}

function methodOf(node: Node): string | null {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || node.callee.computed) return null;
  return node.callee.property.type === 'Identifier' ? node.callee.property.name : null;
}

/** Fills in `basis` of every site that has one. */
export function resolveBasis(program: ProgramState): void {
  if (!program.hooks) return;
  for (const module of program.analysis.modules) follow(module.program as unknown as Node, [], program);
}

/** Goes through a node that is reached only where `tests` turned out in a certain way. */
function follow(node: Node, tests: readonly Node[], program: ProgramState): void {
  const site = program.sites.acts.get(node);
  if (site !== undefined) note(site, node, tests, program);
  const below = (child: Node | null | undefined, more: readonly Node[] = []) => {
    if (child) follow(child, more.length > 0 ? [...tests, ...more] : tests, program);
  };
  if (isFunction(node) || node.type === 'ClassBody') {
    eachChild(node, (child) => follow(child, [], program));
    return;
  }
  switch (node.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      below(node.test);
      below(node.consequent, [node.test]);
      below(node.alternate, [node.test]);
      return;
    case 'LogicalExpression':
      below(node.left);
      below(node.right, [node.left]);
      return;
    case 'WhileStatement':
      below(node.test);
      below(node.body, [node.test]);
      return;
    case 'ForStatement':
      below(node.init);
      below(node.test);
      below(node.body, node.test ? [node.test] : []);
      below(node.update, node.test ? [node.test] : []);
      return;
    case 'SwitchStatement':
      below(node.discriminant);
      for (const one of node.cases) below(one, [node.discriminant]);
      return;
    case 'Program':
    case 'BlockStatement':
    case 'StaticBlock':
      followList(node.body as Node[], tests, program);
      return;
    case 'SwitchCase':
      followList(node.consequent, tests, program);
      return;
    default:
      eachChild(node, (child) => below(child));
  }
}

/** After `if (test) return;` everything rests on the test. */
function followList(list: readonly Node[], tests: readonly Node[], program: ProgramState): void {
  let known = tests;
  for (const statement of list) {
    follow(statement, known, program);
    if (statement.type !== 'IfStatement') continue;
    if (leaves(statement.consequent) || (statement.alternate && leaves(statement.alternate))) {
      known = [...known, statement.test];
    }
  }
}

function leaves(statement: Node): boolean {
  if (statement.type === 'BlockStatement') {
    const last = statement.body.at(-1);
    return last !== undefined && leaves(last);
  }
  return /^(Return|Throw|Break|Continue)Statement$/.test(statement.type);
}

function note(site: number, node: Node, tests: readonly Node[], program: ProgramState): void {
  const sources = [...tests, ...(node.type === 'CallExpression' ? (node as SimpleCallExpression).arguments : [])];
  const found = new Set<number>();
  const seen = new Set<Parameters<typeof collect>[0]>();
  for (const source of sources) collect(source, program, found, seen as Parameters<typeof collect>[3]);
  for (const question of seen) {
    const asked = program.sites.questions.get(question);
    if (asked !== undefined) found.add(asked);
  }
  const entry = program.sites.sites[site];
  if (entry !== undefined && found.size > 0) entry.basis = [...found].sort((a, b) => a - b);
}
