import type { Paint } from './paint.ts';

/** How text is laid out on a terminal: columns, and colours where they are wanted. */
export type Page = { readonly width: number; readonly paint: Paint };
