/** Longer executions are not opened for stepping: nobody could find anything in them, and their trace fills the page. */
export const MOST_STEPS = 10_000;
