import type { Paint } from './paint.ts';

/** The layout of text on a terminal: width, and whether to use colours. */
export type Page = { readonly width: number; readonly paint: Paint };
