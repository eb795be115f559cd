import { describe, expect, it } from 'vitest';
import { hashOf, withPolicy } from './content-security-policy.ts';

const page = (head: string, body = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"/>${head}</head><body>${body}</body></html>`;
const policyOf = (html: string) => /content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

describe('withPolicy', () => {
  it('stands between the character set and the first script', () => {
    const html = withPolicy(page('<script>early()</script>'));
    expect(html.indexOf('charset')).toBeLessThan(html.indexOf('content-security-policy'));
    expect(html.indexOf('content-security-policy')).toBeLessThan(html.indexOf('<script>'));
  });

  it('permits inline scripts by their exact text, wherever they stand', () => {
    const policy = policyOf(withPolicy(page('<script>a()</script>', '<script type="module">b()\n</script>')));
    expect(policy).toContain(hashOf('a()'));
    expect(policy).toContain(hashOf('b()\n'));
  });

  it('permits neither data blocks nor the bodies of external scripts', () => {
    const policy = policyOf(
      withPolicy(page('<script src="/a.js">c()</script><script type="application/json">{}</script>')),
    );
    expect(policy).not.toContain('sha256');
  });

  it('permits the scripts of frames on every page', () => {
    expect(policyOf(withPolicy(page(''), ['boot()']))).toContain(hashOf('boot()'));
  });

  it('never permits eval or inline scripts at large', () => {
    const scripts = policyOf(withPolicy(page(''))).split('script-src ')[1];
    expect(scripts).not.toMatch(/'unsafe-(inline|eval)'/);
  });
});
