import type { Name } from '../../expr/expr.ts';
import type { Formula, Term } from '../../language/ast.ts';
import { type FormulaRow, rowFor, type TermRow } from '../constants/row.ts';
import { throwOutside } from '../reader.ts';

const sequence = '`∀ n, |f n - a| ≤ r n` with an explicit r';
const modulus = '`∀ x y, |f x - f y| ≤ K * |x - y|`, or `LipschitzWith K f`';
const sums = '`∀ n, |∑ i ∈ range n, f i - s| ≤ r n` with an explicit r';
const from = '`∀ n ≥ N, p n` with an explicit N';
const quotient = "`∀ x h, |f (x + h) - f x - h * f' x| ≤ K * h ^ 2` on the set that matters";
const riemann = 'a closed form of the integral, or bounds of it, as numbers';
const ends = 'that it bounds every element, and is one or comes near to explicit ones';

/**
 * Constants about limits, which no finite number of samples decides, with the shape of a statement of finite content that says
 * the same or less.
 */
const propositions: Readonly<Record<Name, string>> = {
  'Filter.Tendsto': sequence,
  'Filter.Eventually': from,
  'Filter.Frequently': '`∀ N, N ≤ n N ∧ p (n N)` with an explicit n',
  'Filter.EventuallyEq': from,
  'Filter.EventuallyLE': from,
  'Asymptotics.IsBigO': '`∀ n ≥ N, |f n| ≤ C * |g n|` with explicit C and N',
  'Asymptotics.IsBigOWith': '`∀ n ≥ N, |f n| ≤ C * |g n|` with an explicit N',
  'Asymptotics.IsLittleO': '`∀ n, |f n| ≤ r n * |g n|` with an explicit r',
  'Asymptotics.IsTheta': '`∀ n ≥ N, c * |g n| ≤ |f n| ∧ |f n| ≤ C * |g n|` with explicit c, C and N',
  'Asymptotics.IsEquivalent': '`∀ n, |f n - g n| ≤ r n * |g n|` with an explicit r',
  Continuous: modulus,
  ContinuousOn: modulus,
  ContinuousAt: modulus,
  ContinuousWithinAt: modulus,
  UniformContinuous: modulus,
  UniformContinuousOn: modulus,
  CauchySeq: '`∀ m n ≥ N, |f m - f n| ≤ r N` with an explicit r',
  Summable: sums,
  HasSum: sums,
  HasProd: '`∀ n, |∏ i ∈ range n, f i - p| ≤ r n` with an explicit r',
  HasDerivAt: quotient,
  HasDerivWithinAt: quotient,
  HasFDerivAt: quotient,
  HasStrictDerivAt: quotient,
  DifferentiableAt: quotient,
  Differentiable: quotient,
  DifferentiableOn: quotient,
  ContDiff: quotient,
  IsOpen: '`∀ x ∈ s, ∀ y, |y - x| < r x → y ∈ s` with an explicit r',
  IsClosed: '`∀ x ∉ s, ∀ y, |y - x| < r x → y ∉ s` with an explicit r',
  IsCompact: 'that the set is an interval between its ends',
  'MeasureTheory.Integrable': riemann,
  IntervalIntegrable: riemann,
  Irrational: '`∀ p q : ℕ, 0 < q → q ≤ Q → c ≤ |x * q - p|` with explicit Q and c',
};
const terms: Readonly<Record<Name, string>> = {
  tsum: sums,
  tprod: '`∀ n, |∏ i ∈ range n, f i - p| ≤ r n` with an explicit r',
  deriv: quotient,
  fderiv: quotient,
  iteratedDeriv: quotient,
  'MeasureTheory.integral': riemann,
  intervalIntegral: riemann,
  'Filter.limsup': from,
  'Filter.liminf': from,
  limUnder: sequence,
  'SupSet.sSup': ends,
  'InfSet.sInf': ends,
  iSup: ends,
  iInf: ends,
};

/** Constants that limits are about and that are no limits themselves. */
const ofAll = 'the bounds of all elements of a set that is not known to be finite';
const subjects: Readonly<Record<Name, string>> = {
  'SupSet.sSup': ofAll,
  'InfSet.sInf': ofAll,
  iSup: ofAll,
  iInf: ofAll,
  Irrational: 'all quotients of integers',
};

const rows = <Result>(table: Readonly<Record<Name, string>>) =>
  Object.entries(table).map(([constant, shape]) =>
    rowFor<0, Result>({
      constant,
      from: 'Mathlib',
      arity: 0,
      follows: 'a limit; never tested',
      read: (_, __, scope) =>
        throwOutside(
          constant,
          scope.place,
          `${constant} is about ${subjects[constant] ?? 'a limit'}, which no finite number of samples decides`,
          `prove ${shape}, and name that theorem under \`tests:\`; or require only the proof`,
        ),
    }),
  );

/** Propositions about limits. */
export const limits: readonly FormulaRow[] = rows<Formula>(propositions);
/** Values that are limits. */
export const limitValues: readonly TermRow[] = rows<Term>(terms);

/** The shape of a statement with finite content, if one of the constants is about a limit. */
export function suggestFiniteShape(constants: readonly Name[]): string | undefined {
  // a supremum may also range over a finite type
  const isLimit = (name: Name): boolean => name !== 'iSup' && name !== 'iInf';
  const [shape] = constants.filter(isLimit).flatMap((name) => propositions[name] ?? terms[name] ?? []);
  return shape;
}
