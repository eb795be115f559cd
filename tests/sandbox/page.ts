/** The script of the test page: a site of its own, with the sandbox in it. */

import { type BrowserSandbox, createBrowserSandboxOf } from '../../engine/sandbox/browser-sandbox.ts';
import type { Answer, Limits, Question } from '../../engine/sandbox/host.ts';

export interface Asked {
  answer: Answer<unknown>;
  lines: string[];
  /** Turns of the page's own event loop while the request was under way. */
  turns: number;
  /** Longest time between two of them, in milliseconds. */
  longestPause: number;
}

export interface TestPage {
  open(script: { guest: string; frameHash: string }, limits?: Partial<Limits>): number;
  ask(sandbox: number, question: Question, stopAfter?: number): Promise<Asked>;
  /** As `ask`, but tells the site: the driver of the browser takes the end of a frame's process for that of the page. */
  tell(sandbox: number, question: Question): Promise<void>;
  prepare(sandbox: number, question: Question): void;
  close(sandbox: number): Promise<void>;
  frames(): number;
}

const sandboxes: BrowserSandbox[] = [];

const page: TestPage = {
  open: (script, limits) => sandboxes.push(createBrowserSandboxOf(Promise.resolve(script), limits)) - 1,
  ask: async (index, question, stopAfter) => {
    const lines: string[] = [];
    const stop = new AbortController();
    let turns = 0;
    let longestPause = 0;
    let last = performance.now();
    const pulse = setInterval(() => {
      const now = performance.now();
      turns += 1;
      longestPause = Math.max(longestPause, now - last);
      last = now;
    }, 10);
    const onOutput = (batch: readonly { text: string }[]) => {
      for (const { text } of batch) if (lines.length < 1000) lines.push(text.slice(0, 1000));
      if (stopAfter !== undefined && lines.length >= stopAfter) stop.abort();
    };
    const answer = await (sandboxes[index] as BrowserSandbox).request(question, { onOutput, signal: stop.signal });
    clearInterval(pulse);
    return { answer, lines, turns, longestPause };
  },
  tell: async (index, question) => {
    const asked = await page.ask(index, question);
    await fetch('/told', { method: 'POST', body: JSON.stringify(asked) });
  },
  prepare: (index, question) => sandboxes[index]?.prepare(question),
  close: async (index) => sandboxes[index]?.close(),
  frames: () => document.querySelectorAll('iframe').length,
};

(globalThis as unknown as { page: TestPage }).page = page;
