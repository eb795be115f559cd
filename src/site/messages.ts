import type { PageLanguage } from '../components/lesson/page-language.ts';
import en from '../i18n/pages.en.json';
import zhCn from '../i18n/pages.zh-cn.json';

export type PageMessage = keyof typeof en;

// Typed by the English file, so that a key missing in the other language is a type error.
const MESSAGES: Record<PageLanguage, Record<PageMessage, string>> = { en, 'zh-cn': zhCn };

/** The words of the pages around the course: `const t = pageMessages(language); t('reference.title')`. */
export function pageMessages(language: PageLanguage): (key: PageMessage) => string {
  return (key) => MESSAGES[language][key];
}

/** For `getStaticPaths` of a page that exists in both languages: English at the root. */
export const LOCALES: readonly { locale: string | undefined; language: PageLanguage }[] = [
  { locale: undefined, language: 'en' },
  { locale: 'zh-cn', language: 'zh-cn' },
];
