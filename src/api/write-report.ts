import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { Look } from '../reports/look.ts';
import { type Format, render } from '../reports/render.ts';
import type { Report } from '../verdict/report.ts';
import { writeWhole } from './write-file.ts';

const plain: Look = { colour: false, width: 110, height: Number.POSITIVE_INFINITY };

/**
 * Writes a report to a file in one format, completely or not at all; creates folders. Returns the problem, if any: a full
 * disk, a path that is a folder.
 */
export const writeReport = (report: Report, format: Format, file: string): Diagnostic | undefined =>
  writeWhole(resolve(file), render(report, format, plain));
