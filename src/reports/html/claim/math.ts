// Typeset statements as MathML, which browsers show without any script or font of ours.
import { type Maths, mathTags } from '../../../lean/print/math.ts';
import { tag, text } from '../tags.ts';

const known: ReadonlySet<unknown> = new Set(mathTags);

const element = ([name, ...parts]: Maths): string => {
  if (!known.has(name)) return '';
  const shown = parts.map((part) => (typeof part === 'string' ? text(part) : element(part)));
  // a name of several letters stands upright, as papers have it
  const upright = name === 'mi' && typeof parts[0] === 'string' && [...parts[0]].length > 1;
  return tag(String(name), upright ? { mathvariant: 'normal' } : {}, ...shown);
};

/** A statement as a block of mathematics; the text below it says all that this leaves out. */
export const renderMath = (math: Maths): string =>
  tag('div', { class: 'math' }, tag('math', { display: 'block' }, element(math)));
