import type { Report, ShownFinding } from '../verdict/report.ts';

/** Problems with the project's files beside the findings on its claims, as one list: both belong into a report. */
export const allFindings = ({ diagnostics, results }: Report): readonly ShownFinding[] => [
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
