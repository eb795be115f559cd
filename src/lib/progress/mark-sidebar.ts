import { isPassed, PASSED_EVENT } from './passed.ts';

/** The words of the marks, by the language of the page. */
export interface MarkWords {
  /** `{passed} of {all} exercises passed` */
  some: string;
  all: string;
  passed: string;
}

/**
 * Marks each chapter in the sidebar by how many of its exercises (`data-exercises`) have been passed, and lists those
 * of the page that is open under its name.
 */
export function markSidebar(words: MarkWords): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-exercises]')];
  const marks = links.map((link) => {
    const mark = document.createElement('span');
    mark.className = 'chapter-mark';
    link.append(mark);
    return { mark, ids: (link.dataset.exercises ?? '').split(' ') };
  });
  const exercises = links.filter((link) => link.ariaCurrent === 'page').flatMap((link) => listExercises(link, words));
  const update = (): void => {
    for (const { mark, ids } of marks) showCount(mark, ids, words);
    for (const { mark, id } of exercises) mark.hidden = !isPassed(id);
  };
  update();
  addEventListener(PASSED_EVENT, update);
  // Passed in another tab, or before somebody came back to this page.
  addEventListener('storage', update);
  addEventListener('pageshow', update);
}

function showCount(mark: HTMLElement, ids: readonly string[], words: MarkWords): void {
  const passed = ids.filter(isPassed).length;
  mark.hidden = passed === 0;
  mark.dataset.all = String(passed === ids.length);
  const told = passed === ids.length ? words.all : words.some;
  mark.title = told.replace('{passed}', String(passed)).replace('{all}', String(ids.length));
  mark.replaceChildren(picture(passed === ids.length ? '✓' : `${passed}/${ids.length}`), hidden(` ${mark.title}`));
}

/** The exercises of this page, each leading to its place. */
function listExercises(link: HTMLAnchorElement, words: MarkWords): { mark: HTMLElement; id: string }[] {
  const list = document.createElement('ul');
  list.className = 'chapter-exercises';
  const rows = (link.dataset.exercises ?? '').split(' ').flatMap((id) => {
    const anchor = `exercise-${id.split('/').at(-1)}`;
    const title = document.getElementById(`${anchor}-title`)?.textContent;
    if (title == null) return [];
    const row = document.createElement('li');
    const lead = document.createElement('a');
    lead.href = `#${anchor}`;
    lead.textContent = title;
    const mark = document.createElement('span');
    mark.className = 'chapter-mark';
    mark.dataset.all = 'true';
    mark.append(picture('✓'), hidden(` ${words.passed}`));
    lead.append(mark);
    row.append(lead);
    list.append(row);
    return [{ mark, id }];
  });
  if (rows.length > 0) link.after(list);
  return rows;
}

function picture(text: string): HTMLElement {
  const span = document.createElement('span');
  span.ariaHidden = 'true';
  span.textContent = text;
  return span;
}

function hidden(text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = 'sr-only';
  span.textContent = text;
  return span;
}
