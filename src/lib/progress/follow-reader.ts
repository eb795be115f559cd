import { keepPlace } from './place.ts';

/** On the page of a lesson: remembers how far the reader has come, whenever the page is left. */
export function followReader(): void {
  const lesson = /\/chapters\/(\d\d-[a-z0-9-]+)\/?$/.exec(location.pathname)?.[1];
  if (lesson === undefined) return;
  const keep = (): void => keepPlace({ lesson, heading: headingInView(), at: Date.now() });
  keep();
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep();
  });
}

/** The last heading that has gone past the upper third of the window. */
function headingInView(): string | null {
  const headings = [...document.querySelectorAll<HTMLElement>('main :is(h2, h3)[id], main section.wb-exercise[id]')];
  return headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3)?.id ?? null;
}
