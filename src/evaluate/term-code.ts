import type { Domain } from '../domains/domain.ts';
import { placeLoss } from '../domains/rounded/loss.ts';
import { FALSE, TRUE } from '../domains/truth.ts';
import type { Formula, Sort, Term } from '../language/ast.ts';
import { showPart } from '../language/show.ts';
import { type Code, type Counters, type Env, noteSize } from './code.ts';
import { formulaCodeWith } from './formula-code.ts';
import { type Machine, type Test, unknownOf } from './machine.ts';
import { compileOperation } from './operations.ts';
import { functionOf, integerOf, numberOf } from './read-value.ts';
import { type Integer, isIntegral, type Value } from './values.ts';

/** Compiles a term; `depth` is the level of the next variable to be bound. */
export function compileTerm<X>(m: Machine<X>, t: Term, depth: number): Code<X> {
  const code = plainCode(m, t, depth);
  if (m.domain.name !== 'doubles') return code;
  if (isIntegral(t)) return noting(code, m.counters);
  return t.kind === 'operation' || t.kind === 'sum' || t.kind === 'product' ? placing(code, t) : code;
}

/** Notes in a fresh loss of digits which term it is. */
function placing<X>(code: Code<X>, t: Term): Code<X> {
  let shown: string | undefined;
  const show = (): string => {
    shown ??= showPart(t);
    return shown;
  };
  return (env) => {
    const value = code(env);
    placeLoss(value, show);
    return value;
  };
}

/** Records integers beyond 2^53, which a program in doubles would round. */
function noting<X>(code: Code<X>, counters: Counters): Code<X> {
  return (env) => {
    const value = code(env);
    if (typeof value === 'bigint' && (value > LARGEST || value < -LARGEST)) counters.isInexact = true;
    return value;
  };
}

const LARGEST = 2n ** 53n;

function plainCode<X>(m: Machine<X>, t: Term, depth: number): Code<X> {
  const code = (part: Term, at: number = depth): Code<X> => compileTerm(m, part, at);
  switch (t.kind) {
    case 'literal': {
      const value: Value<X> =
        t.sort.kind === 'bool' ? t.value.num !== 0n : isIntegral(t) ? t.value.num / t.value.den : undefined;
      if (value !== undefined) return () => value;
      // Registers of multiprecision numbers are released after every sample, so literals are created anew.
      if (m.domain.name === 'mpfr') return () => m.domain.ofRational(t.value);
      const number = m.domain.ofRational(t.value);
      return () => number;
    }
    case 'variable': {
      const { level } = t;
      return (env) => env[level];
    }
    case 'operation':
      return compileOperation(
        m.domain,
        m.counters,
        t,
        t.args.map((arg) => code(arg)),
      );
    case 'sum':
    case 'product':
      return bigCode(m, t, code(t.count), { body: code(t.body, depth + 1), depth });
    case 'apply': {
      const fn = code(t.fn);
      const args = t.args.map((arg) => code(arg));
      return (env) => args.reduce((value, arg) => functionOf(value)(arg(env)), fn(env));
    }
    case 'lambda': {
      const body = code(t.body, depth + 1);
      return (env) => {
        const captured = env.slice(0, depth);
        return (argument: Value<X>) => {
          const inner = captured.slice();
          inner[depth] = argument;
          return body(inner);
        };
      };
    }
    case 'if': {
      const condition = compileFormula(m, t.condition, depth);
      const [then, otherwise] = [code(t.then), code(t.else)];
      const both = joined(m.domain, t.sort);
      return (env) => {
        const truth = condition(env);
        if (truth === TRUE) return then(env);
        return truth === FALSE ? otherwise(env) : both(then(env), otherwise(env));
      };
    }
    case 'let': {
      const value = code(t.value);
      const body = code(t.body, depth + 1);
      return (env) => {
        env[depth] = value(env);
        return body(env);
      };
    }
    case 'call': {
      const args = t.args.map((arg) => code(arg));
      return (env) =>
        m.call(
          t,
          args.map((arg) => arg(env)),
        );
    }
  }
}

/** The value of an `if` with an undecided condition: the hull of both branches. */
function joined<X>(domain: Domain<X>, sort: Sort): (a: Value<X>, b: Value<X>) => Value<X> {
  if (sort.kind === 'number' && (sort.of === 'rational' || sort.of === 'real')) {
    return (a, b) => domain.hull(numberOf(domain, a), numberOf(domain, b));
  }
  const unknown = unknownOf(domain, sort);
  return (a, b) => (a === b ? a : unknown);
}

function bigCode<X>(
  m: Machine<X>,
  t: Extract<Term, { kind: 'sum' | 'product' }>,
  count: Code<X>,
  { body, depth }: { readonly body: Code<X>; readonly depth: number },
): Code<X> {
  const { domain, counters } = m;
  const unknown = unknownOf(domain, t.sort);
  const start = t.kind === 'sum' ? 0n : 1n;
  const turns = (env: Env<X>): Integer => {
    const n = integerOf(count(env));
    if (n === undefined || n > BigInt(counters.fuel)) return undefined;
    counters.fuel -= Number(n);
    return n;
  };
  if (isIntegral(t))
    return (env) => {
      const n = turns(env);
      if (n === undefined) return unknown;
      let total = start;
      for (let k = 0n; k < n; k++) {
        env[depth] = k;
        const term = integerOf(body(env));
        if (term === undefined) return undefined;
        total = t.kind === 'sum' ? total + term : total * term;
      }
      noteSize(total, counters);
      return total;
    };
  const join = t.kind === 'sum' ? domain.add : domain.mul;
  return (env) => {
    const n = turns(env);
    if (n === undefined) return unknown;
    let total = domain.ofInteger(start);
    for (let k = 0n; k < n; k++) {
      env[depth] = k;
      total = join(total, numberOf(domain, body(env)));
    }
    return total;
  };
}

/** Compiles a formula; `depth` is the level of the next variable to be bound. */
export function compileFormula<X>(m: Machine<X>, f: Formula, depth: number): Test<X> {
  return formulaCodeWith(compileTerm, m, f, depth);
}
