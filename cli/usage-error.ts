import type { Message } from '../engine/explain/texts.ts';

/** The command was called in a way that cannot be meant. Ends it with exit status 2. */
export class UsageError extends Error {
  override name = 'UsageError';
  readonly text: Message;
  /** True = `interleave COMMAND --help` is worth mentioning. */
  readonly mentionsHelp: boolean;

  constructor(code: string, args: Message['args'] = {}, mentionsHelp = true) {
    super(code);
    this.text = { code, args };
    this.mentionsHelp = mentionsHelp;
  }
}
