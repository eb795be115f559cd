/** The languages that lesson components speak, named as in message files and in the site's paths. */
export type PageLanguage = 'en' | 'zh-cn';

/** The language of the page being rendered, read from its path: everything below `/zh-cn/` is Chinese. */
export function pageLanguage(pathname: string): PageLanguage {
  return pathname.split('/').includes('zh-cn') ? 'zh-cn' : 'en';
}
