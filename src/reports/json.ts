import type { Report } from '../verdict/report.ts';

// JSON has no maps, and no NaN or infinities; the schema defines how they are written.
const plain = (_key: string, value: unknown): unknown => {
  if (value instanceof Map) return Object.fromEntries(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return value;
};

/** A value that fits within this many characters is written on one line. */
const lineWidth = 140;

/** JSON with one line for each value that fits: the report has many small values, and indentation would double its size. */
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

/** The whole report as JSON, format 1 (docs/report.schema.json). `readReport` returns the same value. */
export function renderJson(report: Report): string {
  return `${laidOut(JSON.parse(JSON.stringify(report, plain)), '')}\n`;
}
