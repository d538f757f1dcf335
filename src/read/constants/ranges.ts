import type { Expr, Name } from '../../expr/expr.ts';
import { spineOf } from '../../expr/spine.ts';
import type { Comparison, Formula, Sort, Term } from '../../language/ast.ts';
import { moveTerm } from '../../language/moved.ts';
import { itemAt } from '../../present.ts';
import { trustAt, trustLibrary } from '../mathlib/meaning.ts';
import { all, at as apply, implies, le, lt } from '../mathlib/write.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';
import { build, type FormulaRow, makeLiteral, sortOfCoreType } from './row.ts';

const nat = sortOfCoreType('Nat');

/** An interval of Mathlib by the last letters of its name: how its lower and upper ends are compared, if it has them. */
const ends: Readonly<
  Record<string, readonly [lower: Comparison | undefined, upper: Comparison | undefined]>
> = {
  Icc: ['≤', '≤'],
  Ico: ['≤', '<'],
  Ioc: ['<', '≤'],
  Ioo: ['<', '<'],
  Ici: ['≤', undefined],
  Ioi: ['<', undefined],
  Iic: [undefined, '≤'],
  Iio: [undefined, '<'],
};

/** A finite set of Mathlib that is a range: the number of its elements, and the element at an index. */
export type FinsetRange = { readonly count: Term; readonly at: (index: Term, scope: Scope) => Term };

/** `Finset.range n`, an interval of naturals, or all of `Fin n`; `undefined` for any other set. */
export function readFinsetRange(reader: Reader, set: Expr, scope: Scope): FinsetRange | undefined {
  const { head, args } = spineOf(set);
  if (head.kind !== 'const' || reader.origin(head.name) !== 'Mathlib') return undefined;
  if (head.name === 'Finset.range' && args.length === 1)
    return { count: reader.term(itemAt(args, 0), scope), at: (index) => index };
  if (head.name === 'Finset.univ') {
    const sort = args[0] && reader.sort(args[0], scope);
    return sort?.kind === 'fin' ? { count: sort.size, at: (index) => ({ ...index, sort }) } : undefined;
  }
  const toEnd = /^Finset\.Ii([co])$/.exec(head.name);
  if (toEnd !== null && args.length >= 2) {
    const sort = reader.sort(itemAt(args, 0), scope);
    if (sort?.kind !== 'number' || sort.of !== 'nat') return undefined;
    for (const instance of args.slice(1, -1)) trustLibrary(reader, instance, itemAt(args, 0), scope);
    const end = reader.term(itemAt(args, -1), scope);
    const one = makeLiteral(1n, 1n, sort);
    return { count: toEnd[1] === 'c' ? build('add', [end, one], sort, scope) : end, at: (index) => index };
  }
  const [lower, upper] = (head.name.startsWith('Finset.') && ends[head.name.slice(7)]) || [];
  if (lower === undefined || upper === undefined || args.length < 4) return undefined;
  const sort = reader.sort(itemAt(args, 0), scope);
  if (sort?.kind !== 'number' || (sort.of !== 'nat' && sort.of !== 'int')) return undefined;
  for (const instance of args.slice(1, -2)) trustLibrary(reader, instance, itemAt(args, 0), scope);
  const [a, b] = [reader.term(itemAt(args, -2), scope), reader.term(itemAt(args, -1), scope)];
  const next = (t: Term): Term => build('add', [t, makeLiteral(1n, 1n, sort)], sort, scope);
  const first = lower === '≤' ? a : next(a);
  const end = upper === '<' ? b : next(b);
  if (sort.of === 'int') {
    const length = build('sub', [end, first], sort, scope);
    return {
      count: build('max', [length, makeLiteral(0n, 1n, sort)], nat, scope),
      at: (index, inner) => {
        const start = moveTerm(first, scope.depth, inner.depth);
        return build('add', [start, build('cast', [index], sort, inner)], sort, inner);
      },
    };
  }
  // natural subtraction: 0 for an empty range
  return {
    count: build('natSub', [end, first], nat, scope),
    at: (index, inner) => build('add', [moveTerm(first, scope.depth, inner.depth), index], nat, inner),
  };
}

/** Membership in `Set.Icc a b` and similar sets, and in finite ranges, as comparisons. */
function inRange(reader: Reader, set: Expr, element: Expr, scope: Scope): Formula | undefined {
  const { head, args } = spineOf(set);
  if (head.kind !== 'const' || reader.origin(head.name) !== 'Mathlib') return undefined;
  const of = (comparison: Comparison, left: Term, right: Term): Formula => ({
    kind: 'compare',
    comparison,
    left,
    right,
    place: scope.place,
  });
  if (head.name === 'Finset.range' && args.length === 1)
    return of('<', reader.term(element, scope), reader.term(itemAt(args, 0), scope));
  if (head.name === 'Finset.univ' || head.name === 'Set.univ') return { kind: 'truth', value: true };
  const found = /^(Set|Finset)\.(I\w\w)$/.exec(head.name);
  const [lower, upper] = (found && ends[itemAt(found, 2)]) || [];
  if (lower === undefined && upper === undefined) return undefined;
  const count = lower !== undefined && upper !== undefined ? 2 : 1;
  const sort = reader.sort(itemAt(args, 0), scope);
  if (sort?.kind !== 'number') return undefined;
  for (const instance of args.slice(1, -count)) {
    if (found?.[1] === 'Set') reader.trust(instance, sort, scope);
    else trustLibrary(reader, instance, itemAt(args, 0), scope);
  }
  const given = args.slice(-count).map((arg) => reader.term(arg, scope));
  const x = reader.term(element, scope);
  const above = lower && of(lower, itemAt(given, 0), x);
  const below = upper && of(upper, x, itemAt(given, -1));
  return above && below ? { kind: 'and', left: above, right: below } : (above ?? below);
}

/** Membership in an interval of Mathlib; any other set is outside the language. */
export function membershipInRange(reader: Reader, set: Expr, element: Expr, scope: Scope): Formula {
  const formula = inRange(reader, set, element, scope);
  if (formula !== undefined) return formula;
  const { head } = spineOf(set);
  return throwOutside(
    'Membership.mem',
    scope.place,
    `membership in ${head.kind === 'const' && reader.local(head) === undefined ? head.name : 'a set'}`,
    'state it by comparisons, by an interval, or for the elements of a list',
  );
}

/** Mathlib's predicates for monotone functions: how arguments are compared, and how values. */
const monotone: Readonly<
  Record<Name, readonly [arguments: Comparison, values: Comparison, isReversed: boolean]>
> = {
  Monotone: ['≤', '≤', false],
  Antitone: ['≤', '≤', true],
  StrictMono: ['<', '<', false],
  StrictAnti: ['<', '<', true],
};

/** Monotone functions, written with two quantifiers. */
export const monotonicity: readonly FormulaRow[] = Object.entries(monotone).map(
  ([constant, [argument, value, isReversed]]): FormulaRow => ({
    constant,
    from: 'Mathlib',
    arity: 5,
    follows: `${constant} f: for all a ${argument} b, f a and f b are so too${isReversed ? ', the other way round' : ''}`,
    read: (reader, args, scope) => {
      const [from, to] = [reader.sort(args[0], scope), reader.sort(args[1], scope)];
      const isOrdered = (sort: Sort | undefined): sort is Sort =>
        sort?.kind === 'number' || sort?.kind === 'fin';
      if (!isOrdered(from) || !isOrdered(to)) {
        trustAt(reader, args[2], args[0], scope);
        trustAt(reader, args[3], args[1], scope);
        const [less, lessOf] = [argument === '<' ? lt : le, value === '<' ? lt : le];
        const [of, valuesOf, f] = [args[0], args[1], args[4]];
        const claim = (a: Expr, b: Expr): Expr => {
          const [x, y] = isReversed ? [b, a] : [a, b];
          return implies(less(of, a, b), lessOf(valuesOf, apply(f, x), apply(f, y)));
        };
        return reader.formula(
          all(of, (a) => all(of, (b) => claim(a, b), 'b'), 'a'),
          scope,
        );
      }
      reader.trust(args[2], from, scope);
      reader.trust(args[3], to, scope);
      const a: Term = { kind: 'variable', level: scope.depth, sort: from };
      const b: Term = { kind: 'variable', level: scope.depth + 1, sort: from };
      const inner = { depth: scope.depth + 2, place: `${scope.place}, in ${constant}` };
      const at = (x: Term): Term => {
        const f = args[4];
        const given = reader.open({ kind: 'term', term: x, depth: inner.depth });
        return reader.term({ kind: 'app', fn: f, arg: given }, inner);
      };
      const compare = (comparison: Comparison, left: Term, right: Term): Formula => ({
        kind: 'compare',
        comparison,
        left,
        right,
        place: inner.place,
      });
      const values = [at(a), at(b)] as const;
      const body: Formula = {
        kind: 'implies',
        left: compare(argument, a, b),
        right: isReversed ? compare(value, values[1], values[0]) : compare(value, values[0], values[1]),
      };
      const forall = (name: string, depth: number, of: Formula): Formula =>
        from.kind === 'fin'
          ? {
              kind: 'every',
              name,
              from: makeLiteral(0n, 1n, nat),
              to: moveTerm(from.size, scope.depth, depth),
              body: of,
              place: scope.place,
            }
          : { kind: 'forall', name, sort: from, body: of, place: scope.place };
      return forall('a', scope.depth, forall('b', scope.depth + 1, body));
    },
  }),
);
