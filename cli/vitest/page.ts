import { plain } from '../../engine/explain/text/style.ts';
import type { Page } from '../print/page.ts';
import { languageOf } from '../texts.ts';

/** Failures are read in terminals and logs alike: without colours, as wide as on a usual terminal. */
export const PAGE: Page = { language: languageOf(process.env), style: plain, width: 100, main: 'main.ts' };
