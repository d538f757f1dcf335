import type { Rational } from '../../src/domains/rational.ts';
import type {
  Binder,
  Comparison,
  Formula,
  Operation,
  Sort,
  Statement,
  Term,
} from '../../src/statement/ast.ts';
import type { Agreement, Property, Sample, SampleValue, Truth } from '../../src/statement/property.ts';

/** Statements written by hand and a small exact evaluator for them, so that testing is tested without the compiler. */
export const real: Sort = { kind: 'number', of: 'rational', type: 'Rat' };
export const nat: Sort = { kind: 'number', of: 'nat', type: 'Nat' };
export const sequence: Sort = { kind: 'function', from: nat, to: real };

const q = (num: bigint, den: bigint): Rational => (den < 0n ? { num: -num, den: -den } : { num, den });
export const lit = (num: number, den = 1): Term => ({
  kind: 'literal',
  value: { num: BigInt(num), den: BigInt(den) },
  sort: real,
});
export const variable = (level: number, sort: Sort = real): Term => ({ kind: 'variable', level, sort });
export const op = (operation: Operation, ...args: readonly Term[]): Term => ({
  kind: 'operation',
  operation,
  args,
  sort: real,
  place: '',
});
export const at = (fn: Term, index: Term): Term => ({ kind: 'apply', fn, args: [index], sort: real });
export const call = (constant: string, ...args: readonly Term[]): Term => ({
  kind: 'call',
  constant,
  args,
  sort: real,
  place: '',
});
export const compare = (left: Term, comparison: Comparison, right: Term): Formula => ({
  kind: 'compare',
  comparison,
  left,
  right,
  place: '',
});
export const every = (from: Term, to: Term, body: Formula): Formula => ({
  kind: 'every',
  name: 'k',
  from,
  to,
  body,
  place: '',
});
export const forall = (body: Formula): Formula => ({ kind: 'forall', name: 'k', sort: nat, body, place: '' });
export const sum = (count: Term, body: Term): Term => ({ kind: 'sum', count, body, sort: real });

/** A statement over values (name → sort) and hypotheses, all values first. */
export const statement = (
  values: Readonly<Record<string, Sort>>,
  hypotheses: Readonly<Record<string, Formula>>,
  conclusion: Formula,
): Statement => ({
  constant: 'Hand.statement',
  binders: [
    ...Object.entries(values).map(([name, sort], level): Binder => ({ kind: 'value', name, level, sort })),
    ...Object.entries(hypotheses).map(([name, formula]): Binder => ({ kind: 'hypothesis', name, formula })),
  ],
  conclusion,
  calls: [],
});

const exact = (x: number): Rational => {
  if (!Number.isFinite(x)) throw new Error(`${x} is no rational`);
  let [num, den] = [x, 1n];
  while (!Number.isInteger(num)) {
    num *= 2;
    den *= 2n;
  }
  return { num: BigInt(num), den };
};
const approx = (a: Rational): number => {
  const drop = BigInt(Math.max(0, a.den.toString(2).length - 100));
  return Number(a.num >> drop) / Number(a.den >> drop);
};

type Value = Rational | SampleValue;
type Calls = Readonly<Record<string, (...args: readonly Rational[]) => Rational>>;

const term = (t: Term, env: readonly Value[], calls: Calls): Rational => {
  const of = (part: Term): Rational => term(part, env, calls);
  switch (t.kind) {
    case 'literal':
      return t.value;
    case 'variable': {
      const value = env[t.level] as Value;
      return 'num' in value ? value : exact((value as { value: number }).value);
    }
    case 'call':
      return (calls[t.constant] as (...args: readonly Rational[]) => Rational)(...t.args.map(of));
    case 'sum': {
      let total: Rational = { num: 0n, den: 1n };
      const n = Number(of(t.count).num);
      for (let k = 0; k < n; k++) {
        const a = term(t.body, [...env, exact(k)], calls);
        total = q(total.num * a.den + a.num * total.den, total.den * a.den);
      }
      return total;
    }
    case 'apply': {
      const fn = env[(t.fn as { level: number }).level] as Extract<SampleValue, { kind: 'sequence' }>;
      const index = of(t.args[0] as Term);
      const k = Number(index.num / index.den);
      const { tail } = fn;
      const beyond = k - fn.prefix.length;
      const after =
        tail.kind === 'constant'
          ? tail.value
          : tail.kind === 'affine'
            ? tail.start + tail.step * beyond
            : tail.start * 2 ** -beyond;
      return exact(fn.prefix[k] ?? after);
    }
    case 'operation': {
      const [a, b] = t.args.map(of) as [Rational, Rational];
      switch (t.operation) {
        case 'add':
          return q(a.num * b.den + b.num * a.den, a.den * b.den);
        case 'sub':
          return q(a.num * b.den - b.num * a.den, a.den * b.den);
        case 'mul':
          return q(a.num * b.num, a.den * b.den);
        case 'div':
          return b.num === 0n ? q(0n, 1n) : q(a.num * b.den, a.den * b.num);
        case 'neg':
          return q(-a.num, a.den);
        case 'pow':
          return q(a.num ** b.num, a.den ** b.num);
        case 'cast':
          return a;
        default:
          throw new Error(t.operation);
      }
    }
    default:
      throw new Error(t.kind);
  }
};

/** How far a quantifier without end is followed; hand-made sequences are constant after their prefix. */
const window = 20;

const formula = (f: Formula, env: readonly Value[], calls: Calls): boolean => {
  switch (f.kind) {
    case 'compare': {
      const [a, b] = [term(f.left, env, calls), term(f.right, env, calls)];
      const d = a.num * b.den - b.num * a.den;
      return f.comparison === '<'
        ? d < 0n
        : f.comparison === '≤'
          ? d <= 0n
          : (d === 0n) === (f.comparison === '=');
    }
    case 'and':
      return formula(f.left, env, calls) && formula(f.right, env, calls);
    case 'implies':
      return !formula(f.left, env, calls) || formula(f.right, env, calls);
    case 'truth':
      return f.value;
    case 'every':
    case 'forall': {
      const from = f.kind === 'every' ? Number(term(f.from, env, calls).num) : 0;
      const to = f.kind === 'every' ? Number(term(f.to, env, calls).num) : window;
      for (let k = from; k < to; k++) if (!formula(f.body, [...env, exact(k)], calls)) return false;
      return true;
    }
    default:
      throw new Error(f.kind);
  }
};

/** A definition and its counterpart for a hand-made property. */
export type Definition = {
  readonly definition: (...args: readonly Rational[]) => Rational;
  readonly counterpart: (...args: readonly number[]) => number;
  readonly accuracy: number;
};

/** A property for a hand-made statement; S with T is decided by the exact values of T, without a ball. */
export const property = (s: Statement, definitions: Readonly<Record<string, Definition>> = {}): Property => {
  const names = Object.keys(definitions);
  const run = (
    sample: Sample,
    calls: Calls,
    called: Map<string, number>,
  ): ReturnType<Property['reference']> => {
    const env: Value[] = [];
    const hypotheses: Truth[] = [];
    for (const binder of s.binders)
      if (binder.kind === 'value') env.push(sample[binder.level] as SampleValue);
    const counted: Calls = Object.fromEntries(
      Object.entries(calls).map(([name, f]) => [
        name,
        (...args: readonly Rational[]) => {
          called.set(name, (called.get(name) ?? 0) + 1);
          return f(...args);
        },
      ]),
    );
    for (const binder of s.binders) {
      if (binder.kind === 'value') continue;
      const truth = formula(binder.formula, env, counted);
      hypotheses.push(truth ? 'true' : 'false');
      if (!truth) return { hypotheses, grade: { kind: 'exact' }, junk: 0, calls: called };
    }
    const conclusion = formula(s.conclusion, env, counted) ? 'true' : 'false';
    return { hypotheses, conclusion, grade: { kind: 'exact' }, junk: 0, calls: called };
  };
  const withD: Calls = Object.fromEntries(
    names.map((name) => [name, (definitions[name] as Definition).definition]),
  );
  const withT: Calls = Object.fromEntries(
    names.map((name) => [
      name,
      (...args) => exact((definitions[name] as Definition).counterpart(...args.map(approx))),
    ]),
  );
  const agreement = (sample: Sample): readonly Agreement[] => {
    const found: Agreement[] = [];
    const recording: Calls = Object.fromEntries(
      names.map((name) => {
        const { definition, counterpart, accuracy } = definitions[name] as Definition;
        return [
          name,
          (...args: readonly Rational[]) => {
            const value = definition(...args);
            const reference = approx(value);
            const at = counterpart(...args.map(approx));
            const agrees =
              Math.abs(at - reference) <= accuracy * Math.abs(at) + 2 ** -52 * Math.abs(reference);
            const room = Math.abs(reference) * 2 ** -52;
            found.push({
              constant: name,
              args: args.map(approx),
              counterpart: at,
              reference: [reference - room, reference + room],
              agrees: agrees ? 'true' : 'false',
            });
            return value;
          },
        ];
      }),
    );
    run(sample, recording, new Map());
    return found;
  };
  return {
    statement: s,
    bound: names,
    reference: (sample) => run(sample, withD, new Map()),
    counterpart: (sample) => run(sample, withT, new Map()),
    agreement,
  };
};

const [x, y] = [variable(0), variable(1)];
const corner = {
  hx: compare(lit(1), '<', x),
  hy: compare(lit(1), '<', y),
  hsum: compare(op('add', x, y), '<', lit(5)),
};
/** False: 5/2 · 39/16 is above 6. */
export const falseProduct: Statement = statement(
  { x: real, y: real },
  corner,
  compare(op('mul', x, y), '<', lit(6)),
);
/** True: the product is largest at x = y = 5/2. */
export const trueProduct: Statement = statement(
  { x: real, y: real },
  corner,
  compare(op('mul', x, y), '≤', lit(25, 4)),
);
/** True of `square`, which the counterpart stands for. */
export const squareStatement: Statement = {
  ...statement(
    { x: real, y: real },
    { hx: compare(lit(0), '<', x), h: compare(x, '<', y) },
    compare(call('square', x), '<', call('square', y)),
  ),
  calls: ['square'],
};
export const square: Definition = {
  definition: (a = { num: 0n, den: 1n }) => q(a.num * a.num, a.den * a.den),
  counterpart: (a = 0) => a * a,
  accuracy: 2 ** -48,
};
