import { expect, it } from 'vitest';
import { define } from '../kernel/errors.ts';
import { errorText } from '../library/error-text.ts';
import { freezeLibrary } from './freeze-library.ts';

it('errors of a frozen library keep their names, and let objects that inherit from them have others', () => {
  const Spent = define('Spent');
  freezeLibrary(Object.freeze, [{ Spent }]);
  expect(errorText(new Spent('all of it'))).toBe('Spent: all of it');
  const own = Object.assign(new Spent('most of it'), { name: 'Wasted' });
  expect(errorText(own)).toBe('Wasted: most of it');
});
