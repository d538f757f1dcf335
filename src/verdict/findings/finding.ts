import type { Finding } from '../report.ts';
import { codes } from './codes.ts';
import type { FindingCode } from './finding-code.ts';

/** Makes a finding, at the level that the table gives its code. */
export const makeFinding = (code: FindingCode, about: Omit<Finding, 'code' | 'level'>): Finding => ({
  code,
  level: codes[code].level,
  ...about,
});
