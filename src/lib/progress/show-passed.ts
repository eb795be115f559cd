import { isPassed, PASSED_EVENT } from './passed.ts';
import { tellHost } from './tell-host.ts';

/** Shows each mark of the page whose exercises (`data-passed`) have all been passed, now and when one more is; the page around it hears of it, too. */
export function showPassed(): void {
  const update = (): void => {
    for (const mark of document.querySelectorAll<HTMLElement>('[data-passed]')) {
      mark.hidden = !(mark.dataset.passed ?? '').split(' ').every(isPassed);
    }
    tellHost();
  };
  update();
  addEventListener(PASSED_EVENT, update);
  // Passed in another tab, or before somebody came back to this page.
  addEventListener('storage', update);
  addEventListener('pageshow', update);
}
