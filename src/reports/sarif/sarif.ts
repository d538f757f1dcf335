import { lookUpCode } from '../../verdict/findings/codes.ts';
import type { Report } from '../../verdict/report.ts';
import { collectFindings } from '../all-findings.ts';
import { sortWorstFirst } from '../counts.ts';
import { makeCellResult, makeFindingResult, type SarifResult } from './result.ts';

// GitHub keeps 5,000 results of a run; the worst come first, so that it drops the least important ones.
const limit = 5000;

const holds = {
  proof: "Lean's kernel accepts the proof",
  test: 'the compiled statement agrees with the counterparts',
  run: 'the experiment agrees with its expectation',
} as const;

function rule(id: string): object {
  const check = id.replace('holds-', '') as keyof typeof holds;
  if (id.startsWith('holds-')) return { id, shortDescription: { text: holds[check] } };
  const { means, cure } = lookUpCode(id);
  return { id, shortDescription: { text: means }, help: { text: cure }, properties: { tags: ['claims'] } };
}

function log(report: Report, all: readonly SarifResult[]): string {
  const results = all.slice(0, limit);
  const rules = [...new Set(results.map(({ ruleId }) => ruleId))].sort();
  const { exitCode } = report.results;
  const sarif = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'check-claims',
            semanticVersion: report.provenance.tool,
            rules: rules.map(rule),
          },
        },
        columnKind: 'unicodeCodePoints',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the project.' } } },
        invocations: [{ executionSuccessful: [0, 1, 3].includes(exitCode), exitCode }],
        results: results.map((result) => ({ ...result, ruleIndex: rules.indexOf(result.ruleId) })),
        ...(all.length > limit ? { properties: { resultsLeftOut: all.length - limit } } : {}),
      },
    ],
  };
  return `${JSON.stringify(sarif, undefined, 2)}\n`;
}

const found = (report: Report): readonly SarifResult[] => {
  const claims = new Map(report.results.claims.map((one) => [one.claim.id, one]));
  return sortWorstFirst(collectFindings(report)).map((finding) => makeFindingResult(finding, claims));
};

/** SARIF 2.1.0 with a result for each finding and for each required check that holds. */
export function renderSarif(report: Report): string {
  const passed = report.results.claims.flatMap((claim) =>
    claim.cells
      .filter(({ required, state }) => required && state === 'holds')
      .map((cell) => makeCellResult(claim, cell)),
  );
  return log(report, [...found(report), ...passed]);
}

/** The same for GitHub code scanning, which shows every result as an alert: passed checks and waived findings are left out. */
export function renderCodeScanning(report: Report): string {
  return log(
    report,
    found(report).filter(({ suppressions }) => suppressions === undefined),
  );
}
