import type { RequiredCheck } from '../claims/registry.ts';
import type { Cell, ClaimReport, Report } from '../verdict/report.ts';
import { escapeXml, renderAttributes } from './xml.ts';

type Outcome = 'passed' | 'failure' | 'error' | 'skipped';

const outcomes = { holds: 'passed', broken: 'failure', open: 'skipped', 'self-check': 'error' } as const;
const outcomeOf = ({ state, waived }: Cell): Outcome => (waived === undefined ? outcomes[state] : 'skipped');

/** One case: a required check of a claim, with the cells of all its theorems, weakest first. */
type Case = { readonly report: ClaimReport; readonly check: RequiredCheck; readonly cells: readonly Cell[] };

const order: readonly Outcome[] = ['error', 'failure', 'skipped', 'passed'];
const worst = ({ cells }: Case): Outcome =>
  order.find((outcome) => cells.some((cell) => outcomeOf(cell) === outcome)) ?? 'passed';

const casesOf = (report: ClaimReport): readonly Case[] =>
  (['proof', 'test', 'run'] as const)
    .map((check) => ({
      report,
      check,
      cells: report.cells.filter(
        (cell) => cell.check === check && (cell.required || cell.state === 'self-check'),
      ),
    }))
    .filter(({ cells }) => cells.length > 0);

const told = (cell: Cell): string => {
  const message =
    cell.waived === undefined ? `${cell.word}: ${cell.why}` : `waived (${cell.word}): ${cell.waived}`;
  return cell.theorem === undefined ? message : `${cell.theorem}: ${message}`;
};

// JUnit has no "undecided": such a case is skipped with the reason, and never passes.
function body(one: Case): string {
  const outcome = worst(one);
  const message = one.cells
    .filter((cell) => outcomeOf(cell) !== 'passed')
    .map(told)
    .join('\n');
  switch (outcome) {
    case 'passed':
      return '';
    case 'skipped': {
      const undecided = one.cells.some(({ state, waived }) => state === 'open' && waived === undefined);
      return `\n      <skipped${renderAttributes({ message: undecided ? `inconclusive: ${message}` : message })}/>`;
    }
    case 'failure':
    case 'error': {
      const words = one.cells.filter((cell) => outcomeOf(cell) === outcome).map(({ word }) => word);
      return `\n      <${outcome}${renderAttributes({ message: words.join(', '), type: `${one.check}-${outcome}` })}>${escapeXml(message)}</${outcome}>`;
    }
  }
}

function testCase(one: Case): string {
  const { claim, theorems } = one.report;
  const low = one.cells.find((cell) => outcomeOf(cell) === worst(one));
  const range = theorems.find(({ theorem }) => theorem === low?.theorem)?.range;
  const { file, line } = range ?? claim.where;
  const verdicts = one.cells.map(({ word }) => word).join(', ');
  const property = `<properties><property${renderAttributes({ name: 'verdict', value: verdicts })}/></properties>`;
  return `    <testcase${renderAttributes({ name: one.check, classname: `${claim.paper}.${claim.id}`, file, line })}>
      ${property}${body(one)}
    </testcase>`;
}

type Counts = {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
};

const tally = (cases: readonly Case[]): Counts => {
  const count = (outcome: Outcome) => cases.filter((one) => worst(one) === outcome).length;
  return {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
};

/** JUnit XML: a suite per paper, a case for each claim and required check. Without times, so that reports are reproducible. */
export function renderJunit(report: Report): string {
  const { papers, claims, controls } = report.results;
  const suites = papers.map(({ slug, where }) => {
    const own = claims.filter(({ claim }) => claim.paper === slug);
    const cases = own.flatMap(casesOf).map(testCase);
    return `  <testsuite${renderAttributes({ name: slug, file: where.file, ...tally(own.flatMap(casesOf)) })}>
${cases.join('\n')}
  </testsuite>`;
  });
  const failed = controls.kind === 'failed';
  const all = tally(claims.flatMap(casesOf));
  const totals = { ...all, tests: all.tests + 1, errors: all.errors + (failed ? 1 : 0) };
  const fault = `\n      <error${renderAttributes({ message: controls.detail, type: 'self-check' })}/>\n    `;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites${renderAttributes({ name: 'check-claims', ...totals })}>
  <testsuite${renderAttributes({ name: 'self-check', tests: 1, failures: 0, errors: failed ? 1 : 0, skipped: 0 })}>
    <testcase${renderAttributes({ name: 'planted controls', classname: 'check-claims' })}>${failed ? fault : ''}</testcase>
  </testsuite>
${suites.join('\n')}
</testsuites>
`;
}
