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

/** Escapes text for an element or a quoted attribute, in XML and in HTML. */
export const escapeXml = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"']/g, (char) => entities[char] as string);

/** `name="value"` pairs, each with a space before it. */
export const renderAttributes = (pairs: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(pairs)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');
