import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Asterisks that stay asterisks: Markdown ends emphasis behind a mark of punctuation only where no letter follows,
 * and begins it before one only where no letter precedes. Between Chinese sentences there is no space to help.
 */
function asterisksLeft(text: string): string[] {
  const left: string[] = [];
  for (const paragraph of text.replaceAll(/```[\s\S]*?```/g, '').split(/\n\s*\n|\n(?=[-|\d])/)) {
    const plain = paragraph.replaceAll(/`[^`\n]*`/g, (code) => '`'.repeat(code.length));
    let isOpen = false;
    for (const { index } of plain.matchAll(/\*\*/g)) {
      const [before = '', after = ''] = [plain[index - 1], plain[index + 2]];
      const [inside, outside] = isOpen ? [before, after] : [after, before];
      if (/[^\p{L}\p{N}\s]/u.test(inside) && /[\p{L}\p{N}]/u.test(outside)) {
        left.push(paragraph.slice(Math.max(0, index - 12), index + 14));
      }
      isOpen = !isOpen;
    }
  }
  return left;
}

describe('bold text', () => {
  test('is found where asterisks would stay', () => {
    expect(asterisksLeft('她问：**是谁？**电话来了')).toHaveLength(1);
    expect(asterisksLeft('这叫**“锁”**。')).toHaveLength(1);
    expect(asterisksLeft('**是谁**？电话**来了。** 好，**`n` 是几**。')).toEqual([]);
  });

  const texts = globSync(['src/content/docs/zh-cn/**/*.mdx', 'exercises/*/*/*.zh-cn.md'], { cwd: ROOT }).sort();

  test.each(texts)('%s', (path) => {
    expect(asterisksLeft(readFileSync(join(ROOT, path), 'utf8'))).toEqual([]);
  });
});
