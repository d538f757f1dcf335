// Finds theorems that say less than they seem to: about finitely many cases, about a value that may depend on everything, or about
// objects that are not known to exist.
import type { Expr, Name } from '../expr/expr.ts';
import { headConstantOf, isSameExpr, spineOf } from '../expr/spine.ts';
import { formatBinderName } from '../lean/names.ts';
import { type Opened, openStatement } from '../verdict/hollow/opened.ts';
import { mentions } from '../verdict/hollow/triviality.ts';
import type { TheoremEvidence } from '../verdict/report.ts';
import { type Entry, makeClaimEntry, type PaperInput } from './entry.ts';

const isLiteral = (e: Expr | undefined): boolean => e !== undefined && headConstantOf(e) === 'OfNat.ofNat';

/** Whether a binder ranges over finitely many values: a finite type, or a natural number below a numeral. */
function isOneOfFew({ type, variable }: Opened['binders'][number], { binders }: Opened): boolean {
  const head = headConstantOf(type);
  if (
    head === 'Bool' ||
    head === 'Unit' ||
    head === 'PUnit' ||
    (head === 'Fin' && isLiteral(spineOf(type).args[0]))
  )
    return true;
  if (head !== 'Nat') return false;
  return binders.some(({ type: bound }) => {
    const [left, right] = spineOf(bound).args.slice(-2);
    return (
      ['LT.lt', 'LE.le'].includes(headConstantOf(bound) ?? '') &&
      left !== undefined &&
      isSameExpr(left, variable) &&
      isLiteral(right)
    );
  });
}

type Narrow = (theorem: TheoremEvidence, opened: Opened) => Pick<Entry, 'code' | 'text'> | undefined;

const cases: ReadonlySet<Name> = new Set(['Eq', 'LT.lt', 'LE.le', 'And', 'Iff']);

const finitely: Narrow = ({ theorem, binders }, opened) => {
  const values = opened.binders.filter((_, i) => binders[i]?.isHypothesis === false);
  if (!values.every((one) => isOneOfFew(one, opened))) return undefined;
  // An existing value or a failing case settles such a statement; one case that holds does not.
  const { head, args } = spineOf(opened.conclusion);
  const isCase = head.kind === 'const' && cases.has(head.name) && args.length > 1;
  if (values.length === 0 && !isCase) return undefined;
  const text =
    values.length === 0
      ? `${theorem} is about single values, it quantifies over nothing`
      : `${theorem} is about finitely many ${values.map(({ name }) => formatBinderName(name)).join(', ')}`;
  return { code: 'finite-cases', text };
};

const dependently: Narrow = ({ theorem, binders }, { binders: all, conclusion }) => {
  const body = spineOf(conclusion).args[1];
  if (headConstantOf(conclusion) !== 'Exists' || body?.kind !== 'lam') return undefined;
  const outer = all.filter(
    ({ variable }, i) =>
      binders[i]?.isHypothesis === false &&
      mentions(body, (name) => variable.kind === 'const' && variable.name === name),
  );
  const names = outer.map(({ name }) => formatBinderName(name)).join(', ');
  return outer.length === 0
    ? undefined
    : {
        code: 'witness-depends',
        text: `${theorem} gives some ${formatBinderName(body.name)} that may depend on ${names}`,
      };
};

const unwitnessed: Narrow = ({ theorem, binders, test, proof }) => {
  const names = binders.filter(({ isHypothesis }) => isHypothesis).map(({ name }) => name);
  if (names.length === 0 || proof.kind !== 'proved' || test.accepted > 0) return undefined;
  return {
    code: 'hypotheses-unwitnessed',
    text: `nothing shows that the hypotheses ${names.join(', ')} of ${theorem} can be met together: no sample was tested`,
  };
};

const implicitly: Narrow = ({ theorem }, { binders }) => {
  const names = binders
    .filter(({ info, type }) => info === 'implicit' && type.kind !== 'sort')
    .map(({ name }) => formatBinderName(name));
  return names.length === 0
    ? undefined
    : {
        code: 'binder-implicit',
        text: `${theorem} holds for every ${names.join(', ')}, which the source may not declare: autoImplicit quantifies over names that Lean does not know`,
      };
};

/** Theorems that say less than they seem to. */
export const narrow = ({ claims, inventory }: PaperInput): readonly Entry[] =>
  claims.flatMap((one) => {
    const { relation } = one.claim.correspondence;
    if (relation === 'none' || relation === 'refutes') return [];
    return one.theorems.flatMap((theorem): readonly Entry[] => {
      const declaration = inventory.declarations.get(theorem.theorem);
      if (declaration?.kind !== 'theorem') return [];
      const opened = openStatement(inventory, declaration.type);
      return [finitely, dependently, unwitnessed, implicitly].flatMap((find) => {
        const found = find(theorem, opened);
        return found === undefined ? [] : [makeClaimEntry(one, found.text, found.code)];
      });
    });
  });
