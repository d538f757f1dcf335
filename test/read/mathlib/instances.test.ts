import { beforeAll, describe, expect, test } from 'vitest';
import { loadMpfr } from '../../../src/domains/mpfr.ts';
import type { Expr } from '../../../src/expr/expr.ts';
import { spineOf } from '../../../src/expr/spine.ts';
import type { Declaration, Inventory } from '../../../src/lean/inventory.ts';
import { compileStatement } from '../../../src/read/compile.ts';
import { called, isThere, recorded } from './real.ts';
import { declared } from './stating.ts';

beforeAll(loadMpfr);

/** Where instances stand that could not differ in what a statement says, by constant and position, and why. */
const irrelevant: ReadonlyMap<string, string> = new Map([
  ...['ite#2', 'Finset.filter#2', 'Function.update#2', 'Matrix.diagonal#2', 'SignType.sign#3'].map(
    (place) => [place, 'Decidable is a subsingleton'] as const,
  ),
  ...['Finset.univ#1', 'Fintype.card#1'].map((place) => [place, 'Fintype is a subsingleton'] as const),
  ...['Finset.univ_nonempty#1', 'Finset.univ_nonempty#2'].map((place) => [place, 'in a proof'] as const),
  ...['Disjoint#2', 'Finset.sup#3'].map(
    (place) => [place, 'OrderBot is a subsingleton at its order, which is asked about'] as const,
  ),
]);

/** Parameters that are said by the type of a value beside them, where they are asked about. */
const implied: ReadonlySet<string> = new Set(['Subtype.val#0', 'Subtype.val#1', 'DFunLike.coe#0']);

/** An instance of the project's that stands for the library's. */
const own = declared(
  'My.instance',
  { kind: 'const', name: 'My.Class', levels: [] },
  { kind: 'const', name: 'My.operation', levels: [] },
);

const partsOf = (e: Expr): readonly Expr[] => {
  if (e.kind === 'lam' || e.kind === 'forallE') return [e.type, e.body];
  if (e.kind === 'letE') return [e.type, e.value, e.body];
  return e.kind === 'proj' ? [e.of] : [];
};

/** Instances of a theorem by where they stand; those in others are vouched for, or not, with them. */
function placesOf(declaration: Declaration): ReadonlyMap<Expr, ReadonlySet<string>> {
  const instances = new Set(declaration.instances?.map(({ instance }) => instance));
  const found = new Map<Expr, Set<string>>();
  const seen = new Set<Expr>();
  const visit = (e: Expr): void => {
    if (seen.has(e)) return;
    seen.add(e);
    const { head, args } = spineOf(e);
    for (const part of partsOf(head)) visit(part);
    for (const [position, arg] of args.entries()) {
      const place = `${head.kind === 'const' ? head.name : head.kind}#${position}`;
      if (instances.has(arg)) found.set(arg, (found.get(arg) ?? new Set()).add(place));
      else if (!implied.has(place)) visit(arg);
    }
  };
  visit(declaration.type);
  return found;
}

/** The same with another expression for a part. */
function replaced(e: Expr, part: Expr, by: Expr): Expr {
  if (e === part) return by;
  switch (e.kind) {
    case 'app':
      return { ...e, fn: replaced(e.fn, part, by), arg: replaced(e.arg, part, by) };
    case 'lam':
    case 'forallE':
      return { ...e, type: replaced(e.type, part, by), body: replaced(e.body, part, by) };
    case 'letE':
      return {
        ...e,
        type: replaced(e.type, part, by),
        value: replaced(e.value, part, by),
        body: replaced(e.body, part, by),
      };
    case 'proj':
      return { ...e, of: replaced(e.of, part, by) };
    default:
      return e;
  }
}

const isRead = (inventory: Inventory, name: string): boolean =>
  !('kind' in compileStatement(inventory, name, { numbers: [] }));

const withTheorem = (inventory: Inventory, theorem: Declaration): Inventory => ({
  ...inventory,
  declarations: new Map([...inventory.declarations, [theorem.name, theorem], [own.name, own]]),
});

/** Every instance that matters in the theorems of a folder that are read. */
const instancesOf = (inventory: Inventory) =>
  [...inventory.declarations.values()]
    .filter(({ kind, name }) => kind === 'theorem' && !/\.eq_\w+$|\._/.test(name))
    .filter(({ name }) => isRead(inventory, name))
    .flatMap((theorem) =>
      [...placesOf(theorem)]
        .map(([instance, places]) => ({
          theorem,
          instance,
          places: [...places].filter((place) => !irrelevant.has(place)),
        }))
        .filter(({ places }) => places.length > 0),
    );

describe.skipIf(!isThere).each([
  ['shapes', 500],
  ['open-paper', 100],
])(called('every instance of %s is asked about'), (folder, least) => {
  test('none is read as before once Lean says that it is another', { timeout: 120_000 }, () => {
    const inventory = recorded(folder);
    const given = instancesOf(inventory);
    const missed = given.filter(({ theorem, instance }) => {
      const instances = theorem.instances?.map((one) =>
        one.instance === instance ? { ...one, verdict: 'other' as const } : one,
      );
      return isRead(withTheorem(inventory, { ...theorem, instances: instances ?? [] }), theorem.name);
    });
    expect(missed.map(({ theorem, places }) => [theorem.name, ...places])).toEqual([]);
    expect(given.length).toBeGreaterThan(least);
  });

  test("without judgements, none is read with the project's instead", { timeout: 120_000 }, () => {
    const [inventory, older] = [recorded(folder), recorded(folder, true)];
    const missed = instancesOf(inventory).filter(({ theorem, instance }) => {
      const { instances: _, ...unjudged } = theorem;
      const type = replaced(theorem.type, instance, { kind: 'const', name: own.name, levels: [] });
      return isRead(withTheorem(older, { ...unjudged, type }), theorem.name);
    });
    expect(missed.map(({ theorem, places }) => [theorem.name, ...places])).toEqual([]);
  });
});
