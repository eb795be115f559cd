import { dataProperty, show } from './show.ts';

/** An error as one line: `ValueError: too many`. */
export function errorText(error: unknown): string {
  const { name, message } = errorParts(error);
  return message === '' ? name : `${name}: ${message}`;
}

/** Name and message of whatever was thrown. Never runs learner code: a getter could lie, throw or not end. */
export function errorParts(error: unknown): { name: string; message: string } {
  if (!(error instanceof Error)) return { name: 'thrown', message: show(error) };
  return {
    name: String(dataProperty(error, 'name') ?? 'Error'),
    message: String(dataProperty(error, 'message') ?? ''),
  };
}
