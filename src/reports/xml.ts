// Control characters that XML 1.0 forbids even when escaped.
const forbidden = new RegExp(
  `[${[...Array(32).keys()]
    .filter((code) => ![9, 10, 13].includes(code))
    .map((code) => String.fromCharCode(code))
    .join('')}\\uFFFE\\uFFFF]`,
  'g',
);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Starts of lines that a CI obeys in what a command prints: `::error`, `##[error]`, `##vso[`. */
const command = /^(\s*)(?::(?=:)|#(?=#(?:vso)?\[))/gm;

/** Escapes text for an element or a quoted attribute, in XML and in HTML, so that no line of it is a command to a CI either. */
export const escapeXml = (text: string): string =>
  text
    .replace(forbidden, '')
    .replace(/[&<>"']/g, (char) => entities[char] as string)
    .replace(command, (start) => `${start.slice(0, -1)}&#${start.charCodeAt(start.length - 1)};`);

/** `name="value"` pairs, each with a space before it. */
export const renderAttributes = (pairs: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(pairs)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');
