// Opens a theorem: its binders become named constants, so that terms can be compared without counting indices.
import type { BinderInfo, Expr, Name } from '../../expr/expr.ts';
import {
  apply,
  betaApply,
  headConstantOf,
  instantiate,
  isSameExpr,
  spineOf,
  withoutDefault,
} from '../../expr/spine.ts';
import type { Inventory } from '../../lean/inventory.ts';

/** A leading binder; `variable` is the constant that stands for it in what follows. */
type OpenBinder = {
  readonly name: Name;
  readonly info: BinderInfo;
  readonly type: Expr;
  readonly variable: Expr;
};

/** A statement with all leading binders opened. */
export type Opened = { readonly binders: readonly OpenBinder[]; readonly conclusion: Expr };

/** Unfolding steps for one proposition; a chain of definitions in a statement is far shorter. */
const STEPS = 32;

const constant = (name: Name): Expr => ({ kind: 'const', name, levels: [] });

/** A fresh constant; no Lean name begins with a control character. */
export const makeFreshConstant = (count: number): Expr => constant(`\u0001${count}`);

/** Unfolds definitions of the project at the head of a proposition, and `let`. */
export function unfoldHead(
  inventory: Inventory,
  proposition: Expr,
  which: (args: readonly Expr[]) => boolean = () => true,
): Expr {
  let e = withoutDefault(proposition);
  for (let step = 0; step < STEPS; step++) {
    if (e.kind === 'letE') {
      e = instantiate(e.body, e.value);
      continue;
    }
    const { head, args } = spineOf(e);
    const definition = head.kind === 'const' ? inventory.declarations.get(head.name) : undefined;
    if (definition?.kind !== 'definition' || definition.value === undefined || !which(args)) return e;
    const next = betaApply(definition.value, args);
    if (next.kind === 'lam') return e;
    e = next;
  }
  return e;
}

/** Whether arguments are variables, all different. */
const areGeneral = (args: readonly Expr[]): boolean => {
  const names = args.map((arg) => (arg.kind === 'const' && arg.name.startsWith('\u0001') ? arg.name : ''));
  return !names.includes('') && new Set(names).size === names.length;
};

/**
 * The proposition with definitions unfolded at its head where they are applied to arbitrary arguments. One about particular
 * arguments, as `passes t t`, distinguishes the definition from others, even if it is obvious once the definition is unfolded.
 */
export const asWritten = (inventory: Inventory, proposition: Expr): Expr =>
  unfoldHead(inventory, proposition, areGeneral);

/** Opens the leading binders of a statement; definitions that hide further ones are unfolded. */
export function openStatement(
  inventory: Inventory,
  type: Expr,
  unfold: typeof asWritten = unfoldHead,
): Opened {
  const binders: OpenBinder[] = [];
  let rest = unfold(inventory, type);
  while (rest.kind === 'forallE') {
    const variable = makeFreshConstant(binders.length);
    binders.push({ name: rest.name, info: rest.info, type: withoutDefault(rest.type), variable });
    rest = unfold(inventory, instantiate(rest.body, variable));
  }
  return { binders, conclusion: rest };
}

/** The conjuncts of a proposition, definitions of the project unfolded. */
export function conjunctsOf(inventory: Inventory, proposition: Expr): readonly Expr[] {
  const e = unfoldHead(inventory, proposition);
  const { args } = spineOf(e);
  return headConstantOf(e) === 'And' && args.length === 2
    ? args.flatMap((part) => conjunctsOf(inventory, part))
    : [e];
}

/** An assumption of a statement: a hypothesis, or a law among the fields of a structure or class; `by` names it. */
export type Assumption = {
  readonly by: string;
  readonly proposition: Expr;
  /** The relation of the project with which the hypothesis is written. */
  readonly relation?: Name;
};

const nat = constant('Nat');

/** Facts that hold of all elements of library types. */
const libraryLaws: Readonly<Record<Name, (args: readonly Expr[], value: Expr) => Expr | undefined>> = {
  Subtype: ([type, predicate], value) =>
    type && predicate && betaApply(predicate, [apply(constant('Subtype.val'), [type, predicate, value])]),
  Fin: ([size], value) =>
    size &&
    apply(constant('LT.lt'), [nat, constant('instLTNat'), apply(constant('Fin.val'), [size, value]), size]),
};

/** The depth to which nested structures are searched for laws. */
const DEPTH = 6;

/** The laws that an element `value` of a structure or class satisfies, including those of nested structures. */
export function lawsOf(
  inventory: Inventory,
  type: Expr,
  value: Expr,
  depth: number = DEPTH,
): readonly Assumption[] {
  const { head, args } = spineOf(type);
  if (head.kind !== 'const' || depth === 0) return [];
  const given = libraryLaws[head.name]?.(args, value);
  if (given !== undefined) return [{ by: `the type ${head.name}`, proposition: given }];
  const structure = inventory.declarations.get(head.name);
  const maker = [...(structure?.valueUses ?? [])]
    .map((name) => inventory.declarations.get(name))
    .find((one) => one?.kind === 'constructor' && one.name.startsWith(`${head.name}.`));
  if (structure?.fields === undefined || maker === undefined) return [];
  let rest: Expr = maker.type;
  for (const arg of args) if (rest.kind === 'forallE') rest = instantiate(rest.body, arg);
  const found: Assumption[] = [];
  for (const { name, isProp } of structure.fields) {
    if (rest.kind !== 'forallE') break;
    const full = `${head.name}.${name}`;
    const field = apply(constant(full), [...args, value]);
    if (isProp) found.push({ by: `the field ${full}`, proposition: rest.type });
    else found.push(...lawsOf(inventory, unfoldHead(inventory, rest.type), field, depth - 1));
    rest = instantiate(rest.body, field);
  }
  return found;
}

/** The definition at the head of a proposition as it is written. */
export function relationOf(inventory: Inventory, written: Expr): { readonly relation?: Name } {
  const head = headConstantOf(written);
  return head !== undefined && inventory.declarations.get(head)?.kind === 'definition'
    ? { relation: head }
    : {};
}

/** Everything that the binders assume, with conjunctions split. */
export function assumptionsOf(inventory: Inventory, { binders }: Opened): readonly Assumption[] {
  return binders.flatMap(({ name, type, variable }) => {
    const whole = unfoldHead(inventory, type);
    // Mathlib's wrapper that makes a proposition an instance argument.
    const given = headConstantOf(whole) === 'Fact' ? [whole, ...spineOf(whole).args] : [whole];
    return [
      ...given.flatMap((part) =>
        conjunctsOf(inventory, part).map((proposition) => ({
          by: `the hypothesis ${name}`,
          proposition,
          ...relationOf(inventory, type),
        })),
      ),
      ...lawsOf(inventory, whole, variable).flatMap(({ by, proposition }) =>
        conjunctsOf(inventory, proposition).map((part) => ({ by, proposition: part })),
      ),
    ];
  });
}

/** Unfolds the head definition of the project, once. */
const unfoldTerm = (inventory: Inventory, e: Expr): Expr | undefined => {
  const { head, args } = spineOf(e);
  const definition = head.kind === 'const' ? inventory.declarations.get(head.name) : undefined;
  if (definition?.kind !== 'definition' || definition.value === undefined) return undefined;
  return betaApply(definition.value, args);
};

const UNFOLDINGS = 8;

const unfoldsTo = (inventory: Inventory, from: Expr, to: Expr): boolean => {
  let e: Expr | undefined = from;
  for (let step = 0; step < UNFOLDINGS && e !== undefined; step++) {
    e = unfoldTerm(inventory, e);
    if (e !== undefined && isSameExpr(e, to)) return true;
  }
  return false;
};

/** Whether a theorem's conclusion is an equation, or an equivalence, of a definition with its own body. */
export function restatesDefinition(inventory: Inventory, name: Name): boolean {
  const type = inventory.declarations.get(name)?.type;
  if (type === undefined) return false;
  let rest = type;
  let count = 0;
  while (rest.kind === 'forallE') {
    rest = instantiate(rest.body, { kind: 'const', name: `\u0001${count++}`, levels: [] });
  }
  return conjunctsOf(inventory, rest).every((part) => {
    const head = headConstantOf(part);
    const [left, right] = spineOf(part).args.slice(-2);
    if ((head !== 'Eq' && head !== 'Iff') || !left || !right) return false;
    const plain = head === 'Iff' ? unfoldHead(inventory, right) : right;
    return (
      unfoldsTo(inventory, left, right) ||
      unfoldsTo(inventory, right, left) ||
      (head === 'Iff' && unfoldsTo(inventory, left, plain))
    );
  });
}
