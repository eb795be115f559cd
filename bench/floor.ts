const RESUMES = 5_000_000;

/** Nanoseconds that resuming a bare generator takes here: the floor of every visible operation. */
export function resumeCost(): number {
  function* bare(): Generator<void, never> {
    for (;;) yield;
  }
  const generator = bare();
  const resume = (times: number): number => {
    const started = performance.now();
    for (let i = 0; i < times; i++) generator.next();
    return ((performance.now() - started) * 1e6) / times;
  };
  resume(RESUMES / 10);
  return resume(RESUMES);
}
