/**
 * The exercises that names on a command line stand for: an identifier, a chapter (`10-lock`) or its number
 * (`10`); no names = all of them. `unknown` holds the names that stand for nothing.
 */
export function selectExercises(
  ids: readonly string[],
  names: readonly string[],
): { ids: string[]; unknown: string[] } {
  if (names.length === 0) return { ids: [...ids], unknown: [] };
  const clean = names.map((name) => name.replace(/^(\.\/)?exercises\//, '').replace(/\/$/, ''));
  const stands = (name: string, id: string) => {
    return id === name || id.startsWith(`${name}/`) || (/^\d+$/.test(name) && id.startsWith(`${name}-`));
  };
  return {
    ids: ids.filter((id) => clean.some((name) => stands(name, id))),
    unknown: names.filter((_, i) => !ids.some((id) => stands(clean[i]!, id))),
  };
}
