// Which way imports may run: the arrows of ARCHITECTURE.md, as rules of dependency-cruiser.
// Each part of the house lists what it may import beside itself; everything else is refused.

/** What compiled code and the kernel agree on. */
const CONTRACT = '^engine/compile/(runtime|program)\\.ts$';
/** What is reported, and what crosses the sandbox's border: types that every part of the engine may speak of. */
const WIRE = '^engine/(explore/report|sandbox/protocol)\\.ts$';
/** The texts of a part's own codes are kept beside the code that raises them, and come together in `explain`. */
const TEXTS = '^engine/(compile|sandbox)/messages\\.[a-z-]+\\.json$';
/** A function of texts, of use to anybody. */
const HASH = '^engine/compile/hash\\.ts$';
const KERNEL = '^engine/kernel/';
const OS = '^engine/os/';
const LIBRARY = '^engine/library/';
const EXPLORE = '^engine/explore/';
const EXPLAIN = '^engine/explain/';
const COMPILE = '^engine/compile/';
const SANDBOX = '^engine/sandbox/';
const GRADERS = '^graders/';
const CLASSROOM = '^classroom/';
const EXERCISES = '^exercises/';

const MAY_IMPORT = {
  [COMPILE]: [WIRE],
  [KERNEL]: [WIRE, CONTRACT],
  [OS]: [WIRE, CONTRACT, KERNEL],
  [LIBRARY]: [WIRE, CONTRACT, KERNEL, OS],
  [EXPLORE]: [WIRE, CONTRACT, KERNEL, OS, LIBRARY],
  [EXPLAIN]: [WIRE, CONTRACT, TEXTS, KERNEL, OS, EXPLORE],
  [SANDBOX]: [COMPILE, KERNEL, OS, LIBRARY, EXPLORE, EXPLAIN],
  [GRADERS]: [COMPILE, KERNEL, OS, LIBRARY, EXPLORE, EXPLAIN, WIRE],
  [CLASSROOM]: [EXPLAIN, GRADERS, HASH],
  [EXERCISES]: [],
  '^cli/': ['^engine/', GRADERS, CLASSROOM, EXERCISES],
  '^src/': ['^engine/', GRADERS, CLASSROOM, EXERCISES],
};

/** A test stands beside its subject, but looks at it from outside. */
const TESTS = '\\.test\\.tsx?$|/testing(/|\\.ts$)|^tests/';
/** Programs of learners: their modules are the library's, and they are no part of the house. */
const PROGRAMS = '^exercises/|^src/content/(programs|python)/';
/** Files that are for one host only say so in their name: `esbuild-node.ts`, `node/host.ts`. */
const FOR_NODE = '(^|[/.-])node([/.-]|$)';
const FOR_BROWSER = '(^|[/.-])browser([/.-]|$)';

const withinTheHouse = '^(engine|graders|classroom|exercises|cli|src)/';

export default {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(([from, allowed]) => ({
      name: `arrow-from-${from.replace(/[^a-z/]/g, '').replace(/\/$/, '')}`,
      comment: `It may import, beside itself, ${list(allowed)}. Move what both need to the lower of the two, or pass it in as an argument.`,
      severity: 'error',
      from: { path: from, pathNot: [TESTS, PROGRAMS] },
      to: { path: withinTheHouse, pathNot: [from, ...allowed] },
    })),
    {
      name: 'wire-types-only',
      comment: 'What lies above may be spoken of, not used: write `import type`.',
      severity: 'error',
      from: { path: '^engine/(compile|kernel|os|library|explore)/', pathNot: TESTS },
      to: { path: WIRE, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'Tests and benchmarks use the house; nothing in it uses them.',
      severity: 'error',
      from: { path: '^(engine|graders|classroom|exercises|cli|src)/', pathNot: TESTS },
      to: { path: '^(tests|bench)/' },
    },
    {
      name: 'scripts-build-the-site-only',
      comment:
        'Scripts need Node and the whole repository: only pages of the site, which are built with both, may use one.',
      severity: 'error',
      from: { path: '^(engine|graders|classroom|exercises|cli)/', pathNot: TESTS },
      to: { path: '^scripts/' },
    },
    {
      name: 'engine-knows-no-node',
      comment:
        'Engine and graders run in the browser too. What only Node can do belongs in a file whose name says `node`.',
      severity: 'error',
      from: { path: '^(engine|graders|classroom)/', pathNot: [TESTS, FOR_NODE] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-keeps-hosts-apart',
      comment:
        'A file for one host is chosen by whoever knows the host (the command, the page), not by what must run in both.',
      severity: 'error',
      from: { path: '^(engine|graders|classroom)/', pathNot: [TESTS, FOR_NODE, FOR_BROWSER] },
      to: { path: [`^(engine|graders)/.*${FOR_NODE}`, `^(engine|graders)/.*${FOR_BROWSER}`] },
    },
    {
      name: 'not-in-package-json',
      comment: 'The package comes along with another one and may be gone tomorrow: add it to package.json.',
      severity: 'error',
      from: { pathNot: PROGRAMS },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: PROGRAMS },
    tsPreCompilationDeps: true,
    // The command is a workspace: what it imports is listed in the package.json above it.
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};

function list(patterns) {
  if (patterns.length === 0) return 'nothing';
  return patterns.map((pattern) => pattern.replace(/[\^$\\]/g, '')).join(', ');
}
