import { expect } from 'vitest';
import { journey } from './support.ts';
import { WORDS } from './workbench-page.ts';

for (const [language, words] of Object.entries(WORDS)) {
  journey(
    `without scripts the lesson is readable and shows its programs (${language})`,
    async ({ page, visit }) => {
      await visit(`${words.path}chapters/10-lock/`);
      const program = page.getByRole('group', { name: `${words.bench} lost-update.ts`, exact: true });
      expect(await program.locator('pre').innerText()).toContain('tickets -= 1;');
      // Highlighted, not just text.
      const colours = await program
        .locator('pre span')
        .evaluateAll((spans) => new Set(spans.map((span) => getComputedStyle(span).color)).size);
      expect(colours).toBeGreaterThan(3);

      const exercise = page.locator('#exercise-counter-to-zero');
      expect(await exercise.innerText()).toContain('num');
      const hints = exercise.locator('details');
      expect(await hints.nth(1).isVisible()).toBe(false);
      await exercise.getByText(words.hint, { exact: true }).click();
      // A second look at the brief comes before the first hint.
      expect(await hints.nth(1).isVisible()).toBe(true);
      expect(await hints.nth(2).isVisible()).toBe(false);
      await exercise.getByText(words.afterBrief, { exact: true }).click();
      expect(await hints.nth(2).isVisible()).toBe(true);
    },
    { context: { javaScriptEnabled: false } },
  );
}
