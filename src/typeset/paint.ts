import { styleText } from 'node:util';

/** A colour or weight of text on a terminal. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'blue' | 'cyan';

/** Paints text for a terminal, or leaves it alone. */
export type Paint = (style: Style, text: string) => string;

/** Paints where colours are wanted; who wants them is decided once, by the command line. */
export const painter =
  (colour: boolean): Paint =>
  (style, text) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
