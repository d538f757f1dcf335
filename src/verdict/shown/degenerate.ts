// Finds arguments that a statement does not show, because a default or an instance fills them in, and that make a definition
// constant.
import { exact } from '../../domains/exact.ts';
import { compileTier } from '../../evaluate/tier.ts';
import type { Value } from '../../evaluate/values.ts';
import type { Expr, Name } from '../../expr/expr.ts';
import { instantiate, isSameExpr, spineOf, subtermsOf } from '../../expr/spine.ts';
import type { Sort, Statement, Term } from '../../language/ast.ts';
import { hasPart } from '../../language/levels.ts';
import type { Inventory } from '../../lean/inventory.ts';
import { ownerOf } from '../../lean/judged.ts';
import { compileStatement } from '../../read/compile.ts';

type Call = Extract<Term, { kind: 'call' }>;

/** A definition of the project as a statement applies it, and what fills in an argument that the statement does not show. */
type Filled = { readonly constant: Name; readonly by: string };

/** The parameters of `name` that an application leaves out: defaults, and instances of the project's own classes. */
function filledIn(inventory: Inventory, e: Expr): Filled | undefined {
  const { head, args } = spineOf(e);
  const declaration = head.kind === 'const' ? inventory.declarations.get(head.name) : undefined;
  if (declaration?.kind !== 'definition') return undefined;
  let type = declaration.type;
  for (const arg of args) {
    if (type.kind !== 'forallE') return undefined;
    const { head: wrapper, args: given } = spineOf(type.type);
    const [, value] = wrapper.kind === 'const' && wrapper.name === 'optParam' ? given : [];
    if (value !== undefined && isSameExpr(value, arg))
      return { constant: declaration.name, by: `${type.name} is left at its default` };
    const owner = type.info === 'instImplicit' && arg.kind !== 'bvar' ? ownerOf(inventory, arg) : undefined;
    if (owner !== undefined) return { constant: declaration.name, by: `${owner} says what it depends on` };
    type = instantiate(type.body, arg);
  }
  return undefined;
}

/** Unrelated values of a number sort; empty for all other sorts. */
function values(sort: Sort, seed: number): Value<{ num: bigint; den: bigint } | undefined> {
  if (sort.kind !== 'number') return undefined;
  const n = BigInt((seed * 37) % 23) + 2n;
  if (sort.of === 'nat') return n;
  if (sort.of === 'int') return seed % 2 === 0 ? n : -n;
  return { num: seed % 2 === 0 ? n : -n, den: BigInt((seed % 3) + 1) };
}

const TRIES = 8;

/** The value that a call has whatever its arguments are, as far as trying tells. */
function constantValue(statement: Statement, call: Call): string | undefined {
  const free = call.args.filter((arg) => arg.kind !== 'literal');
  if (free.length === 0) return undefined;
  const { define, begin } = compileTier(exact, 0, statement, { handle: undefined, release: () => {} });
  const found = new Set<string>();
  for (let k = 0; k < TRIES; k++) {
    begin();
    const args = call.args.map((arg, i) => {
      if (arg.kind !== 'literal') return values(arg.sort, k * 5 + i + 1);
      const isWhole = arg.sort.kind === 'number' && (arg.sort.of === 'nat' || arg.sort.of === 'int');
      return isWhole ? arg.value.num : arg.value;
    });
    if (args.includes(undefined)) return undefined;
    const value = define(call, args);
    if (typeof value === 'bigint' || typeof value === 'boolean') found.add(String(value));
    else if (typeof value === 'object' && value !== null && 'num' in value)
      found.add(value.num % value.den === 0n ? String(value.num / value.den) : `${value.num}/${value.den}`);
    else return undefined;
    if (found.size > 1) return undefined;
  }
  return [...found][0];
}

function callsIn(statement: Statement): readonly Call[] {
  const found: Call[] = [];
  const hypotheses = statement.binders.flatMap((binder) =>
    binder.kind === 'hypothesis' ? [binder.formula] : [],
  );
  for (const formula of [...hypotheses, statement.conclusion])
    hasPart(formula, (part) => {
      if (part.kind === 'call') found.push(part);
      return false;
    });
  return found;
}

/** Why a definition is constant in the statement of a theorem, if what makes it constant is not shown. */
export function degenerateIn(inventory: Inventory, theorem: Name): string | undefined {
  const type = inventory.declarations.get(theorem)?.type;
  const filled =
    type === undefined ? [] : subtermsOf(type).flatMap((part) => filledIn(inventory, part) ?? []);
  if (filled.length === 0) return undefined;
  const statement = compileStatement(inventory, theorem, { numbers: [] });
  if ('kind' in statement) return undefined;
  for (const call of callsIn(statement)) {
    const one = filled.find(({ constant }) => constant === call.constant);
    const value = one && constantValue(statement, call);
    if (one !== undefined && value !== undefined)
      return `${one.constant} is ${value} there whatever its other arguments are, because ${one.by}, which the statement does not show`;
  }
  return undefined;
}
