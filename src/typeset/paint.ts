import { styleText } from 'node:util';

/** A colour or weight of text on a terminal. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'blue' | 'cyan';

/** Colours text for a terminal, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** Colours text if colours are on; the command line decides that once. */
export const makePaint =
  (colour: boolean): Paint =>
  (style, text) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
