import en from '../../i18n/lesson.en.json';
import zhCn from '../../i18n/lesson.zh-cn.json';
import type { PageLanguage } from './page-language.ts';

export type LessonMessage = keyof typeof en;

// Typed by the English file, so that a key missing in the other language is a type error.
const MESSAGES: Record<PageLanguage, Record<LessonMessage, string>> = { en, 'zh-cn': zhCn };

/** Returns the lookup of one language: `const t = lessonMessages(language); t('myth.label')`. */
export function lessonMessages(language: PageLanguage): (key: LessonMessage) => string {
  return (key) => MESSAGES[language][key];
}
