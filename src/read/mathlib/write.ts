import type { Expr, Name } from '../../expr/expr.ts';
import { apply, betaApply } from '../../expr/spine.ts';

/** An instance that Lean has already accepted, at the type at which it is used. */
export const standard: Expr = {
  kind: 'const',
  name: '\u0002standard',
  levels: [],
  judgement: { verdict: 'standard' },
};

/** A constant by its name. */
const constant = (name: Name): Expr => ({ kind: 'const', name, levels: [] });

let markers = 0;

/** `e` with a marker replaced by the variable of an enclosing binder. */
function abstracted(e: Expr, marker: Name, depth: number): Expr {
  const at = (part: Expr, more = 0): Expr => abstracted(part, marker, depth + more);
  switch (e.kind) {
    case 'const':
      return e.name === marker ? { kind: 'bvar', index: depth } : e;
    case 'app': {
      const [fn, arg] = [at(e.fn), at(e.arg)];
      return fn === e.fn && arg === e.arg ? e : { ...e, fn, arg };
    }
    case 'lam':
    case 'forallE': {
      const [type, body] = [at(e.type), at(e.body, 1)];
      return type === e.type && body === e.body ? e : { ...e, type, body };
    }
    case 'letE':
      return { ...e, type: at(e.type), value: at(e.value), body: at(e.body, 1) };
    case 'proj': {
      const of = at(e.of);
      return of === e.of ? e : { ...e, of };
    }
    default:
      return e;
  }
}

function bind(kind: 'lam' | 'forallE', name: Name, type: Expr, body: (x: Expr) => Expr): Expr {
  const marker = `\u0002${markers++}`;
  return { kind, name, info: 'default', type, body: abstracted(body(constant(marker)), marker, 0) };
}

/** The application of a constant. */
export const call = (name: Name, ...args: readonly Expr[]): Expr => apply(constant(name), args);

/** `f a`, β-reduced if `f` is a λ. */
export const at = (f: Expr, ...args: readonly Expr[]): Expr => betaApply(f, args);

export const lam = (type: Expr, body: (x: Expr) => Expr, name: Name = 'x'): Expr =>
  bind('lam', name, type, body);
export const all = (type: Expr, body: (x: Expr) => Expr, name: Name = 'x'): Expr =>
  bind('forallE', name, type, body);
export const some = (type: Expr, body: (x: Expr) => Expr, name: Name = 'x'): Expr =>
  call('Exists', type, bind('lam', name, type, body));
/** `a → b → … → z` */
export const implies = (...parts: readonly Expr[]): Expr =>
  parts.reduceRight((body, type) => ({ kind: 'forallE', name: 'h', info: 'default', type, body }));
export const and = (...parts: readonly Expr[]): Expr =>
  parts.reduceRight((right, left) => call('And', left, right));
export const or = (left: Expr, right: Expr): Expr => call('Or', left, right);
export const not = (of: Expr): Expr => call('Not', of);
export const iff = (left: Expr, right: Expr): Expr => call('Iff', left, right);

export const eq = (type: Expr, a: Expr, b: Expr): Expr => call('Eq', type, a, b);
export const ne = (type: Expr, a: Expr, b: Expr): Expr => call('Ne', type, a, b);
export const le = (type: Expr, a: Expr, b: Expr): Expr => call('LE.le', type, standard, a, b);
export const lt = (type: Expr, a: Expr, b: Expr): Expr => call('LT.lt', type, standard, a, b);

const binary =
  (name: Name) =>
  (type: Expr, a: Expr, b: Expr): Expr =>
    call(name, type, type, type, standard, a, b);
export const add: ReturnType<typeof binary> = binary('HAdd.hAdd');
export const sub: ReturnType<typeof binary> = binary('HSub.hSub');
export const mul: ReturnType<typeof binary> = binary('HMul.hMul');
export const div: ReturnType<typeof binary> = binary('HDiv.hDiv');
export const mod: ReturnType<typeof binary> = binary('HMod.hMod');
export const neg = (type: Expr, a: Expr): Expr => call('Neg.neg', type, standard, a);
export const max = (type: Expr, a: Expr, b: Expr): Expr => call('Max.max', type, standard, a, b);
export const min = (type: Expr, a: Expr, b: Expr): Expr => call('Min.min', type, standard, a, b);
export const abs = (type: Expr, a: Expr): Expr => call('abs', type, standard, standard, a);

export const nat: Expr = constant('Nat');
export const int: Expr = constant('Int');
export const real: Expr = constant('Real');
export const numeral = (type: Expr, n: bigint): Expr =>
  call('OfNat.ofNat', type, { kind: 'natLit', value: n }, standard);
export const cast = (name: 'Nat.cast' | 'Int.cast' | 'Rat.cast', type: Expr, a: Expr): Expr =>
  call(name, type, standard, a);

/** `if condition then yes else no` */
export const choose = (type: Expr, condition: Expr, yes: Expr, no: Expr): Expr =>
  call('ite', type, condition, standard, yes, no);

/** `x ∈ s` for a set of elements of a type. */
export const isIn = (type: Expr, x: Expr, s: Expr): Expr =>
  call('Membership.mem', type, call('Set', type), standard, s, x);

/** The sum of `f` over all of a finite type. */
export const sumOver = (index: Expr, type: Expr, f: (i: Expr) => Expr): Expr =>
  call('Finset.sum', index, type, standard, call('Finset.univ', index, standard), lam(index, f, 'i'));

/** Names that are written here even if the project does not mention them, each with its library. */
export const written: ReadonlyMap<Name, 'Init' | 'Mathlib'> = new Map([
  ...[
    ...[
      'List.append',
      'And',
      'Or',
      'Not',
      'Iff',
      'Eq',
      'Ne',
      'Exists',
      'True',
      'False',
      'ite',
      'LE.le',
      'LT.lt',
    ],
    ...['HAdd.hAdd', 'HSub.hSub', 'HMul.hMul', 'HDiv.hDiv', 'HMod.hMod', 'HPow.hPow', 'Neg.neg', 'Inv.inv'],
    ...[
      'Max.max',
      'Min.min',
      'OfNat.ofNat',
      'Nat.cast',
      'Int.cast',
      'Int.toNat',
      'Nat',
      'Int',
      'Fin',
      'Bool',
    ],
    ...['Fin.mk', 'Fin.val', 'Membership.mem', 'Subtype', 'Subtype.mk', 'Subtype.val', 'Prod', 'Prod.mk'],
    ...[
      'Prod.fst',
      'Prod.snd',
      'Nat.gcd',
      'List.foldl',
      'List.ofFn',
      'List.map',
      'Int.gcd',
      'Rat',
      'Int.natAbs',
      'List.range',
      'Bool.true',
      'HSMul.hSMul',
      'Dvd.dvd',
      'Function.Injective',
      'Function.Surjective',
      'Int.sign',
      'Decidable.decide',
      'Bool.false',
    ],
    ...[
      'get',
      'reverse',
      'replicate',
      'zipWith',
      'tail',
      'take',
      'drop',
      'dropLast',
      'foldr',
      'length',
      'getD',
      'cons',
      'nil',
      'all',
      'any',
    ].map((name) => `List.${name}`),
    ...['List.contains', 'List.toArray', 'Array.toList', 'Array.push', 'Nat.zero'],
  ].map((name) => [name, 'Init'] as const),
  ...[
    ...[
      'Real',
      'abs',
      'Finset.sum',
      'Finset.prod',
      'Finset.univ',
      'Finset.range',
      'Set',
      'Real.exp',
      'Real.log',
    ],
    ...[
      'Real.sqrt',
      'Real.sin',
      'Real.cos',
      'Real.arctan',
      'Real.arcsin',
      'Nat.log',
      'Dist.dist',
      'Real.sinh',
      'Real.cosh',
      'Real.pi',
      'Int.floor',
    ],
    ...[
      'Int.ceil',
      'NNReal.toReal',
      'NNReal',
      'Norm.norm',
      'Complex.mk',
      'Complex',
      'unitInterval',
      'Set.Elem',
      'Nat.sqrt',
      'LipschitzWith',
      'Set.MapsTo',
      'Set.InjOn',
      'Nat.choose',
      'Nat.Prime',
      'Nat.centralBinom',
      'Matrix.transpose',
      'Matrix.IsSymm',
      'Matrix.mulVec',
      'dotProduct',
      'Finset.card',
      'ENNReal',
      'Star.star',
      'ENNReal.toReal',
      'ENNReal.mk',
      'Real.rpow',
      'Matrix.det',
      'Nat.floor',
      'Nat.ceil',
      'Nat.clog',
    ],
  ].map((name) => [name, 'Mathlib'] as const),
]);
