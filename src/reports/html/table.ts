import { tag, text } from './tags.ts';

/** A plain table; the cells are markup, the headings are text. */
export const renderTable = (
  label: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  tag(
    'table',
    { class: 'plain', 'aria-label': label },
    tag('thead', {}, tag('tr', {}, ...head.map((one) => tag('th', { scope: 'col' }, text(one))))),
    tag('tbody', {}, ...rows.map((row) => tag('tr', {}, ...row.map((cell) => tag('td', {}, cell))))),
  );

/** Inline code. */
export const renderCode = (raw: string): string => tag('code', {}, text(raw));
