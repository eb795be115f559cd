import type { Message } from '../../engine/explain/message.ts';

/** Something wrong with an exercise: what, where, and what to do. */
export interface Problem {
  /** `10-lock/counter-to-zero`; empty where it concerns the corpus as a whole. */
  exercise: string;
  /** Within the exercise's folder; null where it concerns all of it. */
  file: string | null;
  /** `verify.<code>` */
  message: Message;
}

/** Makes problems of one exercise. */
export function problemsOf(exercise: string) {
  return (file: string | null, code: string, args: NonNullable<Message['args']> = {}): Problem => ({
    exercise,
    file,
    message: { code: `verify.${code}`, args },
  });
}
