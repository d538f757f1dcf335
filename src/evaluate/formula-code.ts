import { both, either, FALSE, type Kleene, NEARLY, not, TRUE, UNKNOWN } from '../domains/truth.ts';
import type { Formula, Term } from '../language/ast.ts';
import type { Code } from './code.ts';
import { compareIntegers, compareNumbers } from './compare.ts';
import { areValuesEqual } from './equal-values.ts';
import type { Machine, Test } from './machine.ts';
import { integerOf, numberOf } from './read-value.ts';
import { isIntegral } from './values.ts';

/** Compiles the terms in a formula. */
export type TermCode = <X>(m: Machine<X>, t: Term, depth: number) => Code<X>;

/** Compiles a formula. */
export function formulaCodeWith<X>(compileTerm: TermCode, m: Machine<X>, f: Formula, depth: number): Test<X> {
  const test = (part: Formula): Test<X> => formulaCodeWith(compileTerm, m, part, depth);
  switch (f.kind) {
    case 'truth': {
      const truth = f.value ? TRUE : FALSE;
      return () => truth;
    }
    case 'compare':
      return comparisonCode(compileTerm, m, f, depth);
    case 'and': {
      const [left, right] = [test(f.left), test(f.right)];
      return (env) => {
        const a = left(env);
        return a === FALSE ? FALSE : both(a, right(env));
      };
    }
    case 'or': {
      const [left, right] = [test(f.left), test(f.right)];
      return (env) => {
        const a = left(env);
        return a === TRUE ? TRUE : either(a, right(env));
      };
    }
    case 'implies': {
      const [left, right] = [test(f.left), test(f.right)];
      return (env) => {
        const a = not(left(env));
        return a === TRUE ? TRUE : either(a, right(env));
      };
    }
    case 'iff': {
      const [left, right] = [test(f.left), test(f.right)];
      return (env) => {
        const [a, b] = [left(env), right(env)];
        return both(either(not(a), b), either(not(b), a));
      };
    }
    case 'not': {
      const of = test(f.of);
      return (env) => not(of(env));
    }
    case 'defined': {
      if (f.call === undefined || !m.isMixed) return test(f.body);
      const value = compileTerm(m, f.call, depth);
      return (env) => {
        const said = value(env);
        return said === true ? TRUE : said === false ? FALSE : UNKNOWN;
      };
    }
    case 'every':
    case 'some':
      return rangeCode(compileTerm, m, f, depth);
    case 'forall':
    case 'exists': {
      const body = formulaCodeWith(compileTerm, m, f.body, depth + 1);
      return (env) =>
        m.unbounded(f, env, depth, (value) => {
          env[depth] = value;
          return body(env);
        });
    }
  }
}

/** The kinds of sorts that have no order, whose values are compared part by part. */
const compared: ReadonlySet<string> = new Set(['bool', 'list', 'record', 'data', 'function']);

function comparisonCode<X>(
  compileTerm: TermCode,
  m: Machine<X>,
  f: Extract<Formula, { kind: 'compare' }>,
  depth: number,
): Test<X> {
  const [left, right] = [compileTerm(m, f.left, depth), compileTerm(m, f.right, depth)];
  const { domain, resolution } = m;
  const { comparison } = f;
  const { sort } = f.left;
  if (compared.has(sort.kind)) {
    return (env) => {
      const truth = areValuesEqual(domain, sort, left(env), right(env));
      return comparison === '=' ? truth : not(truth);
    };
  }
  if (isIntegral(f.left)) {
    return (env) => {
      const [a, b] = [integerOf(left(env)), integerOf(right(env))];
      return a === undefined || b === undefined ? UNKNOWN : compareIntegers(comparison, a, b);
    };
  }
  const softens = resolution > 0 && (comparison === '=' || comparison === '≤');
  return (env) => {
    const [a, b] = [numberOf(domain, left(env)), numberOf(domain, right(env))];
    const truth = compareNumbers(domain, comparison, a, b);
    return truth === UNKNOWN && softens && domain.near(a, b, resolution) ? NEARLY : truth;
  };
}

function rangeCode<X>(
  compileTerm: TermCode,
  m: Machine<X>,
  f: Extract<Formula, { kind: 'every' | 'some' }>,
  depth: number,
): Test<X> {
  const [from, to] = [compileTerm(m, f.from, depth), compileTerm(m, f.to, depth)];
  const body = formulaCodeWith(compileTerm, m, f.body, depth + 1);
  const { counters } = m;
  const [neutral, decisive] = f.kind === 'every' ? [TRUE, FALSE] : [FALSE, TRUE];
  const join = f.kind === 'every' ? both : either;
  return (env) => {
    const [low, high] = [integerOf(from(env)), integerOf(to(env))];
    if (low === undefined || high === undefined || high - low > BigInt(counters.fuel)) return UNKNOWN;
    let truth: Kleene = neutral;
    for (let k = low; k < high && truth !== decisive; k++) {
      counters.fuel -= 1;
      env[depth] = k;
      truth = join(truth, body(env));
    }
    return truth;
  };
}
