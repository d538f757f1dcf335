import type { Report } from '../verdict/report.ts';

// JSON has neither maps nor the numbers that are no numbers; the schema says what stands for them.
const plain = (_key: string, value: unknown): unknown => {
  if (value instanceof Map) return Object.fromEntries(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return value;
};

/** The whole report as JSON, format 1 (docs/report.schema.json). `readReport` gives the same value back. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, plain, 2)}\n`;
}
