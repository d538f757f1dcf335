import type { Report } from '../../verdict/report.ts';
import { renderJson, renderLines } from '../json.ts';
import { pack } from './pack.ts';

/** Of the tables, each row is a line. */
const deepestLine = 4;

/** The whole report as JSON, format 2: the same with repeated values written once, about half as large. `readReport` reads both. */
export function renderPacked(report: Report): string {
  const { format: _, ...rest }: Readonly<Record<string, unknown>> = JSON.parse(renderJson(report));
  const found = pack(rest);
  if (found === undefined) return renderJson(report);
  const { packed, shared } = found;
  return renderLines({ format: 2, ...Object(packed), shared }, deepestLine);
}
