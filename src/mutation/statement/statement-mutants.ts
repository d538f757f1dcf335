import type { Formula, Statement, Term } from '../../language/ast.ts';
import { showFormula } from '../../language/show.ts';
import type { Direction } from '../../operations/facts.ts';
import type { Box } from '../../sampling/ranges/box.ts';
import { signOf } from './direction.ts';
import { makeTermMutants } from './term-mutants.ts';

/** A changed statement that the original does not imply by its form alone. */
export type StatementMutant = {
  readonly id: string;
  readonly shown: string;
  readonly statement: Statement;
  /** If this holds on all samples, the mutant is equivalent to the original: a definition is symmetric in two arguments. */
  readonly symmetry?: Statement;
  /** If this holds on some sample, the mutant is false there: an equation excludes `<`. */
  readonly contrary?: Statement;
};

type FormulaMutant = {
  readonly formula: Formula;
  readonly change: string;
  readonly symmetry?: Formula;
  readonly contrary?: Formula;
};
type Compare = Extract<Formula, { kind: 'compare' }>;

/** `true` if moving the left side this way, or the right side the other way, asks for more. */
const tightens = (comparison: Compare['comparison'], side: 'left' | 'right', moves: Direction): boolean =>
  comparison === '=' || (comparison !== '≠' && moves === (side === 'left' ? 1 : -1));

const compareMutants = (compare: Compare, sign: (term: Term) => Direction): readonly FormulaMutant[] => {
  const { comparison, left, right } = compare;
  const found: FormulaMutant[] = [];
  const equal: Formula = { ...compare, comparison: '=' };
  if (comparison === '≤')
    found.push({ formula: { ...compare, comparison: '<' }, change: '≤ → <', contrary: equal });
  if (comparison === '=')
    found.push({ formula: { ...compare, comparison: '<' }, change: '= → <', contrary: compare });
  if (comparison === '<' || comparison === '≤') {
    found.push({
      formula: { ...compare, left: right, right: left },
      change: `sides of ${comparison} swapped`,
    });
  }
  for (const side of ['left', 'right'] as const) {
    for (const mutant of makeTermMutants(compare[side], sign)) {
      if (tightens(comparison, side, mutant.moves)) {
        const { change, swapped } = mutant;
        found.push({
          formula: { ...compare, [side]: mutant.term },
          change,
          ...(swapped === undefined
            ? {}
            : { symmetry: { ...compare, comparison: '=', left: swapped[0], right: swapped[1] } }),
        });
      }
    }
  }
  return found;
};

/** Below a disjunction or a condition, a false part does not make the whole false. */
const withoutContrary = ({ contrary: _, ...mutant }: FormulaMutant): FormulaMutant => mutant;

/** Changes of a formula at positive positions, where a stronger part makes a stronger formula. */
const formulaMutants = (formula: Formula, sign: (term: Term) => Direction): readonly FormulaMutant[] => {
  const inside = (part: Formula, rebuild: (mutant: Formula) => Formula): readonly FormulaMutant[] =>
    formulaMutants(part, sign).map((mutant) => ({ ...mutant, formula: rebuild(mutant.formula) }));
  switch (formula.kind) {
    case 'compare':
      return compareMutants(formula, sign);
    case 'and':
      return [
        ...inside(formula.left, (left) => ({ ...formula, left })),
        ...inside(formula.right, (right) => ({ ...formula, right })),
      ];
    case 'or':
    case 'iff':
      return [
        ...(formula.kind === 'or'
          ? [{ formula: { ...formula, kind: 'and' } as Formula, change: '∨ → ∧' }]
          : []),
        ...[
          ...inside(formula.left, (left) => ({ ...formula, left })),
          ...inside(formula.right, (right) => ({ ...formula, right })),
        ].map(withoutContrary),
      ];
    case 'implies':
      return inside(formula.right, (right) => ({ ...formula, right })).map(withoutContrary);
    case 'defined':
      // what is changed is no longer what a counterpart decides
      return inside(formula.body, (body) => ({ kind: 'defined', constant: formula.constant, body }));
    case 'every':
    case 'forall':
    case 'some':
    case 'exists':
      // bound variables have no meaning outside, where a symmetry would be tested
      return inside(formula.body, (body) => ({ ...formula, body }) as Formula).map(
        ({ formula: changed, change }) => ({
          formula: changed,
          change,
        }),
      );
    default:
      return [];
  }
};

/** Mutants of a statement's conclusion; `box` holds what the hypotheses say about each value. */
export const makeStatementMutants = (statement: Statement, box: Box): readonly StatementMutant[] => {
  const names = statement.binders.flatMap((b) => (b.kind === 'value' ? [b.name] : []));
  const sign = (term: Term): Direction => signOf(term, box, names.length);
  const { conclusion } = statement;
  const mutants: readonly FormulaMutant[] = [
    { formula: { kind: 'not', of: conclusion }, change: 'negated', contrary: conclusion },
    ...formulaMutants(conclusion, sign),
  ];
  const seen = new Map<string, number>();
  const theorem = statement.constant.split('.').at(-1);
  return mutants.map(({ formula, change, symmetry, contrary }) => {
    const nth = (seen.get(change) ?? 0) + 1;
    seen.set(change, nth);
    return {
      id: `${theorem}: ${change}${nth === 1 ? '' : ` (${nth})`}`,
      shown: showFormula(formula, names),
      statement: { ...statement, conclusion: formula },
      ...(symmetry === undefined ? {} : { symmetry: { ...statement, conclusion: symmetry } }),
      ...(contrary === undefined ? {} : { contrary: { ...statement, conclusion: contrary } }),
    };
  });
};
