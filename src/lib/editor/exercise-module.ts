import { typescriptDefaults } from 'monaco-editor/languages/features/typescript/register';
import type { Json } from '../../../engine/explore/report.ts';
import { typeOf } from './type-of.ts';

/** All exercises of a page share one type checker, so the module has the parameters of every one that is open. */
const known = new Map<string, string>();

/** Makes `import { threads } from 'exercise'` known to the editor. */
export function declareParameters(parameters: Record<string, Json>): void {
  for (const [name, value] of Object.entries(parameters)) known.set(name, typeOf(value));
  if (known.size === 0) return;
  const body = [...known].map(([name, type]) => `  export const ${name}: ${type};\n`).join('');
  typescriptDefaults.addExtraLib(`declare module 'exercise' {\n${body}}\n`, 'file:///library/exercise.d.ts');
}
