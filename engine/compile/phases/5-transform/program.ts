import type { Expression, Program, Statement } from 'estree';
import type { Build } from '../../program.ts';
import { givenNames } from '../3-analyse/given-names.ts';
import type { Analysis, Binding, Module } from '../3-analyse/model.ts';
import { remoteNames } from '../3-analyse/remote.ts';
import { resolveBasis } from './basis.ts';
import { blockStatements } from './blocks.ts';
import { activation } from './bodies.ts';
import * as b from './builders.ts';
import { resolveFeeds } from './feeds.ts';
import { helperCode } from './helpers/helpers.ts';
import { hoistDeclarations } from './hoisting.ts';
import { namespaceObject } from './namespaces.ts';
import { SiteTable } from './sites.ts';
import { type Context, FunctionState, type ProgramState, prologue } from './state.ts';
import { isUsing } from './using.ts';
import { visitors } from './visitors/index.ts';

export interface Transformed {
  /** Statements of the function that `Program.code` is. */
  body: Program;
  /** Code before them. */
  head: string;
  sites: SiteTable;
}

export interface TransformInput {
  build: Build;
  /** See `ProgramState.frozen`. */
  frozen: boolean;
  analysis: Analysis;
  /** Exported name -> binding, of the main module, in source order. */
  exports: Map<string, Binding>;
  /** File -> exported name -> binding, for namespace objects. */
  exportsOf(file: string): Map<string, Binding>;
  /** Library modules that the program imports. */
  imports: string[];
}

/** Names that the kernel provides in place of the engine's own. */
const virtualGlobals = ['console', 'Atomics', 'SharedArrayBuffer'];

/** Makes the compiled program of a linked and analysed one. */
export function transformProgram(input: TransformInput): Transformed {
  const { build, analysis } = input;
  const program: ProgramState = {
    build,
    hooks: build !== 'fast',
    analysis,
    frozen: input.frozen,
    sites: new SiteTable(),
    remote: remoteNames(input.imports),
    visitors,
    helpers: new Set(),
    labels: new Map(),
    makers: new Map(),
    namespaces: new Map(),
    nextNumber: 0,
  };
  for (const module of analysis.modules) {
    for (const [node, name] of givenNames(module.program)) program.sites.given.set(node, name);
  }
  const main = mainBody(program, input);
  resolveFeeds(program);
  resolveBasis(program);
  const globals = virtualGlobals.filter((name) => analysis.free.some((one) => one.identifier.name === name));
  const body: Statement[] = [
    b.declare('let', [
      [b.id('$exports'), null],
      [b.id('$lookup'), null],
      [b.id('$nt'), null],
    ]),
    ...globals.map((name) => b.constant(name, b.kernel('global', b.literal(name)))),
    ...[...program.makers.values()].map((maker) => maker.declaration),
    { type: 'ReturnStatement', argument: instance(main) },
  ];
  return {
    body: { type: 'Program', sourceType: 'module', body },
    head: helperCode(program.helpers),
    sites: program.sites,
  };
}

function instance(main: Statement[]): Expression {
  const method = (name: string, params: string[], body: Statement[], generator = false) => ({
    ...b.property(b.id(name), b.functionExpression(null, params.map(b.id), body, generator)),
    method: true,
  });
  const ask = (variable: string, none: Expression, ...args: string[]): Statement => ({
    type: 'ReturnStatement',
    argument: b.conditional(b.isUndefined(b.id(variable)), none, b.call(b.id(variable), ...args.map(b.id))),
  });
  return {
    type: 'ObjectExpression',
    properties: [
      method('main', [], main, true),
      method('exports', [], [ask('$exports', { type: 'ObjectExpression', properties: [] })]),
      method('lookup', ['$file', '$name'], [ask('$lookup', b.undefinedValue(), '$file', '$name')]),
    ],
  };
}

function mainBody(program: ProgramState, input: TransformInput): Statement[] {
  const { analysis } = input;
  const main = analysis.modules[0] as Module;
  const root = new FunctionState(main.function, null, true);
  const parts = analysis.order.map((module) => {
    // One generator runs all modules: they share its temporaries, and each names its own sites.
    const ctx: Context = { program, module, fn: root };
    return moduleBody(module, ctx);
  });
  root.usesDepth = true;
  return [
    ...prologue(root),
    ...libraries(analysis),
    ...parts.flatMap((part) => part.declared),
    b.statement(b.assign(b.id('$exports'), exportsFunction(input.exports, program))),
    b.statement(b.assign(b.id('$lookup'), lookupFunction(analysis))),
    ...namespaces(program, input),
    ...parts.flatMap((part) => part.start),
    ...parts.flatMap((part) => part.body),
  ];
}

/** `start` runs before any module is evaluated: functions are there from the beginning. */
function moduleBody(module: Module, ctx: Context): { declared: Statement[]; start: Statement[]; body: Statement[] } {
  const { body: nodes } = module.program;
  const made = blockStatements(nodes as never, ctx, null);
  const isStart = (one: Statement) => one.type === 'FunctionDeclaration' || isTie(one);
  const scope = activation(module.scope, ctx);
  if (nodes.some((node) => isUsing(node as never))) {
    const { declared, start, body } = hoistDeclarations(made, isStart);
    return { declared, start: [...scope, ...start], body };
  }
  return { declared: [], start: [...scope, ...made.filter(isStart)], body: made.filter((one) => !isStart(one)) };
}

/** `$.def(twin, plain)` and the naming of a renamed function, which `hoisted` makes. */
const isTie = (node: Statement): boolean => 'isTie' in node;

const libraries = (analysis: Analysis): Statement[] =>
  [...analysis.libraryBindings.values()].map((binding) => {
    const library = b.kernel('lib', b.literal(binding.source?.module ?? ''));
    const value =
      binding.kind === 'library-namespace' ? library : b.element(library, b.literal(binding.source?.name ?? ''));
    return b.constant(binding.printed, value);
  });

/** An exported binding's value. */
function exportedValue(binding: Binding, program: ProgramState): Expression {
  return binding.kind === 'namespace' ? namespaceObject(program, binding) : b.id(binding.printed);
}

function exportsFunction(exports: Map<string, Binding>, program: ProgramState): Expression {
  const copies = [...exports].map(
    ([name, binding]): Statement => ({
      type: 'TryStatement',
      block: b.block([b.statement(b.assign(b.element(b.id('$x'), b.literal(name)), exportedValue(binding, program)))]),
      handler: { type: 'CatchClause', param: null, body: b.block([]) },
      finalizer: null,
    }),
  );
  return b.arrow(
    [],
    [
      b.constant('$x', { type: 'ObjectExpression', properties: [] }),
      ...copies,
      { type: 'ReturnStatement', argument: b.id('$x') },
    ],
  );
}

/** Functions and classes at the top level, by file and name. */
function lookupFunction(analysis: Analysis): Expression {
  const cases: Statement[] = [];
  for (const module of analysis.modules) {
    for (const binding of module.scope.bindings.values()) {
      if (binding.scope !== module.scope || !isCallable(binding)) continue;
      const is = (name: string, value: string): Expression => ({
        type: 'BinaryExpression',
        operator: '===',
        left: b.id(name),
        right: b.literal(value),
      });
      cases.push({
        type: 'IfStatement',
        test: b.and(is('$file', module.file), is('$name', binding.original)),
        consequent: { type: 'ReturnStatement', argument: b.id(binding.printed) },
        alternate: null,
      });
    }
  }
  return b.arrow([b.id('$file'), b.id('$name')], cases);
}

const isCallable = (binding: Binding): boolean =>
  binding.known !== null || binding.kind === 'function' || binding.kind === 'class';

function namespaces(program: ProgramState, input: TransformInput): Statement[] {
  const made: Statement[] = [];
  for (const [file, name] of program.namespaces) {
    program.helpers.add('$namespace');
    const getters = [...input.exportsOf(file)].map(([exported, binding]) =>
      b.property(b.literal(exported), b.arrow([], exportedValue(binding, program))),
    );
    made.push(b.constant(name, b.call(b.id('$namespace'), { type: 'ObjectExpression', properties: getters })));
  }
  return made;
}
