// Extracts the plain words of a passage of LaTeX.
import type { Mentions } from '../document.ts';
import type { DocumentText } from '../text.ts';
import type { Argument } from './arguments.ts';

/** The names in a comma-separated list, each with its place. */
export const mentions = (argument: Argument, { at }: DocumentText): Mentions => {
  let offset = argument.from;
  return argument.text.split(',').flatMap((part) => {
    const lead = part.length - part.trimStart().length;
    const where = at(offset + lead);
    offset += part.length + 1;
    const name = part.trim();
    return name === '' ? [] : [{ name, where }];
  });
};

/** The words of a passage on one line, without marks and comments, shortened if it is long. */
export const toPlainWords = (text: string): string =>
  text
    .slice(0, 2000)
    .replace(/(?<!\\)%.*/g, '')
    .replace(/\\(?:label|lean|uses|proves|discussion|cite|footnote)\s*\{[^{}]*\}/g, ' ')
    .replace(/\\(?:leanok|mathlibok|notready)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
