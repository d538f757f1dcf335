// Typeset statements as MathML, which browsers show without any script or font of ours.
import { type Maths, mathTags } from '../../../lean/print/math.ts';
import { tag, text } from '../tags.ts';

const known: ReadonlySet<unknown> = new Set(mathTags);

const element = ([name, ...parts]: Maths): string => {
  if (!known.has(name)) return '';
  const shown = parts.map((part) => (typeof part === 'string' ? text(part) : element(part)));
  // a row of one element is that element
  if (name === 'mrow' && shown.length === 1) return shown.join('');
  // a cell is a row already
  const [only, ...more] = parts;
  if (name === 'mtd' && Array.isArray(only) && only[0] === 'mrow' && more.length === 0)
    return tag(
      'mtd',
      {},
      ...only.slice(1).map((part) => (typeof part === 'string' ? text(part) : element(part))),
    );
  // a name of several letters stands upright, as papers have it: that is how MathML draws it
  return tag(String(name), {}, ...shown);
};

/** A statement as a block of mathematics; the text below it says all that this leaves out. */
export const renderMath = (math: Maths): string =>
  tag('div', { class: 'math' }, tag('math', { display: 'block' }, element(math)));
