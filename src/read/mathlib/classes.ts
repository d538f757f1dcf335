// Classes of Mathlib with exactly one library instance at each type.
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf, spineOf } from '../../expr/spine.ts';
import type { Formula } from '../../language/ast.ts';
import { itemAt } from '../../present.ts';
import type { Reader, Scope } from '../reader.ts';
import { trustAt } from './meaning.ts';
import { ne, numeral, standard } from './write.ts';

const words = (text: string): readonly Name[] => text.trim().split(/\s+/);

/** Algebraic structures of every field. */
const algebra = words(`
  Field DivisionRing Semifield DivisionSemiring CommRing Ring CommSemiring Semiring NonUnitalRing NonUnitalSemiring NonUnitalCommRing
  NonAssocRing NonAssocSemiring NonUnitalNonAssocSemiring NonUnitalNonAssocRing CommMonoidWithZero MonoidWithZero GroupWithZero
  CommGroupWithZero CommMonoid Monoid CommSemigroup Semigroup MulOneClass AddCommGroup AddGroup AddCommMonoid AddMonoid
  AddCommSemigroup AddSemigroup AddZeroClass SubNegMonoid DivInvMonoid AddMonoidWithOne AddGroupWithOne Distrib
  Zero One Add Sub Mul Div Neg Inv NatCast IntCast RatCast
  IsDomain NoZeroDivisors Nontrivial CharZero MulZeroClass MulZeroOneClass EuclideanDomain IsCancelAdd IsRightCancelAdd
  IsLeftCancelAdd IsCancelMulZero NeZero Infinite Inhabited Nonempty`);

/** Orders of every linearly ordered field. */
const orders = words(`
  LinearOrder PartialOrder Preorder Lattice DistribLattice SemilatticeSup SemilatticeInf LE LT Max Min
  LinearOrderedField LinearOrderedRing LinearOrderedCommRing LinearOrderedSemifield LinearOrderedSemiring LinearOrderedAddCommGroup
  OrderedField OrderedRing OrderedCommRing OrderedSemiring OrderedCommSemiring OrderedAddCommGroup OrderedAddCommMonoid
  StrictOrderedRing StrictOrderedSemiring StrictOrderedCommRing
  IsStrictOrderedRing IsOrderedRing IsOrderedAddMonoid IsOrderedCancelAddMonoid PosMulStrictMono MulPosStrictMono PosMulMono MulPosMono
  AddLeftMono AddRightMono AddLeftStrictMono AddRightStrictMono ZeroLEOneClass
  DenselyOrdered NoMaxOrder NoMinOrder Archimedean FloorRing FloorSemiring IsDirected`);

/** Structures that the reals have in addition. */
const analysis = words(`
  NormedField NormedRing NormedCommRing NontriviallyNormedField DenselyNormedField NormedDivisionRing NormedAddCommGroup
  NormedAddGroup SeminormedAddCommGroup SeminormedAddGroup SeminormedRing Norm NNNorm Dist MetricSpace PseudoMetricSpace
  PseudoEMetricSpace EMetricSpace ConditionallyCompleteLinearOrder ConditionallyCompleteLattice ConditionallyCompleteLinearOrderedField
  TopologicalSpace OrderTopology IsTopologicalRing CompleteSpace`);

/** Classes of Mathlib with exactly one library instance for each number type and `Fin n`. */
const classes: Readonly<Record<string, ReadonlySet<Name>>> = {
  Rat: new Set([...algebra, ...orders]),
  Real: new Set([...algebra, ...orders, ...analysis]),
  Fin: new Set(words('Fintype Finite LinearOrder PartialOrder Preorder Lattice DistribLattice LE LT')),
};

/** Classes with a value or a relation as their last argument. */
const ofValues: ReadonlySet<Name> = new Set(['NeZero', 'IsDirected']);

const chosen = new WeakSet<Expr>();

/** Records that a type replaces a type variable: the library's own instances satisfy what the statement assumes of it. */
export function choose(type: Expr): Expr {
  chosen.add(type);
  return type;
}

/** The library's instance of a class at a type that replaces a type variable. */
export function makeLibraryInstance(reader: Reader, wanted: Expr): Expr | undefined {
  const { head, args } = spineOf(wanted);
  const type = args[0] && headConstantOf(args[0]);
  if (head.kind !== 'const' || type === undefined || !chosen.has(itemAt(args, 0))) return undefined;
  const origin = reader.origin(head.name);
  if ((origin !== 'Mathlib' && origin !== 'Init') || !classes[type]?.has(head.name)) return undefined;
  // laws are about the operations of their class arguments
  const instances = args.slice(1, ofValues.has(head.name) ? -1 : undefined);
  for (const instance of instances)
    trustAt(reader, instance, itemAt(args, 0), { depth: 0, place: `the instance of ${head.name}` });
  return standard;
}

/** Reads the class `NeZero n` as `n ≠ 0`; `undefined` for any other type. */
export function isNotZero(reader: Reader, type: Expr, scope: Scope): Formula | undefined {
  const { head, args } = spineOf(type);
  if (head.kind !== 'const' || head.name !== 'NeZero' || args.length !== 3) return undefined;
  const [of, zero, n] = [itemAt(args, 0), itemAt(args, 1), itemAt(args, 2)];
  if (reader.origin('NeZero') === 'project' || reader.sort(of, scope)?.kind !== 'number') return undefined;
  trustAt(reader, zero, of, scope);
  return reader.formula(ne(of, n, numeral(of, 0n)), scope);
}

/** Whether a later binder says that the type of a binder is finite. */
export function isFiniteType(reader: Reader, binder: Expr): boolean {
  if (binder.kind !== 'forallE') return false;
  let rest = binder.body;
  for (let depth = 0; rest.kind === 'forallE'; rest = rest.body, depth++) {
    const { head, args } = spineOf(rest.type);
    const isOfIt = args[0]?.kind === 'bvar' && args[0].index === depth;
    if (rest.info === 'instImplicit' && head.kind === 'const' && isOfIt)
      if (['Fintype', 'Finite'].includes(head.name) && reader.origin(head.name) === 'Mathlib') return true;
  }
  return false;
}
