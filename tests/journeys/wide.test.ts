import { expect } from 'vitest';
import { journey } from './support.ts';
import { WorkbenchPage } from './workbench-page.ts';

journey(
  'on a wide screen the program that is worked on stands beside the text and stays in view',
  async ({ page, visit }) => {
    await visit('chapters/10-lock/');
    const bench = new WorkbenchPage(page, 'counter-to-zero.ts');
    await bench.openEditor();
    const brief = page.locator('#exercise-counter-to-zero .wb-brief');
    const sideBySide = async (): Promise<boolean> => {
      const [text, program] = await Promise.all([brief.boundingBox(), bench.root.boundingBox()]);
      return text !== null && program !== null && text.x + text.width <= program.x + 1;
    };
    expect(await sideBySide()).toBe(true);
    expect(await brief.evaluate((node) => node.getBoundingClientRect().top < innerHeight)).toBe(true);

    // The text moves, the program does not.
    const before = await bench.root.boundingBox();
    await page.evaluate(() => scrollBy(0, 600));
    expect(await bench.root.boundingBox()).toEqual(before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    // Whoever wants it back in the text has it there, next time as well.
    await bench.root.getByRole('button', { name: 'Back into the text' }).click();
    expect(await sideBySide()).toBe(false);
    await page.reload();
    await bench.openEditor();
    expect(await sideBySide()).toBe(false);
    await bench.root.getByRole('button', { name: 'Beside the text' }).click();
    expect(await sideBySide()).toBe(true);
  },
  { context: { viewport: { width: 1280, height: 800 } } },
);
