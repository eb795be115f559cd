import { existsSync, readdirSync, readFileSync } from 'node:fs';
import en from '../i18n/pages.en.json' with { type: 'json' };
import zhCn from '../i18n/pages.zh-cn.json' with { type: 'json' };
import { exercisesOf } from './lesson-text.ts';

interface Part {
  label: string;
  zhCn: string;
  /** Numbers of the first and the last chapter. */
  from: number;
  to: number;
}

/** The parts of the course, by the numbers of their chapters. */
export const PARTS: readonly Part[] = [
  { label: 'Processes and threads', zhCn: '进程与线程', from: 1, to: 4 },
  { label: 'The threading module', zhCn: 'threading 模块', from: 5, to: 8 },
  { label: 'The GIL and locks', zhCn: 'GIL 与锁', from: 9, to: 16 },
  { label: 'Queues', zhCn: '队列', from: 17, to: 19 },
  { label: 'Multiprocessing', zhCn: '多进程', from: 20, to: 24 },
  { label: 'Beyond', zhCn: '更进一步', from: 25, to: 26 },
];

/** The modules of the library, in the order in which the course meets them. */
export const MODULES = [
  'threading',
  'queue',
  'multiprocessing',
  'concurrent.futures',
  'time',
  'random',
  'os',
  'sys',
  'builtins',
] as const;

const CHAPTER_FILE = /^((\d\d)-[a-z0-9-]+)\.mdx?$/;

const folder = new URL('../content/docs/chapters/', import.meta.url);

/**
 * The chapters of `src/content/docs/chapters`, by part. A new chapter needs no entry here: the number its
 * file begins with says where it belongs. A part without chapters does not show.
 */
export function sidebar() {
  const chapters = readdirSync(folder)
    .map((name) => CHAPTER_FILE.exec(name))
    .filter((match) => match !== null)
    .map(([, slug, number]) => ({ slug: `chapters/${slug}`, number: Number(number) }))
    .sort((a, b) => a.number - b.number);
  const parts = PARTS.map(({ label, zhCn, from, to }) => ({
    label,
    translations: { 'zh-CN': zhCn },
    items: chapters
      .filter(({ number }) => from <= number && number <= to)
      .map(({ slug }) => ({ slug, attrs: marksOf(slug) })),
  })).filter(({ items }) => items.length > 0);
  return [{ slug: 'map' }, ...parts, around(), reference()];
}

/** Which exercises a chapter has, for the mark beside its name (`src/lib/progress/mark-sidebar.ts`). */
function marksOf(slug: string): Record<string, string> {
  const file = new URL(`${slug.replace('chapters/', '')}.mdx`, folder);
  const exercises = existsSync(file) ? exercisesOf(readFileSync(file, 'utf8')) : [];
  return exercises.length === 0 ? {} : { 'data-exercises': exercises.join(' ') };
}

function around() {
  const pages = ['settings', 'article', 'how-it-works', 'glossary', 'instructors', 'assignment', 'sources'];
  return { ...named('around.group'), items: pages.map((slug) => ({ slug })) };
}

/** Pages that are made from data when the site is built: they have no file below `src/content/docs`. */
function reference() {
  const page = (key: keyof typeof en, link: string) => ({ ...named(key), link });
  return {
    ...named('reference.group'),
    collapsed: true,
    items: [
      page('table.title', '/reference/'),
      page('findings.title', '/reference/findings/'),
      ...MODULES.map((name) => ({ label: name, link: `/reference/${name.replaceAll('.', '-')}/` })),
    ],
  };
}

const named = (key: keyof typeof en) => ({ label: en[key], translations: { 'zh-CN': zhCn[key] } });
