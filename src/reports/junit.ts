import type { Cell, ClaimReport, Report } from '../verdict/report.ts';
import { attributes, escapeXml } from './xml.ts';

type Outcome = 'passed' | 'failure' | 'error' | 'skipped';

const outcomes = { holds: 'passed', broken: 'failure', open: 'skipped', 'self-check': 'error' } as const;
const outcomeOf = ({ state, waived }: Cell): Outcome => (waived === undefined ? outcomes[state] : 'skipped');

// JUnit has no word for "undecided": such a case is skipped, with the reason, and never passes.
function body(cell: Cell): string {
  const message =
    cell.waived === undefined ? `${cell.word}: ${cell.why}` : `waived (${cell.word}): ${cell.waived}`;
  switch (outcomeOf(cell)) {
    case 'passed':
      return '';
    case 'skipped':
      return `\n      <skipped${attributes({ message: cell.waived === undefined ? `inconclusive: ${message}` : message })}/>`;
    case 'failure':
    case 'error': {
      const tag = outcomeOf(cell);
      return `\n      <${tag}${attributes({ message: cell.word, type: `${cell.check}-${cell.state}` })}>${escapeXml(message)}</${tag}>`;
    }
  }
}

function testCase(report: ClaimReport, cell: Cell): string {
  const { claim, theorems } = report;
  const range = theorems.find(({ theorem }) => theorem === cell.theorem)?.range;
  const { file, line } = range ?? claim.where;
  const name = `${cell.check} of ${cell.theorem ?? claim.run ?? claim.id}`;
  const property = `<properties><property${attributes({ name: 'verdict', value: cell.word })}/></properties>`;
  return `    <testcase${attributes({ name, classname: `${claim.paper}.${claim.id}`, file, line })}>
      ${property}${body(cell)}
    </testcase>`;
}

type Counts = {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
};

const tally = (cells: readonly Cell[]): Counts => {
  const count = (outcome: Outcome) => cells.filter((cell) => outcomeOf(cell) === outcome).length;
  return {
    tests: cells.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
};

const counted = ({ cells }: ClaimReport): readonly Cell[] =>
  cells.filter(({ required, state }) => required || state === 'self-check');

/** JUnit XML: a suite a paper, a case for each claim and check that it requires. No times: reports are reproducible. */
export function renderJunit(report: Report): string {
  const { papers, claims, controls } = report.results;
  const suites = papers.map(({ slug, where }) => {
    const own = claims.filter(({ claim }) => claim.paper === slug);
    const cases = own.flatMap((one) => counted(one).map((cell) => testCase(one, cell)));
    return `  <testsuite${attributes({ name: slug, file: where.file, ...tally(own.flatMap(counted)) })}>
${cases.join('\n')}
  </testsuite>`;
  });
  const failed = controls.kind === 'failed';
  const all = tally(claims.flatMap(counted));
  const totals = { ...all, tests: all.tests + 1, errors: all.errors + (failed ? 1 : 0) };
  const fault = `\n      <error${attributes({ message: controls.detail, type: 'self-check' })}/>\n    `;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites${attributes({ name: 'check-claims', ...totals })}>
  <testsuite${attributes({ name: 'self-check', tests: 1, failures: 0, errors: failed ? 1 : 0, skipped: 0 })}>
    <testcase${attributes({ name: 'planted controls', classname: 'check-claims' })}>${failed ? fault : ''}</testcase>
  </testsuite>
${suites.join('\n')}
</testsuites>
`;
}
