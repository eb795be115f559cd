import { describe, expect, it } from 'vitest';
import type { Finding } from '../../engine/explore/report.ts';
import { findingText, remarkText } from './finding.ts';
import type { Page } from './page.ts';

const page = (language: Page['language']): Page => ({ language, style: (_, text) => text, width: 80, main: 'main.ts' });

const finding = (code: Finding['code'], severity: Finding['severity']): Finding => ({
  code,
  severity,
  args: {},
  lines: [],
  schedule: '1.x.0-1',
});

describe('a finding in the terminal', () => {
  it('says where the course tells more of it', () => {
    const text = findingText(page('en'), { finding: finding('stuck', 'error'), trace: null, replay: null }).join('\n');
    expect(text).toMatch(/Read more: .?\/reference\/findings\/#stuck.? in the course/);
    const remark = remarkText(page('zh-cn'), finding('starvation', 'remark')).join('\n');
    expect(remark).toContain('/zh-cn/reference/findings/#starvation');
  });
});
