import { describe, expect, it } from 'vitest';
import { DEFAULTS, readSettings } from './settings.ts';

describe('settings', () => {
  it('are read as they were written', () => {
    const chosen = {
      ...DEFAULTS,
      speed: 'none',
      gil: 'off',
      cores: 4,
      seed: 7,
      fontSize: 18,
      editor: 'plain',
    } as const;
    expect(readSettings(JSON.stringify(chosen))).toEqual(chosen);
  });

  it.each([null, '', '{', '3', 'null', '[]'])('are the usual ones where there are none: %j', (text) => {
    expect(readSettings(text)).toEqual(DEFAULTS);
  });

  it('that make no sense are as they were by default, and the others hold', () => {
    const text = JSON.stringify({ speed: 1e9, gil: 'off', cores: -1, seed: 0.5, fontSize: 400, editor: 'vi' });
    expect(readSettings(text)).toEqual({ ...DEFAULTS, gil: 'off' });
  });
});
