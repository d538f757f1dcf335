import { openTag, tag, text } from './tags.ts';

/** A plain table; the cells are markup, the headings are text. */
export const renderTable = (
  label: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  tag(
    'table',
    { class: 'plain', 'aria-label': label },
    openTag('thead', {}, openTag('tr', {}, ...head.map((one) => openTag('th', { scope: 'col' }, text(one))))),
    openTag(
      'tbody',
      {},
      ...rows.map((row) => openTag('tr', {}, ...row.map((cell) => openTag('td', {}, cell)))),
    ),
  );

/** Inline code. */
export const renderCode = (raw: string): string => tag('code', {}, text(raw));
