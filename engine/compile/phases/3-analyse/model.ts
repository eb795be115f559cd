import type {
  ArrowFunctionExpression,
  Class,
  Expression,
  FunctionDeclaration,
  FunctionExpression,
  Identifier,
  MemberExpression,
  Node,
  PrivateIdentifier,
  Program,
} from 'estree';
import type { Positions } from '../2-parse/positions.ts';

export type BindingKind =
  | 'var'
  | 'let'
  | 'const'
  | 'using'
  | 'function'
  | 'class'
  | 'parameter'
  | 'catch'
  /** The name of a function or class expression, seen from inside it alone. */
  | 'self'
  /** From a library module. */
  | 'library'
  /** `import * as name` of a library module. */
  | 'library-namespace'
  /** `import * as name` of one of the learner's files. */
  | 'namespace';

export class Binding {
  readonly name: string;
  readonly kind: BindingKind;
  readonly scope: Scope;
  /** The identifier that declares it. */
  readonly node: Node;
  /** What the learner calls it, where esbuild had to rename. */
  original: string;
  /** The name it has in the compiled code. */
  printed: string;
  /** Somebody assigns it after its initialisation. */
  reassigned = false;
  /** A function inside the one that declares it refers to it. */
  captured = false;
  /** How many declarators with an initialiser it has: a second one is an assignment. */
  initialisers = 0;
  /** The function it always is, if that is certain. */
  known: FunctionInfo | null = null;
  /** Every expression that it is given as its value; null where it is given values in some other way. */
  values: Expression[] | null = [];
  /** What a `const` is initialised with. */
  init: Expression | null = null;
  /** The class it always is. */
  class: Class | null = null;
  /** Its number among the shared variables of its scope. */
  slot = -1;
  /** Of `library`: the module and its export; of the namespaces: the module or file. */
  source: { module: string; name: string } | null = null;

  constructor(name: string, kind: BindingKind, scope: Scope, node: Node, original: string) {
    this.name = name;
    this.kind = kind;
    this.scope = scope;
    this.node = node;
    this.original = original;
    this.printed = name;
  }

  /** Whether reading and writing it are visible operations. */
  get shared(): boolean {
    return this.captured && this.reassigned && this.kind !== 'const' && this.kind !== 'self';
  }
}

export type ScopeKind = 'module' | 'function' | 'body' | 'block' | 'for' | 'switch' | 'catch' | 'class' | 'self';

export interface PrivateName {
  kind: 'field' | 'method' | 'accessor';
  function: FunctionInfo | null;
}

export class Scope {
  readonly kind: ScopeKind;
  readonly parent: Scope | null;
  readonly function: FunctionInfo;
  readonly bindings = new Map<string, Binding>();
  /** Of a class. */
  readonly privateNames = new Map<string, PrivateName>();
  /** Of a function whose parameters have a scope of their own: that of its body. */
  body: Scope | null = null;
  /** Of such a function: the names that its parameters declare or refer to. */
  parameterNames: Set<string> | null = null;
  /** The variable that holds the identity of this activation, once some binding here is shared. */
  activation: string | null = null;

  constructor(kind: ScopeKind, parent: Scope | null, owner: FunctionInfo) {
    this.kind = kind;
    this.parent = parent;
    this.function = owner;
  }

  find(name: string): Binding | undefined {
    for (let scope: Scope | null = this; scope; scope = scope.parent) {
      const binding = scope.bindings.get(name);
      if (binding) return binding;
    }
    return undefined;
  }

  findPrivate(name: string): PrivateName | undefined {
    for (let scope: Scope | null = this; scope; scope = scope.parent) {
      const found = scope.privateNames.get(name);
      if (found) return found;
    }
    return undefined;
  }

  shared(): Binding[] {
    return [...this.bindings.values()].filter((binding) => binding.shared);
  }
}

/** The `id` of a declaration is null in `export default function () {}`. */
export type FunctionNode = FunctionDeclaration | FunctionExpression | ArrowFunctionExpression;

export type FunctionKind =
  | 'module'
  | 'declaration'
  | 'expression'
  | 'arrow'
  | 'method'
  /** A learner's generator. Calling it runs nothing of it: its `next` does, which is suspended in it. */
  | 'generator'
  /** Getters and setters are never suspended; for constructors see `construction`. */
  | 'getter'
  | 'setter'
  | 'constructor'
  /** A field's initialiser or a static block. */
  | 'initialiser'
  /** Constructor and fields of a class, those it inherits included: suspended as one or not at all. */
  | 'construction';

export class FunctionInfo {
  readonly kind: FunctionKind;
  readonly parent: FunctionInfo | null;
  readonly module: Module;
  /** Null for a module and an initialiser. */
  readonly node: FunctionNode | null;
  /** What a reader calls it. */
  name: string;
  /** It contains something that may switch. */
  mayYield = false;
  /** Known functions that it calls. */
  readonly calls = new Set<FunctionInfo>();
  /** It, or something it calls, contains something that may switch. */
  switches = false;
  /** It is compiled to a twin. */
  suspendable = false;
  /** The variable that holds its twin, where it is a known function. */
  twin = '';
  /** `new.target`, here or in an arrow inside. */
  usesNewTarget = false;
  usesSuper = false;
  /** An arrow with `super()` in it, or a constructor with such an arrow. */
  callsSuper = false;
  /** Of an initialiser: it is evaluated with the class. */
  isStatic = false;
  /** Of a generator: parameters stay where they are, and only in a method of the engine's can they say `super`. */
  superInParameters = false;
  /** An arrow in the parameters of a learner's generator: it cannot take `this` from variables of the body. */
  inParameters = false;

  constructor(
    kind: FunctionKind,
    parent: FunctionInfo | null,
    module: Module,
    node: FunctionNode | null,
    name: string,
  ) {
    this.kind = kind;
    this.parent = parent;
    this.module = module;
    this.node = node;
    this.name = name;
  }

  get canSuspend(): boolean {
    return (
      this.kind === 'module' ||
      (this.kind === 'generator' && !this.superInParameters) ||
      this.kind === 'construction' ||
      (this.kind === 'initialiser' && this.isStatic) ||
      this.kind === 'declaration' ||
      this.kind === 'expression' ||
      (this.kind === 'arrow' && !this.inParameters) ||
      this.kind === 'method'
    );
  }

  /** The function whose `this` this one sees. */
  get owner(): FunctionInfo {
    let owner: FunctionInfo = this;
    while (owner.kind === 'arrow' && owner.parent) owner = owner.parent;
    return owner;
  }
}

/** Where an export of a module comes from. */
export type Export =
  | { kind: 'local'; name: string }
  | { kind: 'from'; source: string; name: string; node: Node }
  | { kind: 'namespace'; source: string; node: Node };

export interface Import {
  /** The specifier as written. */
  source: string;
  /** `*` for a namespace. */
  imported: string;
  local: string;
  node: Node;
}

/** One of the learner's files. The maps are filled by phase 3. */
export interface Module {
  file: string;
  index: number;
  positions: Positions;
  program: Program;
  scope: Scope;
  function: FunctionInfo;
  imports: Import[];
  exports: Map<string, Export>;
  starExports: { source: string; node: Node }[];
  /** Specifiers in source order, also those imported for their effect alone. */
  requests: { source: string; node: Node }[];
  /** Specifier -> file, for the relative ones. */
  files: Map<string, string>;
}

/** What phase 3 knows about nodes. One for the whole program. */
export interface Analysis {
  modules: Module[];
  /** In order of evaluation. */
  order: Module[];
  bindings: Map<Identifier, Binding | null>;
  scopes: Map<Node, Scope>;
  functions: Map<Node, FunctionInfo>;
  classes: Map<Class, Scope>;
  /** Class -> what constructing an instance runs. */
  constructions: Map<Class, FunctionInfo>;
  /** Call or `new` -> all the functions it can enter; a call that could enter any is not here. */
  callees: Map<Node, FunctionInfo[]>;
  /** `#name` in an access -> what its class declares. */
  privateNames: Map<PrivateIdentifier, PrivateName>;
  /** `ns.name` of a namespace import -> the binding of that name. */
  namespaceMembers: Map<MemberExpression, Binding>;
  /** `module name` -> the one binding of that export of the library, under whatever names it is imported. */
  libraryBindings: Map<string, Binding>;
  /** Iterators of the program's own may switch: `for…of`, spread and patterns go step by step. */
  stepwise: boolean;
  /** Assignments to imported names. */
  importWrites: { identifier: Identifier; module: Module }[];
  /** References to names that nobody declares. */
  free: { identifier: Identifier; module: Module; assigned: boolean }[];
}
