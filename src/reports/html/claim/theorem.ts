import type { Name } from '../../../expr/expr.ts';
import { isSameText } from '../../../lean/print/print.ts';
import { countOf, groupDigits } from '../../../typeset/count-of.ts';
import { wrap } from '../../../typeset/wrap.ts';
import { formatCall } from '../../../verdict/findings/words.ts';
import { joins } from '../../../verdict/proof/instead.ts';
import type { TheoremEvidence } from '../../../verdict/report.ts';
import { formatBranchLines } from '../../branches.ts';
import { formatSlackLines } from '../../slack.ts';
import { renderAcceptance, renderHistogram } from '../bars.ts';
import { renderCode, renderTable } from '../table.ts';
import { openTag, renderDoc, tag, text } from '../tags.ts';
import { highlight, renderPlain } from './highlight.ts';
import { renderMath } from './math.ts';
import { renderMutantTable } from './mutants.ts';

/** Columns for a statement that Lean did not break into lines. */
const COLUMNS = 96;

const hypotheses = ({ binders }: TheoremEvidence): string => {
  const rows = binders.filter(({ isHypothesis }) => isHypothesis);
  if (rows.length === 0) return '';
  return renderTable(
    'Hypotheses',
    ['Assumed in Lean', 'Said in the paper'],
    rows.map(({ name, shown, prose }) => [
      renderCode(shown === '' ? name : `${name} : ${shown}`),
      prose === undefined ? tag('em', { class: 'missing' }, 'not stated') : text(prose),
    ]),
  );
};

const counterexample = ({ test }: TheoremEvidence): string => {
  if (test.verdict.kind !== 'disagrees') return '';
  const { shown, differs, address, reference, counterpart } = test.verdict.counterexample;
  return tag(
    'section',
    { class: 'counterexample', 'aria-label': 'Counterexample' },
    tag('h5', {}, 'Counterexample'),
    tag(
      'dl',
      {},
      ...shown.flatMap(({ name, value, near }) => [
        tag('dt', {}, renderCode(name)),
        tag('dd', {}, renderCode(value), near === undefined ? '' : ` near ${renderCode(near)}`),
      ]),
    ),
    tag(
      'p',
      {},
      `Here the statement is ${tag('strong', {}, reference)} with the Lean definitions and ${tag('strong', {}, counterpart)} with the counterparts.`,
    ),
    differs.length === 0
      ? ''
      : renderTable(
          'Calls that differ',
          ['Call', 'Counterpart', 'Lean definition'],
          differs.map((one) => [
            renderCode(formatCall(one)),
            renderCode(one.counterpart),
            renderCode(one.reference),
          ]),
        ),
    tag('p', {}, `Replay: ${renderCode(`check-claims replay ${address}`)}`),
  );
};

const figures = ({ test, instead }: TheoremEvidence): string => {
  const lines = [
    ...(instead === undefined
      ? []
      : [
          `${instead.by === 'nothing' ? 'not tested' : 'tested'} for it: ${instead.theorem}, ${joins[instead.by]}`,
        ]),
    `${groupDigits(test.accepted)} accepted of ${groupDigits(test.proposed)} proposed, ${groupDigits(test.distinct)} distinct, ${groupDigits(test.undecided)} undecided`,
    ...(test.all === undefined ? [] : [`these are all ${countOf(test.all, 'combination')} of values`]),
    ...(test.bound === undefined
      ? []
      : [
          `violation probability below ${test.bound.violation} with 95 % confidence; a fault on a set of mass ${test.bound.detectable} is met with probability 99 %: ${test.bound.law}`,
        ]),
    ...test.calls.map(({ constant, count }) => `${constant} called ${countOf(count, 'time')}`),
    ...formatBranchLines(test.branches),
    ...formatSlackLines(test.slack),
    ...(test.junk === 0 ? [] : [`${groupDigits(test.junk)} evaluations met a total-function convention`]),
    ...test.ranges.map(({ name, range }) => `${name}: ${range}`),
    ...(test.strata.length === 0
      ? []
      : [
          `strata: ${test.strata.map(({ name, accepted }) => `${name} ${groupDigits(accepted)}`).join(', ')}`,
        ]),
  ];
  return tag('ul', { class: 'figures' }, ...lines.map((line) => openTag('li', {}, text(line))));
};

const sampling = (one: TheoremEvidence): string => {
  const { test } = one;
  if (test.proposed === 0) return '';
  return tag(
    'details',
    {},
    tag('summary', {}, `Where it was tested: ${countOf(test.accepted, 'sample')}`),
    figures(one),
    tag('div', { class: 'plots' }, renderAcceptance(test), ...test.histograms.map(renderHistogram)),
  );
};

/** The statement typeset, from its term, and as Lean's own text if that differs. */
function statement(
  { statement: said, term, math, uses }: TheoremEvidence,
  explained: ReadonlySet<Name>,
): string {
  if (said === undefined) return '';
  const isSame = term === undefined || isSameText(term.text, said);
  return [
    math === undefined ? '' : renderMath(math),
    highlight(isSame ? said : wrap(term.text, COLUMNS).join('\n'), uses, explained),
    isSame ? '' : tag('details', {}, tag('summary', {}, 'As Lean prints it'), renderPlain(said)),
    ...(term?.brought ?? []).map((one) => tag('p', { class: 'doc' }, `by instance ${text(one)}`)),
  ].join('');
}

/** One theorem of a claim: its statement, its assumptions, and the results of testing. */
export function renderTheorem(one: TheoremEvidence, explained: ReadonlySet<Name>): string {
  return tag(
    'section',
    { class: 'theorem' },
    tag('h4', {}, renderCode(one.theorem)),
    one.doc === undefined ? '' : tag('p', { class: 'doc' }, renderDoc(one.doc)),
    statement(one, explained),
    hypotheses(one),
    counterexample(one),
    sampling(one),
    renderMutantTable(one),
  );
}
