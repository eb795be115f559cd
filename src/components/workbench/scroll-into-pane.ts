/**
 * Scrolls an element into view within the box that scrolls it, and never the page: while someone steps
 * through a schedule, the buttons must stay under the pointer.
 */
export function scrollIntoPane(element: HTMLElement): void {
  const pane = scrollerOf(element);
  if (pane === null) return;
  const box = pane.getBoundingClientRect();
  const { top, bottom, height } = element.getBoundingClientRect();
  // One line of context on either side; below a sticky head where there is one.
  const head = pane.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  const above = top - height - (box.top + head);
  const below = bottom + height - box.bottom;
  if (above < 0) pane.scrollTop += above;
  else if (below > 0) pane.scrollTop += Math.min(below, above);
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    const { overflowY } = getComputedStyle(parent);
    if ((overflowY === 'auto' || overflowY === 'scroll') && parent.scrollHeight > parent.clientHeight) return parent;
    if (parent.classList.contains('wb')) return null;
  }
  return null;
}
