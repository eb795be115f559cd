import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../terminal.ts';
import type { Problem } from './problem.ts';

/**
 * How the two languages stand beside each other in the tree. Each rule turns the path of a file in one
 * language into the path of its twin.
 */
const TWINS: readonly { english: RegExp; toChinese: string; chinese: RegExp; toEnglish: string }[] = [
  // brief.en.md and brief.zh-cn.md, lesson.en.json and lesson.zh-cn.json
  {
    english: /^(.+)\.en\.(md|mdx|json|ts)$/,
    toChinese: '$1.zh-cn.$2',
    chinese: /^(.+)\.zh-cn\.(md|mdx|json|ts)$/,
    toEnglish: '$1.en.$2',
  },
  // messages/en/findings.json and messages/zh-cn/findings.json, messages/en.ts and messages/zh-cn.ts
  {
    english: /^(.+)\/en(\/.+|\.json|\.ts)$/,
    toChinese: '$1/zh-cn$2',
    chinese: /^(?!src\/content\/)(.+)\/zh-cn(\/.+|\.json|\.ts)$/,
    toEnglish: '$1/en$2',
  },
  // Pages of the site: English at the root. Starlight's own texts are named by their language tag.
  {
    english: /^src\/content\/docs\/(?!zh-cn\/)(.+)$/,
    toChinese: 'src/content/docs/zh-cn/$1',
    chinese: /^src\/content\/docs\/zh-cn\/(.+)$/,
    toEnglish: 'src/content/docs/$1',
  },
];
const STARLIGHT_TEXTS = { english: 'src/content/i18n/en.json', chinese: 'src/content/i18n/zh-CN.json' };
/** Pages that a host shows by themselves, in whatever language, and that exist once. */
const ONE_FOR_ALL = new Set(['src/content/docs/404.md', 'src/content/docs/404.mdx', STARLIGHT_TEXTS.english]);

/** The English comments and docstrings stand in the program itself; the Chinese ones are laid over them. */
const CHINESE_COMMENTS = /(^|[./])(comments|docstrings)\.zh-cn\.json$/;

/** Every text exists in both languages, and message files have the same keys. */
export async function checkTranslations(files: readonly string[]): Promise<Problem[]> {
  const present = new Set(files);
  const problems: Problem[] = [];
  const pairs: { english: string; chinese: string }[] = [STARLIGHT_TEXTS];
  for (const file of files) {
    if (ONE_FOR_ALL.has(file) || CHINESE_COMMENTS.test(file)) continue;
    for (const { english, toChinese, chinese, toEnglish } of TWINS) {
      const twin = chinese.test(file)
        ? file.replace(chinese, toEnglish)
        : english.test(file)
          ? file.replace(english, toChinese)
          : undefined;
      if (twin === undefined) continue;
      if (!present.has(twin)) problems.push({ file, message: `its translation is missing: write ${twin}.` });
      else if (english.test(file) && !chinese.test(file)) pairs.push({ english: file, chinese: twin });
      break;
    }
  }
  for (const { english, chinese } of pairs) {
    if (english.endsWith('.json') && present.has(english)) {
      problems.push(...compareKeys(english, await readJson(english), chinese, await readJson(chinese)));
    }
    if (/\.mdx?$/.test(english))
      problems.push(...compareLessons(english, await readText(english), chinese, await readText(chinese)));
  }
  return problems;
}

async function readText(file: string): Promise<string> {
  return readFile(join(ROOT, file), 'utf8');
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readText(file));
}

export function compareKeys(english: string, a: unknown, chinese: string, b: unknown): Problem[] {
  const keysA = new Set(keysOf(a));
  const keysB = new Set(keysOf(b));
  const missing = (file: string, keys: Iterable<string>, other: Set<string>, otherFile: string): Problem[] =>
    [...keys]
      .filter((key) => !other.has(key))
      .map((key) => ({ file, message: `lacks the message "${key}", which ${otherFile} has.` }));
  return [...missing(chinese, keysA, keysB, english), ...missing(english, keysB, keysA, chinese)];
}

function keysOf(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [prefix];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, prefix === '' ? key : `${prefix} > ${key}`));
}

const PARTS_OF_A_LESSON =
  /<(Exercise|Program|PythonBeside|Predict|Myth)\b[^>]*?\b(src|id|exercise|program|name)="([^"]+)"/g;

/** The same programs and exercises in the same order: what a reader of one language can do, the other can. */
export function compareLessons(english: string, a: string, chinese: string, b: string): Problem[] {
  const partsA = partsOf(a);
  const partsB = partsOf(b);
  const index = [...partsA, ''].findIndex((part, i) => part !== (partsB[i] ?? ''));
  if (index === -1) return [];
  const shown = (part: string | undefined) => part ?? 'nothing more';
  return [
    {
      file: chinese,
      message: `shows ${shown(partsB[index])} where ${english} shows ${shown(partsA[index])}: both languages have the same programs and exercises in the same order.`,
    },
  ];
}

function partsOf(text: string): string[] {
  return [...text.matchAll(PARTS_OF_A_LESSON)].map(([, component, , id]) => `<${component}> ${id}`);
}
