import { passedExercises } from './passed.ts';

/**
 * Tells the page around this one, such as a learning platform's package, which exercises have been passed. It is a
 * report of the browser about itself, as every verdict here is, so anybody may hear it.
 */
export function tellHost(): void {
  if (parent === window) return;
  parent.postMessage({ type: 'interleave:passed', exercises: passedExercises() }, '*');
}
