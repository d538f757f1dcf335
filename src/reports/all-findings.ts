import type { Report, ShownFinding } from '../verdict/report.ts';

/** All findings of a report: problems with the project's files, and findings on claims. */
export const collectFindings = ({ diagnostics, results }: Report): readonly ShownFinding[] => [
  ...diagnostics.map(
    ({ code, severity, message, hint, where }): ShownFinding => ({
      code,
      level: severity,
      subject: message,
      message: hint === undefined ? message : `${message}; ${hint}`,
      ...(where === undefined ? {} : { where }),
    }),
  ),
  ...results.findings,
];
