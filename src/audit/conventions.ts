// Finds statements that may be true only by a convention of Lean's total functions, or that speak of a value known only to exist.
import type { Expr, Name } from '../expr/expr.ts';
import { headConstant, sameExpr, spine } from '../expr/spine.ts';
import { closureOf } from '../lean/closure.ts';
import { type Opened, openStatement } from '../verdict/hollow/opened.ts';
import { isZero } from '../verdict/hollow/shapes.ts';
import { type Entry, once, type PaperInput } from './entry.ts';
import { operationOf } from './operation-of.ts';

/** Whether an operand is a numeral other than 0. */
const isNumeral = (e: Expr): boolean => headConstant(e) === 'OfNat.ofNat' && !isZero(e);

type Guarded = (term: Expr) => boolean;

/** What functions give that are no operations of the language. */
const beyondOperations: Readonly<Partial<Record<Name, string>>> = {
  'Nat.pred': 'a natural number below 0 is 0',
  'Int.toNat': 'a natural number below 0 is 0',
  tsum: 'a sum, integral or derivative that does not exist is 0',
  'MeasureTheory.integral': 'a sum, integral or derivative that does not exist is 0',
  deriv: 'a sum, integral or derivative that does not exist is 0',
  'InfSet.sInf': 'the bound of a set that has none is a value all the same',
  'SupSet.sSup': 'the bound of a set that has none is a value all the same',
};

/** What a total function gives where the formula of a paper has no value; `undefined` where it has one. */
function conventionOf(e: Expr, guarded: Guarded): string | undefined {
  const found = operationOf(e);
  if (found === undefined) return beyondOperations[headConstant(e) ?? ''];
  const { convention } = found.row;
  if (convention === 'none') return undefined;
  const { says, unlessNonzero } = convention;
  const operand = unlessNonzero === undefined ? undefined : found.operands[unlessNonzero];
  return operand !== undefined && (isNumeral(operand) || guarded(operand)) ? undefined : says;
}

/** Every convention met in a term, with those of its parts. */
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

/** Whether a hypothesis keeps a term from 0: one that compares it with 0, or with a numeral that is on the right side. */
const guards =
  ({ binders }: Opened): Guarded =>
  (term) =>
    binders.some(({ type }) => {
      const sides = spine(type).args.slice(-2);
      return (
        ['LT.lt', 'Ne', 'GT.gt'].includes(headConstant(type) ?? '') &&
        sides.some((side) => sameExpr(side, term)) &&
        sides.some(isZero)
      );
    });

const notGuarded: Guarded = () => false;

/** Up to six names, and how many more there are. */
const few = (names: readonly Name[]): string =>
  `${names.slice(0, 6).join(', ')}${names.length > 6 ? ` and ${names.length - 6} more` : ''}`;

/** Conventions for values outside a function's domain that claimed statements and their definitions may rest on. */
export function conventions({ claims, inventory, paper }: PaperInput): readonly Entry[] {
  const theorems = once(claims.flatMap((one) => one.claim.theorems));
  const claimed = new Set(theorems);
  const users = new Map<string, Name[]>();
  for (const name of closureOf(inventory, theorems, 'statement').project) {
    const one = inventory.declarations.get(name);
    if (one === undefined || one.attributes.includes('internal')) continue;
    const opened = claimed.has(name) ? openStatement(inventory, one.type) : undefined;
    const found =
      opened === undefined
        ? one.kind === 'definition' && one.value !== undefined
          ? conventionsIn(one.value, notGuarded)
          : []
        : [...opened.binders.map(({ type }) => type), opened.conclusion].flatMap((part) =>
            conventionsIn(part, guards(opened)),
          );
    for (const what of once(found)) users.set(what, [...(users.get(what) ?? []), name]);
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

/** Definitions whose value is some element that exists; what theorems under `numbers:` characterise is left out. */
export const choices = ({ claims, inventory, numbers }: PaperInput): readonly Entry[] =>
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
        text: `its value comes from ${by}: some value with a property, and any other with it would do`,
        command: `check-claims show ${name}`,
        where: { file, line, column },
      },
    ];
  });
