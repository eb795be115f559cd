/** One thing that a check found. The message says what is wrong and what to do about it. */
export interface Problem {
  /** Path from the repository's folder. */
  file: string;
  line?: number;
  message: string;
  /** A warning is shown and fails nothing. */
  warning?: boolean;
}

export function describeProblem({ file, line, message, warning }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}: ${warning ? 'warning: ' : ''}${message}`;
}
