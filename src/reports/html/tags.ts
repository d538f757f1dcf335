// Writes HTML elements; only this file escapes text.
import type { Position } from '../../diagnostic.ts';
import { formatPlace } from '../counts.ts';
import { makeFileUrl } from '../file-url.ts';
import type { Look } from '../look.ts';
import { escapeXml, renderAttributes } from '../xml.ts';

/** An element with its attributes; children are already HTML. */
export const tag = (
  name: string,
  given: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly string[]
): string => `<${name}${renderAttributes(given)}>${children.join('')}</${name}>`;

/** An element whose end tag HTML lets be left out, as those of items and cells: they are most elements of a large page. */
export const openTag = (
  name: 'li' | 'td' | 'th' | 'tr' | 'thead' | 'tbody',
  given: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly string[]
): string => `<${name}${renderAttributes(given)}>${children.join('')}`;

/** An element of SVG without content. */
export const mark = (name: string, given: Readonly<Record<string, string | number | undefined>>): string =>
  `<${name}${renderAttributes(given)}/>`;

/** Text as HTML. */
export const text: (plain: string) => string = escapeXml;

/** A docstring as HTML; text between backticks becomes code. */
export const renderDoc = (doc: string): string =>
  doc
    .split('`')
    .map((part, index, all) =>
      index % 2 === 1 && index < all.length - 1 ? tag('code', {}, text(part)) : text(part),
    )
    .join('');

/** An identifier for `id` attributes and fragments: everything but letters and digits becomes `-` and its code. */
export const makeAnchor = (kind: string, name: string): string =>
  `${kind}-${name.replace(/[^A-Za-z0-9_.]/g, (char) => `-${(char.codePointAt(0) as number).toString(16)}`)}`;

/** A place in a file: a link if the report knows the path to the files, else text. */
export function renderFileLink(where: Position, { root }: Look): string {
  const shown = text(formatPlace(where));
  if (root === undefined) return tag('code', { class: 'file' }, shown);
  return tag('a', { class: 'file', href: makeFileUrl(where, root) }, shown);
}

/** A coloured word; colour is never the only sign. */
export const renderBadge = (tone: string, word: string): string =>
  tag('span', { class: `badge ${tone}` }, text(word));

const raised: Readonly<Record<string, string>> = {
  '-': '⁻',
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].entries()),
};

/** A grade such as `2^-40` with a raised exponent. */
export const raiseExponents = (plain: string): string =>
  plain.replace(
    /\b2\^(-?\d+)/g,
    (_, exponent: string) => `2${[...exponent].map((one) => raised[one]).join('')}`,
  );

/** Running text; full Lean names (words with a dot inside) become code. */
export const markNames = (plain: string): string =>
  plain
    .split(/((?<![\p{L}\d.])[A-Z][\p{L}\d_']*(?:\.[\p{L}_][\p{L}\d_']*)+)/u)
    .map((part, index) => (index % 2 === 1 ? tag('code', {}, text(part)) : text(raiseExponents(part))))
    .join('');
