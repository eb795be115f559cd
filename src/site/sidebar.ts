import { readdirSync } from 'node:fs';

interface Part {
  label: string;
  zhCn: string;
  /** Numbers of the first and the last chapter. */
  from: number;
  to: number;
}

const PARTS: readonly Part[] = [
  { label: 'Processes and threads', zhCn: '进程与线程', from: 1, to: 4 },
  { label: 'The threading module', zhCn: 'threading 模块', from: 5, to: 8 },
  { label: 'The GIL and locks', zhCn: 'GIL 与锁', from: 9, to: 16 },
  { label: 'Queues', zhCn: '队列', from: 17, to: 19 },
  { label: 'Multiprocessing', zhCn: '多进程', from: 20, to: 24 },
  { label: 'Beyond', zhCn: '更进一步', from: 25, to: 26 },
];

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
  return PARTS.map(({ label, zhCn, from, to }) => ({
    label,
    translations: { 'zh-CN': zhCn },
    items: chapters.filter(({ number }) => from <= number && number <= to).map(({ slug }) => ({ slug })),
  })).filter(({ items }) => items.length > 0);
}
