/** The same work, four shares of it, done in three ways: measured for real in the reader's browser, and modelled. */

export const WAYS = ['serial', 'threads', 'processes'] as const;
export type Way = (typeof WAYS)[number];

export const SHARES = 4;

const NAMES = {
  threads: { module: 'threading', name: 'Thread' },
  processes: { module: 'multiprocessing', name: 'Process' },
};

/** Real arithmetic, on local variables alone: nothing that threads could wait for but the processor. */
export function measuredProgram(way: Way, rounds: number): string {
  return program(way, 'monotonic', [
    '  let n = 1;',
    `  for (let i = 0; i < ${rounds}; i++) n = (n * 48271) % 2147483647;`,
  ]);
}

/** One second of processor time for each share, by the virtual clock. */
export function modelledProgram(way: Way): string {
  return program(way, 'compute, monotonic', ['  compute(1);']);
}

function program(way: Way, fromTime: string, share: string[]): string {
  const imports = way === 'serial' ? [] : [`import { ${NAMES[way].name} } from '${NAMES[way].module}';`];
  const lines =
    way === 'serial'
      ? [`  for (let i = 0; i < ${SHARES}; i++) share();`]
      : [
          `  const workers = Array.from({ length: ${SHARES} }, () => new ${NAMES[way].name}({ target: share }));`,
          '  for (const worker of workers) worker.start();',
          '  for (const worker of workers) worker.join();',
        ];
  return [
    ...imports,
    `import { ${fromTime} } from 'time';`,
    '',
    'export let seconds = 0;',
    '',
    'function share() {',
    ...share,
    '}',
    '',
    'if (import.meta.main) {',
    '  const began = monotonic();',
    ...lines,
    '  seconds = monotonic() - began;',
    '}',
    '',
  ].join('\n');
}
