import { describe, expect, it } from 'vitest';
import { markCode } from './code-stays.ts';

describe('code that no browser translates', () => {
  it('is marked, with what else its tag says', () => {
    expect(markCode('<p><code>num</code> and <pre data-language="ts"><code class="x">')).toBe(
      '<p><code translate="no">num</code> and <pre translate="no" data-language="ts"><code translate="no" class="x">',
    );
  });

  it('keeps a mark of its own, and other elements are left alone', () => {
    const html = '<code class="x" translate="yes"></code><codec></codec><predict></predict>';
    expect(markCode(html)).toBe(html);
  });

  it('is not looked for in scripts', () => {
    const html = '<script>const html = "<code>";</script>';
    expect(markCode(html)).toBe(html);
  });
});
