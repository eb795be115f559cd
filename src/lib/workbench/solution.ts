import { isPassed } from '../progress/passed.ts';
import type { Workbench } from './state.ts';

/** The course's own answer: closed, asked about, on its way, open, or not to be had. */
export type Solution = { state: 'closed' | 'asking' | 'loading' | 'failed' } | ({ state: 'open' } & Answer);

interface Answer {
  source: string;
  /** Why it is right: HTML made from the exercise's own text when the site was built. */
  explanation: string;
}

/** Opens the solution; before the first pass it asks whether that is really wanted. */
export async function askForSolution(workbench: Workbench): Promise<void> {
  const { subject, solution } = workbench;
  if (isPassed(subject.id)) await showSolution(workbench);
  else solution.value = { state: 'asking' };
}

/** Fetches the solution and lays it beside the learner's program, which stays as it is. */
export async function showSolution({ subject, solution, language, announcement, t }: Workbench): Promise<void> {
  solution.value = { state: 'loading' };
  try {
    const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
    const response = await fetch(`${base}solutions/${subject.id}.${language}.json`);
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const { source, explanation } = (await response.json()) as Answer;
    solution.value = { state: 'open', source, explanation };
    announcement.value = t('solution.opened');
  } catch (error) {
    console.warn('The solution could not be loaded', error);
    solution.value = { state: 'failed' };
    announcement.value = t('failure.offline');
  }
}

export function closeSolution({ solution }: Workbench): void {
  solution.value = { state: 'closed' };
}
