/** Escapes text so that markdown shows it literally, on one line, also inside a table. */
export const escapeText = (raw: string): string =>
  raw
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|]/g, '\\$&')
    .replace(/~(?=\S)/g, '\\~')
    // Characters that start a block only at the start of a line.
    .replace(/^[>#+-]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');

/** Inline code on one line, also inside a table, even with backticks in it. */
export function renderCode(raw: string): string {
  const line = raw.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

/** A fenced block of code in `language`. */
export function renderBlock(raw: string, language: string): string {
  const longest = Math.max(2, ...[...raw.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${raw.trimEnd()}\n${fence}`;
}

/** A table; cells are already markdown. */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A list; the lines are already markdown. Empty if there are none. */
export const renderList = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [lines.map((line) => `- ${line}`).join('\n')];
