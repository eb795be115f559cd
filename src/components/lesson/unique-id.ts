const counters = new WeakMap<Request, number>();

/** An id that no other element of the same page has; counted per page, so that every build gives the same ids. */
export function uniqueId(request: Request, prefix: string): string {
  const count = (counters.get(request) ?? 0) + 1;
  counters.set(request, count);
  return `${prefix}-${count}`;
}
