// Finds statements that may be true only by a convention of Lean's total functions, or that speak of a value known only to exist.
import type { Expr, Name } from '../expr/expr.ts';
import { headConstant, sameExpr, spine } from '../expr/spine.ts';
import { closureOf } from '../lean/closure.ts';
import { type Opened, openStatement } from '../verdict/hollow/opened.ts';
import { isZero } from '../verdict/hollow/shapes.ts';
import { type Entry, once, type PaperInput } from './entry.ts';

const wholes: ReadonlySet<Name> = new Set(['Nat', 'Int']);
const fractions: ReadonlySet<Name> = new Set(['Rat', 'Real']);
const of = (args: readonly Expr[]): Name => headConstant(args[0] ?? { kind: 'bvar', index: 0 }) ?? '';

/** Whether a divisor is a numeral other than 0. */
const isNumeral = (e: Expr | undefined): boolean =>
  e !== undefined && headConstant(e) === 'OfNat.ofNat' && !isZero(e);

type Guarded = (term: Expr) => boolean;

/** What a total function gives where the formula of a paper has no value; `undefined` where it has one. */
function conventionOf(e: Expr, guarded: Guarded): string | undefined {
  const { args } = spine(e);
  const last = args.at(-1);
  switch (headConstant(e)) {
    case 'HSub.hSub':
      return args.length === 6 && of(args) === 'Nat'
        ? 'a difference of natural numbers is at least 0'
        : undefined;
    case 'Nat.pred':
    case 'Int.toNat':
      return 'a natural number below 0 is 0';
    case 'HDiv.hDiv':
      if (args.length !== 6) return undefined;
      if (wholes.has(of(args))) return 'a quotient of whole numbers is rounded';
      return fractions.has(of(args)) && !isNumeral(last) && !guarded(last as Expr) ? 'x / 0 is 0' : undefined;
    case 'Inv.inv':
      return fractions.has(of(args)) && !guarded(last as Expr) ? 'the inverse of 0 is 0' : undefined;
    case 'Real.log':
      return guarded(last as Expr) ? undefined : 'log 0 is 0, and log x is log |x|';
    case 'Real.sqrt':
      return guarded(last as Expr) ? undefined : 'the root of a negative number is 0';
    case 'tsum':
    case 'MeasureTheory.integral':
    case 'deriv':
      return 'a sum, integral or derivative that does not exist is 0';
    case 'InfSet.sInf':
    case 'SupSet.sSup':
      return 'the bound of a set that has none is a value all the same';
    default:
      return undefined;
  }
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
