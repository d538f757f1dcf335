import { isSameText } from '../lean/print/print.ts';
import { findUnclaimedTheorems } from '../verdict/proof/pairing.ts';
import { listChoices, listConventions } from './conventions.ts';
import { type Entry, makeClaimEntry, type PaperInput } from './entry.ts';
import { listFailures, listProved, listRefuted, listTested, listUnsupported, shortOf } from './evidence.ts';
import { compareFigures } from './figures.ts';
import { checkLabels } from './labels.ts';
import { narrow } from './narrow.ts';
import { findOverclaims } from './overclaims.ts';
import { checkRelations } from './relations.ts';
import { restsOn } from './rests-on.ts';
import { findAmbiguousSymbols } from './symbols.ts';
import { unfolds } from './unfolding/unfolds.ts';

const unclaimed = ({ paper, report, inventory }: PaperInput): readonly Entry[] => {
  const { papers, claims } = report.results;
  return findUnclaimedTheorems({ papers, claims: claims.map(({ claim }) => claim) }, inventory)
    .filter(({ name }) => name.startsWith(`${paper.namespace}.`))
    .map(({ name, statement, range }) => ({
      code: 'theorem-unclaimed',
      subject: name,
      text: statement,
      command: `check-claims show ${name}`,
      ...(range === undefined ? {} : { where: { file: range.file, line: range.line, column: range.column } }),
    }));
};

const statements = ({ claims }: PaperInput): readonly Entry[] =>
  claims.flatMap((one) =>
    one.theorems.flatMap(({ theorem, statement, term }): readonly Entry[] => {
      if (statement === undefined || term === undefined) return [];
      const other = isSameText(term.text, statement)
        ? ''
        : `; Lean prints: ${statement.replaceAll(/\s+/gu, ' ')}`;
      const by = term.brought.length === 0 ? '' : `; by instance: ${term.brought.join('; ')}`;
      return [{ ...makeClaimEntry(one, `${term.text}${other}${by}`), subject: theorem }];
    }),
  );

/** The parts of an audit, in order. */
export const sections: readonly {
  readonly title: string;
  readonly about: string;
  readonly find: (input: PaperInput) => readonly Entry[];
}[] = [
  { title: 'Proved', about: "claims whose theorems Lean's kernel accepts", find: listProved },
  {
    title: 'Statements',
    about: "what Lean states, from its terms, with Lean's own text where that says it otherwise",
    find: statements,
  },
  { title: 'Tested', about: 'claims whose statement or experiment agrees with the code', find: listTested },
  { title: 'Only asserted', about: 'claims that no check carries', find: listUnsupported },
  {
    title: "Refuted: the authors' words",
    about: 'what the authors wrote and the evidence speaks against, with the witness',
    find: listRefuted('authors-words'),
  },
  {
    title: 'Refuted: a stronger reading',
    about: "readings that say more than the authors' words must, with the witness",
    find: listRefuted('stronger-reading'),
  },
  {
    title: 'Refuted: a secondary text',
    about: 'words of summaries, companions and reviews, with the witness',
    find: listRefuted('secondary-text'),
  },
  {
    title: 'Broken',
    about: 'claims with evidence whose own checks fail',
    find: listFailures,
  },
  {
    title: 'Short of the claim',
    about: 'claims that hold in part, conditionally or by definition',
    find: (input) => [...shortOf(input), ...checkLabels(input)],
  },
  {
    title: 'Rests on',
    about: 'axioms, assumed laws, hypotheses beyond the paper, untested definitions',
    find: restsOn,
  },
  {
    title: 'Fine print',
    about:
      'conventions, choices, special cases and unmet hypotheses that narrow what is proved, and theorems that hold by unfolding',
    find: (input) => [...listConventions(input), ...listChoices(input), ...narrow(input), ...unfolds(input)],
  },
  { title: 'Unclaimed', about: 'theorems beside claimed ones that no claim names', find: unclaimed },
  { title: 'Overclaims', about: 'words of the paper that go beyond the evidence', find: findOverclaims },
  {
    title: 'Self-reported figures',
    about: 'what the paper says of itself, and what is counted',
    find: compareFigures,
  },
  { title: 'Symbols', about: 'symbols in two roles', find: findAmbiguousSymbols },
  {
    title: 'Relations',
    about: 'links between claims, held against the standings of both',
    find: checkRelations,
  },
];
