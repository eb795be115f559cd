/** The reference of the library, in the page's language: made from its docstrings when the site is built. */
import { type Absent, absent } from '../../engine/library/absent.ts';
import chinese from '../../engine/library/docstrings.zh-cn.json';
import type { ReferenceEntry } from '../../engine/library/reference.ts';
import { makeReference } from '../../scripts/reference.ts';
import type { PageLanguage } from '../components/lesson/page-language.ts';
import { MODULES } from './sidebar.ts';

export interface ReferenceModule {
  name: string;
  /** In the address of its page: a point would look like a file's ending. */
  slug: string;
  entries: ReferenceEntry[];
  absent: Absent[];
}

const all = makeReference(process.cwd());
const left = all.find(({ module }) => !MODULES.some((name) => name === module));
if (left !== undefined) throw new Error(`The reference has no place for the module ${left.module}: add it to MODULES`);

/** Every module with its names. Throws where a docstring has no translation. */
export function referenceModules(language: PageLanguage): ReferenceModule[] {
  return MODULES.map((name) => ({
    name,
    slug: moduleSlug(name),
    entries: all.filter(({ module }) => module === name).map((entry) => inLanguage(entry, language)),
    absent: absent.filter(({ module }) => module === name),
  }));
}

export const moduleSlug = (name: string) => name.replaceAll('.', '-');

function inLanguage(entry: ReferenceEntry, language: PageLanguage): ReferenceEntry {
  if (language === 'en') return entry;
  return {
    ...entry,
    text: translated(entry.text),
    parameters: entry.parameters.map(({ name, text }) => ({ name, text: translated(text) })),
    throws: entry.throws.map(translated),
    differs: entry.differs === null ? null : translated(entry.differs),
  };
}

function translated(text: string): string {
  const found = (chinese as Record<string, string>)[text];
  if (found === undefined)
    throw new Error(`docstrings.zh-cn.json lacks "${text}": npm run check lists all that is missing`);
  return found;
}
