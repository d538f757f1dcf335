// Finds statements that may be true only because of a convention of Lean's total functions, or that use a value known only to exist.
import type { Expr, Name } from '../expr/expr.ts';
import { headConstantOf, isSameExpr, spineOf } from '../expr/spine.ts';
import { closureOf } from '../lean/closure.ts';
import type { OperandIs } from '../operations/facts.ts';
import { type Opened, openStatement } from '../verdict/hollow/opened.ts';
import { isZero } from '../verdict/hollow/triviality.ts';
import { dropRepeats, type Entry, type PaperInput } from './entry.ts';
import { operationOf } from './operation-of.ts';

/** Facts that are known about a term. */
type Guarded = (term: Expr, is: OperandIs) => boolean;

/** The sign of a numeral; `undefined` for any other term. */
const signOfNumeral = (e: Expr): 0 | 1 | undefined =>
  headConstantOf(e) !== 'OfNat.ofNat' ? undefined : isZero(e) ? 0 : 1;

/** Values outside the domain, for functions that are not operations of the language. */
const beyondOperations: Readonly<Partial<Record<Name, string>>> = {
  'Nat.pred': 'what would be a natural number below 0 is 0',
  'Int.toNat': 'what would be a natural number below 0 is 0',
  tsum: 'a sum, integral or derivative that does not exist is 0',
  'MeasureTheory.integral': 'a sum, integral or derivative that does not exist is 0',
  deriv: 'a sum, integral or derivative that does not exist is 0',
  'InfSet.sInf': 'the bound of a set that has no bound is some value all the same',
  'SupSet.sSup': 'the bound of a set that has no bound is some value all the same',
};

/** The value that a total function gives where the paper's formula has none; `undefined` if it has one. */
function conventionOf(e: Expr, guarded: Guarded): string | undefined {
  const found = operationOf(e);
  if (found === undefined) return beyondOperations[headConstantOf(e) ?? ''];
  const { convention } = found.row;
  if (convention === 'none') return undefined;
  const { says, unless } = convention;
  const operand = unless && found.operands[unless.operand];
  return unless !== undefined && operand !== undefined && guarded(operand, unless.is) ? undefined : says;
}

/** Every convention in a term and its parts. */
function conventionsIn(e: Expr, guarded: Guarded): readonly string[] {
  const own = conventionOf(e, guarded);
  const parts =
    e.kind === 'app'
      ? [e.fn, e.arg]
      : e.kind === 'lam' || e.kind === 'forallE'
        ? [e.type, e.body]
        : e.kind === 'letE'
          ? [e.type, e.value, e.body]
          : e.kind === 'proj'
            ? [e.of]
            : [];
  return [...(own === undefined ? [] : [own]), ...parts.flatMap((part) => conventionsIn(part, guarded))];
}

/** Facts about a numeral that follow from its sign. */
const numeralIs: Guarded = (term, is) => {
  const sign = signOfNumeral(term);
  return sign === 1 || (sign === 0 && is === 'nonnegative');
};

/** Facts about a term that follow from a comparison with a numeral. */
function saidBy(comparison: Expr, term: Expr): OperandIs | undefined {
  const [left, right] = spineOf(comparison).args.slice(-2);
  if (left === undefined || right === undefined) return undefined;
  const [isLeft, isRight] = [isSameExpr(left, term), isSameExpr(right, term)];
  const sign = isLeft ? signOfNumeral(right) : isRight ? signOfNumeral(left) : undefined;
  if (sign === undefined) return undefined;
  switch (headConstantOf(comparison)) {
    case 'Ne':
      return sign === 0 ? 'nonzero' : undefined;
    case 'LT.lt':
      return isRight ? 'positive' : sign === 0 ? 'nonzero' : undefined;
    case 'GT.gt':
      return isLeft ? 'positive' : sign === 0 ? 'nonzero' : undefined;
    case 'LE.le':
      return isLeft ? undefined : sign === 0 ? 'nonnegative' : 'positive';
    case 'GE.ge':
      return isRight ? undefined : sign === 0 ? 'nonnegative' : 'positive';
    default:
      return undefined;
  }
}

/** Whether a term is a numeral, or some hypothesis compares it with one so that the fact follows. */
const guards =
  ({ binders }: Opened): Guarded =>
  (term, is) =>
    numeralIs(term, is) ||
    binders.some(({ type }) => {
      const said = saidBy(type, term);
      return said === is || said === 'positive';
    });

/** Up to six names, and the number of the others. */
const few = (names: readonly Name[]): string =>
  `${names.slice(0, 6).join(', ')}${names.length > 6 ? ` and ${names.length - 6} more` : ''}`;

/** Conventions for values outside a function's domain that claimed statements and their definitions may depend on. */
export function listConventions({ claims, inventory, paper }: PaperInput): readonly Entry[] {
  const theorems = dropRepeats(claims.flatMap((one) => one.claim.theorems));
  const claimed = new Set(theorems);
  const users = new Map<string, Name[]>();
  for (const name of closureOf(inventory, theorems, 'statement').project) {
    const one = inventory.declarations.get(name);
    if (one === undefined || one.attributes.includes('internal')) continue;
    const opened = claimed.has(name) ? openStatement(inventory, one.type) : undefined;
    const found =
      opened === undefined
        ? one.kind === 'definition' && one.value !== undefined
          ? conventionsIn(one.value, numeralIs)
          : []
        : [...opened.binders.map(({ type }) => type), opened.conclusion].flatMap((part) =>
            conventionsIn(part, guards(opened)),
          );
    for (const what of dropRepeats(found)) users.set(what, [...(users.get(what) ?? []), name]);
  }
  return [...users].map(([what, names]) => ({
    code: 'total-function',
    subject: what,
    text: `may matter in ${few(names)}, where nothing that Lean is told excludes the case`,
    command: `check-claims show ${names[0]}`,
    where: paper.where,
  }));
}

const chosen: ReadonlySet<Name> = new Set(
  'Classical.choose Classical.choice Classical.epsilon Classical.indefiniteDescription Classical.arbitrary Exists.choose Nonempty.some'.split(
    ' ',
  ),
);

/** Definitions with some value that is only known to exist, except those that theorems under `numbers:` characterise. */
export const listChoices = ({ claims, inventory, numbers }: PaperInput): readonly Entry[] =>
  closureOf(
    inventory,
    claims.flatMap((one) => one.claim.theorems),
    'statement',
  ).project.flatMap((name): readonly Entry[] => {
    const one = inventory.declarations.get(name);
    if (one?.kind !== 'definition' || one.range === undefined) return [];
    if (numbers.some(({ operations }) => operations.some((operation) => operation.name === name))) return [];
    const [by] = one.valueUses.filter((used) => chosen.has(used));
    if (by === undefined) return [];
    const { file, line, column } = one.range;
    return [
      {
        code: 'definition-chosen',
        subject: name,
        text: `its value comes from ${by}: some value with a property, and any other with the same property would do`,
        command: `check-claims show ${name}`,
        where: { file, line, column },
      },
    ];
  });
