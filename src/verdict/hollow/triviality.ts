// Recognises propositions that are true or false for all values of their terms.
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf, instantiate, isSameExpr, spineOf } from '../../expr/spine.ts';
import type { Inventory } from '../../lean/inventory.ts';
import { elementsOf } from './elements.ts';
import { asWritten, conjunctsOf, makeFreshConstant, unfoldHead } from './opened.ts';

/** A comparison of two terms of one type; `≥` and `>` are reversed. */
type Comparison = {
  readonly relation: '=' | '≠' | '<' | '≤';
  readonly type: Expr;
  readonly left: Expr;
  readonly right: Expr;
};

const relations: Readonly<Record<Name, readonly [Comparison['relation'], 'as it stands' | 'turned']>> = {
  Eq: ['=', 'as it stands'],
  HEq: ['=', 'as it stands'],
  Ne: ['≠', 'as it stands'],
  'LT.lt': ['<', 'as it stands'],
  'GT.gt': ['<', 'turned'],
  'LE.le': ['≤', 'as it stands'],
  'GE.ge': ['≤', 'turned'],
};

/** Whether a term mentions a constant that `test` accepts. */
export function mentions(e: Expr, test: (name: Name) => boolean): boolean {
  switch (e.kind) {
    case 'const':
      return test(e.name);
    case 'app':
      return mentions(e.fn, test) || mentions(e.arg, test);
    case 'lam':
    case 'forallE':
      return mentions(e.type, test) || mentions(e.body, test);
    case 'letE':
      return mentions(e.type, test) || mentions(e.value, test) || mentions(e.body, test);
    case 'proj':
      return mentions(e.of, test);
    default:
      return false;
  }
}

/** The proposition as a comparison; nothing if the project itself defines what the sign means. */
function comparisonOf(inventory: Inventory, e: Expr): Comparison | undefined {
  const head = headConstantOf(e);
  const row = head === undefined ? undefined : relations[head];
  const { args } = spineOf(e);
  const [type, second] = args;
  const [a, b] = args.slice(-2);
  if (row === undefined || type === undefined || second === undefined || !a || !b) return undefined;
  const own = (name: Name): boolean =>
    inventory.declarations.get(name)?.attributes.includes('instance') === true;
  if (args.length === 4 && head !== 'HEq' && mentions(second, own)) return undefined;
  const [relation, turn] = row;
  return turn === 'turned' ? { relation, type, left: b, right: a } : { relation, type, left: a, right: b };
}

const makers: ReadonlySet<Name> = new Set(
  'Option.none Option.some List.nil List.cons Bool.true Bool.false'.split(' '),
);

/** The constructor at the head of a term, once definitions of the project are unfolded. */
const makerOf = (inventory: Inventory, e: Expr): Name | undefined => {
  const head = headConstantOf(unfoldHead(inventory, e)) ?? '';
  return makers.has(head) || inventory.declarations.get(head)?.kind === 'constructor' ? head : undefined;
};

const shownName = (name: Name): string => name.slice(name.lastIndexOf('.') + 1);

/** The proposition inside a negation. */
const negated = (e: Expr): Expr | undefined => {
  if (e.kind === 'forallE' && headConstantOf(e.body) === 'False') return e.type;
  return headConstantOf(e) === 'Not' ? spineOf(e).args[0] : undefined;
};

const numberTypes: ReadonlySet<Name> = new Set(['Nat', 'Int', 'Rat', 'Real']);
const isNumbers = (type: Expr): boolean => numberTypes.has(headConstantOf(type) ?? '');

/** Whether a term is the numeral 0. */
export const isZero = (e: Expr): boolean => {
  if (e.kind === 'natLit') return e.value === 0n;
  const { head, args } = spineOf(e);
  return head.kind === 'const' && head.name === 'OfNat.ofNat' && args[1] !== undefined && isZero(args[1]);
};

/** `∃ x` over a body that only bounds `x` from below by terms without it, or sets it equal to one: such an `x` always exists. */
function onlyBounds(inventory: Inventory, body: Expr, variable: Expr): boolean {
  const free = (e: Expr): boolean =>
    !mentions(e, (name) => variable.kind === 'const' && name === variable.name);
  const parts = conjunctsOf(inventory, body).map((part) => comparisonOf(inventory, part));
  const above = parts.every(
    (one) =>
      one !== undefined &&
      isNumbers(one.type) &&
      (one.relation === '<' || one.relation === '≤') &&
      isSameExpr(one.right, variable) &&
      free(one.left),
  );
  const [only] = parts;
  const equal =
    parts.length === 1 &&
    only?.relation === '=' &&
    ((isSameExpr(only.left, variable) && free(only.right)) ||
      (isSameExpr(only.right, variable) && free(only.left)));
  return above || equal;
}

/** Why a proposition is true whatever its terms mean; `undefined` if it has none of the shapes known here. */
export function explainTriviality(
  inventory: Inventory,
  proposition: Expr,
  depth: number = 0,
  unfold: typeof asWritten = asWritten,
): string | undefined {
  const e = unfold(inventory, proposition);
  const { args } = spineOf(e);
  const head = headConstantOf(e);
  if (head === 'True') return 'the conclusion is True';
  const compared = comparisonOf(inventory, e);
  if (
    compared &&
    (compared.relation === '=' || compared.relation === '≤') &&
    isSameExpr(compared.left, compared.right)
  )
    return `both sides of ${compared.relation} are the same term`;
  if (compared?.relation === '=' && elementsOf(inventory, compared.type) === 'one')
    return `there is only one ${headConstantOf(compared.type) ?? 'element'}, and so two of it are equal`;
  const [left, right] = args;
  if (head === 'Iff' && left && right && isSameExpr(left, right)) return 'both sides of ↔ are the same';
  if (head === 'And' && left && right) {
    const both = [left, right].map((part) => explainTriviality(inventory, part, depth, unfold));
    return both.includes(undefined) ? undefined : both[0];
  }
  if (head === 'Or' && left && right) {
    const denies = (a: Expr, b: Expr): boolean => {
      const denied = negated(a);
      return denied !== undefined && isSameExpr(denied, b);
    };
    if (denies(left, right) || denies(right, left)) return 'the conclusion is p ∨ ¬p';
    return (
      explainTriviality(inventory, left, depth, unfold) ?? explainTriviality(inventory, right, depth, unfold)
    );
  }
  if (head === 'Exists' && right?.kind === 'lam') {
    const variable = makeFreshConstant(10_000 + depth);
    const body = instantiate(right.body, variable);
    if (onlyBounds(inventory, body, variable))
      return `${right.name} is only asked to lie above, or to be, a term that may depend on everything`;
    return explainTriviality(inventory, body, depth + 1, unfold);
  }
  if (e.kind === 'forallE') {
    const variable = makeFreshConstant(10_000 + depth);
    const body = instantiate(e.body, variable);
    return isSameExpr(e.type, body)
      ? 'the conclusion is p → p'
      : explainTriviality(inventory, body, depth + 1, unfold);
  }
  return undefined;
}

/** Why a proposition is false whatever its terms mean, or `undefined`. */
export function explainFalsity(
  inventory: Inventory,
  proposition: Expr,
  depth: number = 0,
): string | undefined {
  const e = unfoldHead(inventory, proposition);
  const head = headConstantOf(e);
  if (head === 'False') return 'is False';
  if (elementsOf(inventory, e) === 'none') return 'is of a type without elements';
  const [, predicate] = spineOf(e).args;
  if (head === 'Subtype' && predicate?.kind === 'lam') {
    const why = explainFalsity(
      inventory,
      instantiate(predicate.body, makeFreshConstant(20_000 + depth)),
      depth + 1,
    );
    if (why !== undefined) return 'is of a type without elements';
  }
  const compared = comparisonOf(inventory, e);
  if (compared !== undefined) {
    const { relation, type, left, right } = compared;
    if ((relation === '<' || relation === '≠') && isSameExpr(left, right)) return `says t ${relation} t`;
    if (relation === '<' && headConstantOf(type) === 'Nat' && isZero(right))
      return 'says that a natural number is below 0';
    const [a, b] = [left, right].map((side) => makerOf(inventory, side));
    if (relation === '=' && a !== undefined && b !== undefined && a !== b)
      return `says that ${shownName(a)} is ${shownName(b)}`;
  }
  if (head === 'Exists' && predicate?.kind === 'lam') {
    const body = conjunctsOf(inventory, instantiate(predicate.body, makeFreshConstant(20_000 + depth)));
    const why = body.flatMap((part) => explainFalsity(inventory, part, depth + 1) ?? [])[0];
    if (why !== undefined) return `asks for some ${predicate.name} that there is not: it ${why}`;
  }
  const list = head === 'Membership.mem' ? spineOf(e).args[3] : undefined;
  if (list !== undefined && headConstantOf(unfoldHead(inventory, list)) === 'List.nil')
    return 'is about the elements of an empty list';
  const denied = negated(e);
  if (denied !== undefined) {
    const why = explainTriviality(inventory, denied, 0, unfoldHead);
    return why === undefined ? undefined : 'denies what always holds';
  }
  if (e.kind === 'forallE' && isNumbers(e.type)) {
    const variable = makeFreshConstant(20_000 + depth);
    const body = unfoldHead(inventory, instantiate(e.body, variable));
    return (
      unboundedly(inventory, body, variable, headConstantOf(e.type) === 'Nat') ??
      explainFalsity(inventory, body, depth + 1)
    );
  }
  return undefined;
}

/** `∀ z, z ≤ t`, and over the numbers with negatives `∀ z, t ≤ z`: no bound holds for all numbers. */
function unboundedly(inventory: Inventory, body: Expr, variable: Expr, natural: boolean): string | undefined {
  const one = comparisonOf(inventory, body);
  if (one === undefined || (one.relation !== '<' && one.relation !== '≤')) return undefined;
  const free = (e: Expr): boolean =>
    !mentions(e, (name) => variable.kind === 'const' && name === variable.name);
  const bounded =
    (isSameExpr(one.left, variable) && free(one.right)) ||
    (!natural && isSameExpr(one.right, variable) && free(one.left));
  return bounded ? 'bounds all numbers' : undefined;
}

/** Whether two propositions contradict each other: p and ¬p, or comparisons that exclude each other. */
export function exclude(inventory: Inventory, p: Expr, q: Expr): boolean {
  const denied = negated(p);
  if (denied !== undefined && isSameExpr(denied, q)) return true;
  const [a, b] = [comparisonOf(inventory, p), comparisonOf(inventory, q)];
  if (a === undefined || b === undefined) return false;
  const same = isSameExpr(a.left, b.left) && isSameExpr(a.right, b.right);
  const turned = isSameExpr(a.left, b.right) && isSameExpr(a.right, b.left);
  if (a.relation === '<' && (b.relation === '<' || b.relation === '≤') && turned) return true;
  if (a.relation === '=' && (b.relation === '<' || b.relation === '≠')) return same || turned;
  return false;
}
