import { expect } from 'vitest';
import { journey } from './support.ts';

journey('the home page opens in English', async ({ page, visit }) => {
  await visit('');
  expect(await page.title()).toContain('Interleave');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.locator('main a[href*="chapters/"]').count()).toBeGreaterThan(0);
});

journey('the home page opens in Chinese', async ({ page, visit }) => {
  await visit('zh-cn/');
  expect(await page.title()).toContain('Interleave');
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  expect(await page.locator('main').innerText()).toMatch(/线程/);
});

journey('the language menu leads from the English home page to the Chinese one', async ({ page, visit }) => {
  await visit('');
  await page.locator('starlight-lang-select select').first().selectOption({ label: '简体中文' });
  await page.waitForURL('**/zh-cn/');
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
});

journey(
  'a page that is not there says so',
  async ({ page, visit }) => {
    await visit('no-such-page/');
    expect(await page.locator('h1').innerText()).toContain('404');
  },
  { expected: /404 \(Not Found\)/ },
);
