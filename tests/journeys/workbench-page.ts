import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ROOT } from '../../scripts/terminal.ts';

/** The words that journeys look for, by the page's language. */
export const WORDS = {
  en: {
    path: '',
    bench: 'Program',
    run: 'Run',
    explore: 'Explore',
    submit: 'Submit',
    stop: 'Stop',
    speed: 'Speed',
    reset: 'Reset',
    undoReset: 'Undo the reset',
    lastPass: 'Back to the last pass',
    solution: 'Show a solution',
    edit: 'Edit',
    stepThrough: 'Step through it',
    next: 'Step forward',
    previous: 'Step back',
    close: 'Close',
    pass: 'Right on every schedule',
    fail: 'There is a schedule that breaks it',
    lostUpdate: 'Lost update',
    deadlock: 'Deadlock',
    hint: 'Show a hint',
    afterBrief: 'I have read it again: show the hint',
  },
  'zh-cn': {
    path: 'zh-cn/',
    bench: '程序',
    run: '运行',
    explore: '探索',
    submit: '提交',
    stop: '停止',
    speed: '速度',
    reset: '还原',
    undoReset: '撤销还原',
    lastPass: '回到上次通过的程序',
    solution: '查看解答',
    edit: '编辑',
    stepThrough: '逐步查看',
    next: '前进一步',
    previous: '后退一步',
    close: '关闭',
    pass: '在所有调度下都正确',
    fail: '有一种调度会让它出错',
    lostUpdate: '丢失更新',
    deadlock: '死锁',
    hint: '看一条提示',
    afterBrief: '看过了，给我提示',
  },
} as const;

export type PageLanguage = keyof typeof WORDS;

/** A workbench of the page as somebody sees it who uses it. */
export class WorkbenchPage {
  readonly page: Page;
  readonly root: Locator;
  readonly words: (typeof WORDS)[PageLanguage];

  constructor(page: Page, file: string, language: PageLanguage = 'en') {
    this.page = page;
    this.words = WORDS[language];
    // A lesson may show the same program twice, on different machines: the first one is meant.
    this.root = page.getByRole('group', { name: `${this.words.bench} ${file}`, exact: true }).first();
  }

  button(
    name:
      | 'run'
      | 'explore'
      | 'submit'
      | 'stop'
      | 'reset'
      | 'undoReset'
      | 'lastPass'
      | 'solution'
      | 'edit'
      | 'stepThrough'
      | 'next'
      | 'previous'
      | 'close',
  ) {
    return this.root.getByRole('button', { name: this.words[name], exact: true });
  }

  /** Waits until the page's scripts have taken the workbench over: a server's button does nothing. */
  async ready(): Promise<void> {
    await this.root.scrollIntoViewIfNeeded();
    await this.root.locator('xpath=ancestor::astro-island[not(@ssr)]').waitFor({ state: 'attached' });
  }

  /** Waits until nothing is under way. */
  async idle(): Promise<void> {
    await this.button('stop').waitFor({ state: 'hidden' });
  }

  async openEditor(): Promise<void> {
    await this.ready();
    await this.button('edit').click();
    await this.root.locator('.monaco-editor .view-line').first().waitFor();
    await this.root.locator('.monaco-editor.focused').waitFor();
  }

  /** Replaces the program in the editor, as somebody does who pastes one. */
  async paste(source: string): Promise<void> {
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), source);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  async submit(): Promise<string> {
    await this.button('submit').click();
    return this.verdict();
  }

  async verdict(): Promise<string> {
    await this.root.locator('.wb-headline').waitFor();
    await this.idle();
    return this.root.locator('.wb-headline').innerText();
  }

  /** Each row of the steps as it reads, its cells apart. */
  async rows(): Promise<string[]> {
    const rows = await this.root.locator('.wb-steps tbody tr').all();
    return Promise.all(
      rows.map(async (row) => {
        const cells = await row.locator('td').allInnerTexts();
        return cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).join(' | ');
      }),
    );
  }

  currentRow(): Locator {
    return this.root.locator('.wb-steps [aria-current="step"]');
  }

  /** The line that is marked in the program, as text. */
  markedLine(): Locator {
    return this.root.locator('.wb-current');
  }
}

export function readExerciseFile(path: string): Promise<string> {
  return readFile(join(ROOT, 'exercises', path), 'utf8');
}

/** Presses Tab until the element has the focus; throws where it cannot be reached so. */
export async function tabTo(page: Page, element: Locator, most = 300): Promise<void> {
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab');
    if (await element.evaluate((node) => node === document.activeElement).catch(() => false)) return;
  }
  throw new Error(`Pressing Tab ${most} times did not lead to the element`);
}

/** Puts a draft into the browser's database, as an earlier visit has left it there. */
export async function leaveDraft(page: Page, id: string, kept: object): Promise<void> {
  await page.evaluate(
    ({ name, value }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('interleave');
        opening.onupgradeneeded = () => opening.result.createObjectStore('work');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('work', 'readwrite');
          writing.objectStore('work').put(value, name);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    { name: id, value: kept },
  );
}

/** A browser that lets pages keep nothing at all. */
export async function denyStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'indexedDB']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
}
