import { isPassed, PASSED_EVENT } from './passed.ts';

/** Shows each mark of the page whose exercises (`data-passed`) have all been passed, now and when one more is. */
export function showPassed(): void {
  const update = (): void => {
    for (const mark of document.querySelectorAll<HTMLElement>('[data-passed]')) {
      mark.hidden = !(mark.dataset.passed ?? '').split(' ').every(isPassed);
    }
  };
  update();
  addEventListener(PASSED_EVENT, update);
  // Passed in another tab, or before somebody came back to this page.
  addEventListener('storage', update);
  addEventListener('pageshow', update);
}
