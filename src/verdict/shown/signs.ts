// The signs of the library, with the constants they stand for.
import type { Expr, Name } from '../../expr/expr.ts';
import { spineOf } from '../../expr/spine.ts';
import type { Inventory } from '../../lean/inventory.ts';

/** What a sign may stand for; `isPlain` where nothing but the sign brings the constant into a statement. */
export type Sign = {
  readonly signs: readonly string[];
  readonly constants: readonly Name[];
  readonly isPlain: boolean;
};

const row = (signs: string, constants: string, isPlain = false): Sign => ({
  signs: signs.split(' '),
  constants: constants.split(' '),
  isPlain,
});

/** Signs of core Lean and Mathlib with one meaning each, by class. */
export const table: readonly Sign[] = [
  row('< >', 'LT.lt GT.gt Nat.lt Int.lt', true),
  row('≤ <= ≥ >=', 'LE.le GE.ge Nat.le Int.le', true),
  row('=', 'Eq HEq'),
  row('≠', 'Ne'),
  row('+', 'HAdd.hAdd Add.add Nat.succ Nat.add Int.add Rat.add', true),
  row('-', 'HSub.hSub Sub.sub Neg.neg Int.neg Int.negSucc Nat.sub Int.sub Rat.sub Rat.neg Nat.pred', true),
  row('*', 'HMul.hMul Mul.mul Nat.mul Int.mul Rat.mul', true),
  row('/', 'HDiv.hDiv Div.div Nat.div Int.div Rat.div', true),
  row('%', 'HMod.hMod Mod.mod Nat.mod Int.emod', true),
  row('^', 'HPow.hPow Pow.pow Monoid.npow NatPow.pow', true),
  row('∣', 'Dvd.dvd', true),
  row('∧ /\\', 'And and'),
  row('∨ \\/', 'Or or'),
  row('¬', 'Not not'),
  row('↔', 'Iff'),
  row('∃', 'Exists'),
  row('==', 'BEq.beq HEq'),
  row('!=', 'bne'),
  row('&&', 'and Bool.and'),
  row('||', 'or Bool.or'),
  row('++', 'HAppend.hAppend Append.append'),
  row('∘', 'Function.comp'),
];

const bySign: ReadonlyMap<string, Sign> = new Map(
  table.flatMap((one) => one.signs.map((sign): [string, Sign] => [sign, one])),
);

/** Whether a run of sign characters is part of a longer sign: `Type*`, `ℕ+`, `ℝ≥0`, `*ᵥ`, `f^[n]`, `=o[l]`, `+ᵥ`. */
const isPartOfMore = (text: string, from: number, to: number): boolean =>
  /(?:Type|Sort|[ℕℤℚℝℂ])$/u.test(text.slice(0, from)) || /^(?:\p{Lm}|[a-zA-Z]?\[)/u.test(text.slice(to));

/** The signs of a text, each as often as it occurs; any other run of sign characters belongs to somebody else's notation. */
export function signsOf(text: string): ReadonlyMap<Sign, number> {
  const found = new Map<Sign, number>();
  // in a quoted name such as `«a < b»` signs are none
  const plain = text.replaceAll(/«[^»]*»/gu, (name) => '_'.repeat(name.length));
  for (const { 0: run, index } of plain.matchAll(/[^\p{L}\p{N}\p{M}\s()[\]{}⟨⟩⟦⟧⌊⌋⌈⌉,.'"_«»✝↑]+/gu)) {
    const sign = isPartOfMore(plain, index, index + run.length) ? undefined : bySign.get(run);
    if (sign !== undefined) found.set(sign, (found.get(sign) ?? 0) + 1);
  }
  return found;
}

/** Which arguments of a constant appear in the source: the explicit ones. */
function explicit(inventory: Inventory, name: Name, count: number): readonly boolean[] {
  const flags: boolean[] = [];
  let type = (inventory.declarations.get(name) ?? inventory.library.get(name))?.type;
  for (let k = 0; k < count; k++) {
    flags.push(type?.kind !== 'forallE' || type.info === 'default');
    type = type?.kind === 'forallE' ? type.body : undefined;
  }
  return flags;
}

/** How often each constant occurs in a term; with `visible`, only in explicit arguments. */
export function constantsIn(inventory: Inventory, e: Expr, visible: boolean): ReadonlyMap<Name, number> {
  const memo = new Map<Expr, ReadonlyMap<Name, number>>();
  const visit = (part: Expr): ReadonlyMap<Name, number> => {
    const before = memo.get(part);
    if (before !== undefined) return before;
    const found = new Map<Name, number>();
    const add = (more: ReadonlyMap<Name, number>): void => {
      for (const [name, count] of more) found.set(name, Math.min(1e9, (found.get(name) ?? 0) + count));
    };
    if (part.kind === 'app') {
      const { head, args } = spineOf(part);
      add(visit(head));
      const shown = head.kind === 'const' ? explicit(inventory, head.name, args.length) : [];
      args.forEach((arg, k) => {
        if (!visible || shown[k] !== false) add(visit(arg));
      });
    } else if (part.kind === 'const') found.set(part.name, 1);
    else if (part.kind === 'lam' || part.kind === 'forallE') [part.type, part.body].map(visit).forEach(add);
    else if (part.kind === 'letE') [part.type, part.value, part.body].map(visit).forEach(add);
    else if (part.kind === 'proj') add(visit(part.of));
    memo.set(part, found);
    return found;
  };
  return visit(e);
}
