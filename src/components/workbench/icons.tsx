import type { JSX } from 'preact';

/** Small pictures on buttons; each has words beside it or a label, so they are hidden from screen readers. */
const PATHS = {
  run: <path d="M5 3.2v9.6a.6.6 0 0 0 .92.5l7.4-4.8a.6.6 0 0 0 0-1L5.92 2.7A.6.6 0 0 0 5 3.2Z" fill="currentColor" />,
  explore: <path d="M2.5 8h3m0 0c2.6 0 2.6-4.4 5.2-4.4h2.6M5.5 8h7.8m-7.8 0c2.6 0 2.6 4.4 5.2 4.4h2.6" />,
  submit: <path d="m3 8.6 3.2 3.2L13 4.6" />,
  stop: <rect x="3.75" y="3.75" width="8.5" height="8.5" rx="1" fill="currentColor" stroke="none" />,
  reset: <path d="M3.2 8a4.9 4.9 0 1 0 1.5-3.5M3 2.6v2.6h2.6" />,
  edit: <path d="m10.6 3 2.4 2.4-7.4 7.4-3 .6.6-3L10.6 3Z" />,
  step: <path d="M3 3v10M6.4 8h6.4m-2.6-2.8L13 8l-2.8 2.8" />,
  first: <path d="M4 3.5v9M12 4 7.5 8 12 12" />,
  previous: <path d="M10 3.8 5.5 8l4.5 4.2" />,
  next: <path d="M6 3.8 10.5 8 6 12.2" />,
  previousSwitch: <path d="M8.2 3.8 3.7 8l4.5 4.2M12.7 3.8 8.2 8l4.5 4.2" />,
  nextSwitch: <path d="M7.8 3.8 12.3 8l-4.5 4.2M3.3 3.8 7.8 8l-4.5 4.2" />,
  last: <path d="M12 3.5v9M4 4l4.5 4L4 12" />,
  close: <path d="m4 4 8 8m0-8-8 8" />,
  copy: (
    <path d="M5.6 5.6V3.4c0-.5.4-.9.9-.9h6.1c.5 0 .9.4.9.9v6.1c0 .5-.4.9-.9.9h-2.2M3.4 5.6h6.1c.5 0 .9.4.9.9v6.1c0 .5-.4.9-.9.9H3.4a.9.9 0 0 1-.9-.9V6.5c0-.5.4-.9.9-.9Z" />
  ),
  pass: <path d="m3.4 8.6 3 3 6.2-7" />,
  fail: <path d="m4.2 4.2 7.6 7.6m0-7.6-7.6 7.6" />,
  skipped: <path d="M4 8h8" />,
  inconclusive: <path d="M5.6 6a2.4 2.4 0 1 1 3.5 2.2c-.7.4-1.1.8-1.1 1.6m0 2.2v.1" />,
  solution: <path d="M6 13h4M6.4 11c0-1.6-2-2.1-2-4.6a3.6 3.6 0 1 1 7.2 0c0 2.5-2 3-2 4.6H6.4Z" />,
  share: (
    <path d="M6.6 9.4 9.4 6.6M7.4 4.9l1.4-1.4a2.6 2.6 0 0 1 3.7 3.7l-1.4 1.4M8.6 11.1l-1.4 1.4a2.6 2.6 0 0 1-3.7-3.7l1.4-1.4" />
  ),
  settings: <path d="M2.5 5h6m4 0h1M2.5 11h1m4 0h6M10.5 3.2v3.6M5.5 9.2v3.6" />,
  history: <path d="M3.2 8a4.9 4.9 0 1 0 1.5-3.5M3 2.6v2.6h2.6M8 5.4V8l1.9 1.4" />,
  beside: <path d="M2.5 3.5h11v9h-11zM9 3.5v9" />,
  remark: <path d="M8 7.4v4m0-6.6v.1" />,
} satisfies Record<string, JSX.Element>;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class="wb-icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {PATHS[name]}
    </svg>
  );
}
