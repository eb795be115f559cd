import { expect } from 'vitest';
import { journey } from './support.ts';
import { WorkbenchPage } from './workbench-page.ts';

const context = { permissions: ['clipboard-read', 'clipboard-write'] };
const DRAFT = '// my own attempt\nexport let num = 0;\n';

journey(
  'a draft outlives the page, and a reset can be undone',
  async ({ page, visit }) => {
    await visit('chapters/10-lock/');
    const bench = new WorkbenchPage(page, 'counter-to-zero.ts');
    await bench.openEditor();
    await bench.paste(DRAFT);
    await bench.root.getByText('my own attempt').first().waitFor();

    await visit('chapters/05-thread/');
    await visit('zh-cn/chapters/10-lock/');
    const again = new WorkbenchPage(page, 'counter-to-zero.ts', 'zh-cn');
    await again.ready();
    await again.root.getByText('my own attempt').waitFor();

    await again.button('reset').click();
    await again.root.getByText('my own attempt').waitFor({ state: 'detached' });
    await again.button('undoReset').click();
    await again.root.getByText('my own attempt').waitFor();
  },
  { context },
);

journey(
  'everything works where the browser keeps nothing',
  async ({ page, visit }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await visit('chapters/10-lock/');
    const bench = new WorkbenchPage(page, 'two-clerks.ts');
    await bench.ready();
    await bench.button('run').click();
    await bench.root.locator('.wb-run-end').waitFor();
    expect(await bench.root.locator('.wb-line-text').innerText()).toContain('tickets left');
    // The theme switch of the site's framework does complain.
  },
  { expected: /uncaught: (denied|StarlightThemeProvider)/ },
);
