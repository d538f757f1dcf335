import type { Report } from '../verdict/report.ts';

// JSON has neither maps nor the numbers that are no numbers; the schema says what stands for them.
const plain = (_key: string, value: unknown): unknown => {
  if (value instanceof Map) return Object.fromEntries(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return value;
};

/** Characters of a line within which a value is not broken. */
const lineWidth = 140;

/** JSON with a line for each value that fits one: of this many small values, indented text would be half blanks. */
function laidOut(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent} `;
  const [open, close, parts] = Array.isArray(value)
    ? ['[', ']', value.map((one) => laidOut(one, inner))]
    : ['{', '}', Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}:${laidOut(one, inner)}`)];
  const length = parts.reduce((sum, part) => sum + part.length + 1, indent.length + 1);
  if (length <= lineWidth && parts.every((part) => !part.includes('\n')))
    return `${open}${parts.join(',')}${close}`;
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}

/** The whole report as JSON, format 1 (docs/report.schema.json). `readReport` gives the same value back. */
export function renderJson(report: Report): string {
  return `${laidOut(JSON.parse(JSON.stringify(report, plain)), '')}\n`;
}
