/** What learners import from 'builtins': the errors with Python's names that JavaScript does not have. */
export {
  AssertionError,
  AttributeError,
  IndexError,
  OverflowError,
  RecursionError,
  RuntimeError,
  SystemExit,
  ValueError,
} from '../../kernel/errors.ts';
