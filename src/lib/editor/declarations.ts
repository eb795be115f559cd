import type { Declaration } from './typescript.ts';

/** The library's declaration files, which the site writes beside its pages (`src/pages/declarations.json.ts`). */
export async function loadDeclarations(): Promise<Declaration[]> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const response = await fetch(`${base}declarations.json`);
  if (!response.ok) throw new Error(`Cannot load the declarations: the server answered ${response.status}`);
  return toDeclarations(await response.json());
}

/** File name -> text, as `scripts/declarations.ts` makes it. */
function toDeclarations(files: Record<string, string>): Declaration[] {
  return Object.entries(files).map(([name, content]) => ({ filePath: `file:///library/${name}`, content }));
}
