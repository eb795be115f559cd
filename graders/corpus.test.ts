/** The corpus proves itself: every exercise, for real, through the compiler and the sandbox of Node. */
import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { compile } from '../engine/compile/compile.ts';
import { strip } from '../engine/compile/esbuild-node.ts';
import { libraryNames } from '../engine/library/index.ts';
import { createNodeSandbox } from '../engine/sandbox/node-host.ts';
import committed from './exercise-ids.json' with { type: 'json' };
import { listExercises, loadExercise } from './node/load.ts';
import { graderIds, loadGrader } from './registry.ts';
import { say } from './text.ts';
import { verify } from './verify.ts';

const MINUTES = 60_000;

describe('the corpus', () => {
  it('proves itself', { timeout: 5 * MINUTES }, async () => {
    const ids = await listExercises();
    const { problems } = await verify({
      ids,
      identifiers: { exercises: ids, graders: graderIds, committed },
      load: loadExercise,
      loadGrader,
      compile: (sources, build, parameters) =>
        compile(sources, Object.keys(sources)[0]!, { build, strip, library: libraryNames, parameters }),
      openSandbox: createNodeSandbox,
      concurrency: availableParallelism(),
    });
    expect(problems.map(({ exercise, file, message }) => `${exercise} ${file}: ${say('en', message)}`)).toEqual([]);
  });
});
