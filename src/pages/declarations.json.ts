import type { APIRoute } from 'astro';
import { makeDeclarations } from '../../scripts/declarations.ts';

/** What the editor knows of the library's types, written beside the pages when the site is built. */
export const GET: APIRoute = () => Response.json(makeDeclarations(process.cwd()));
