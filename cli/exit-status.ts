/** What the command's exit status says. An exit status never means more than this. */
export const EXIT = {
  /** Nothing worse than a remark; passed. */
  fine: 0,
  /** A finding of severity error; failed. */
  failed: 1,
  /** Wrong usage, or a program that does not compile. */
  usage: 2,
  /** A bound was reached and nothing was found. */
  inconclusive: 3,
  /** A defect of ours. */
  ours: 4,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
