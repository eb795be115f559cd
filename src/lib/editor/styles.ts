// The site's build keeps no style sheet of a script that is loaded later, so the editor's come as one file.
import url from '../../../node_modules/monaco-editor/min/vs/editor/editor.main.css?url';

/** Adds the editor's style sheet to the page, and waits until it holds. */
export function loadStyles(): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = url;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(`Cannot load the editor's style sheet ${url}`));
    });
    document.head.append(link);
  });
}
