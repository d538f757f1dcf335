import type { Formula, Sort, Term } from '../../language/ast.ts';
import { usesLevel } from '../../language/levels.ts';

const real: Sort = { kind: 'number', of: 'real', type: 'Real' };

/** Operations that mean the same of integers as of the reals they are. */
const alike: ReadonlySet<string> = new Set(['add', 'mul', 'sub', 'neg', 'max', 'min', 'abs', 'div', 'cast']);

/** Operations whose value is the same integer where the operands are integers. */
const ofWhole: ReadonlySet<string> = new Set(['add', 'mul', 'sub', 'neg', 'max', 'min', 'abs']);

/** Whether numbers of a sort are integers, whose division and subtraction are others. */
const isWhole = (sort: Sort): boolean =>
  sort.kind === 'fin' || (sort.kind === 'number' && (sort.of === 'nat' || sort.of === 'int'));

/**
 * A term with an integer variable as one with a real variable in its place, that has the same value at every integer; a power
 * with the variable in its exponent as one of a positive base, which is not known of any other. `undefined` where there is none.
 */
function relaxedTerm(t: Term, level: number): Term | undefined {
  if (!usesLevel(t, level)) {
    if (t.sort.kind === 'number' && isWhole(t.sort))
      return { kind: 'operation', operation: 'cast', args: [t], sort: real, place: '' };
    return t;
  }
  if (t.kind === 'variable') return { ...t, sort: real };
  if (t.kind !== 'operation') return undefined;
  const { operation, place } = t;
  const args = t.args.map((arg) => relaxedTerm(arg, level));
  if (!args.every((arg) => arg !== undefined)) return undefined;
  const [a, b] = args;
  if (operation === 'cast') return a;
  if (operation === 'succ')
    return {
      kind: 'operation',
      operation: 'add',
      args: [a!, { kind: 'literal', value: { num: 1n, den: 1n }, sort: real }],
      sort: real,
      place,
    };
  if (operation === 'pow' && usesLevel(t.args[1]!, level))
    return { kind: 'operation', operation: 'rpow', args: [a!, b!], sort: real, place };
  if (operation === 'pow') return { ...t, args: [a!, t.args[1]!], sort: real };
  if (operation === 'natSub') {
    const difference: Term = { kind: 'operation', operation: 'sub', args, sort: real, place };
    const none: Term = { kind: 'literal', value: { num: 0n, den: 1n }, sort: real };
    return { kind: 'operation', operation: 'max', args: [difference, none], sort: real, place };
  }
  const isOfWhole = isWhole(t.sort);
  if (isOfWhole && !ofWhole.has(operation)) return undefined;
  if (!isOfWhole && !alike.has(operation) && t.args.some(({ sort }) => isWhole(sort))) return undefined;
  return { ...t, args, sort: real };
}

/** The same of a formula that speaks about an integer variable by comparisons only. */
export function relaxedFormula(f: Formula, level: number): Formula | undefined {
  switch (f.kind) {
    case 'truth':
      return f;
    case 'compare': {
      const [left, right] = [relaxedTerm(f.left, level), relaxedTerm(f.right, level)];
      return left && right && { ...f, left, right };
    }
    case 'and':
    case 'or':
    case 'implies':
    case 'iff': {
      const [left, right] = [relaxedFormula(f.left, level), relaxedFormula(f.right, level)];
      return left && right && { ...f, left, right };
    }
    case 'not': {
      const of = relaxedFormula(f.of, level);
      return of && { ...f, of };
    }
    case 'defined': {
      const body = relaxedFormula(f.body, level);
      return body && { kind: 'defined', constant: f.constant, body };
    }
    default:
      return undefined;
  }
}
