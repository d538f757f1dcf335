// Writes the arithmetic of balls: each function emits the code of one operation, with its radius.
import {
  type Ball,
  emit,
  type Int,
  joinTerms,
  makeExactBall,
  type Writer,
  writeRoundedUp,
} from './writer.ts';

function keyed(a: Ball, b: Ball): string {
  return `${a.m}±${a.r} ${b.m}±${b.r}`;
}

/** `|m|·r`, or nothing when `r` is 0. */
function product(m: string, r: string): string {
  return r === '0' ? '' : `Math.abs(${m}) * ${r}`;
}

/** The sum or difference of two balls. */
export function sum(w: Writer, sign: '+' | '-', a: Ball, b: Ball): Ball {
  return emit(w, `${sign} ${keyed(a, b)}`, `${a.m} ${sign} ${b.m}`, (m) =>
    writeRoundedUp(joinTerms(a.r, b.r, `Math.abs(${m}) * U`)),
  );
}

/** Product. */
export function mul(w: Writer, a: Ball, b: Ball): Ball {
  const cross = a.r === '0' || b.r === '0' ? '' : `${a.r} * ${b.r}`;
  return emit(w, `* ${keyed(a, b)}`, `${a.m} * ${b.m}`, (m) =>
    writeRoundedUp(joinTerms(product(a.m, b.r), product(b.m, a.r), cross, `Math.abs(${m}) * U`)),
  );
}

/**
 * Quotient by a divisor that is not 0: `|a/b − m/n| ≤ (|m/n|·r_b + r_a) / (|n| − r_b)`. Unknown if the divisor's ball reaches
 * 0.
 */
export function quotient(w: Writer, a: Ball, b: Ball): Ball {
  return emit(w, `/ ${keyed(a, b)}`, `${a.m} / ${b.m}`, (m) => {
    const distance = b.r === '0' ? `Math.abs(${b.m})` : `(Math.abs(${b.m}) - ${b.r})`;
    const above = joinTerms(b.r === '0' ? '' : `(Math.abs(${m}) * UP + TINY) * ${b.r}`, a.r);
    const known = writeRoundedUp(
      joinTerms(above === '' ? '' : `(${above}) / ${distance}`, `Math.abs(${m}) * U`),
    );
    return b.r === '0' ? known : `${distance} > 0 ? ${known} : Infinity`;
  });
}

/** `a^n` for a natural number `n` that is known when the code is written. */
export function raiseToLiteral(w: Writer, a: Ball, n: bigint): Ball {
  if (n === 0n) return makeExactBall('1');
  if (n === 1n) return a;
  const half = raiseToLiteral(w, a, n / 2n);
  const square = mul(w, half, half);
  return n % 2n === 0n ? square : mul(w, square, a);
}

/** `a^n` for a natural number `n`. */
export function power(w: Writer, a: Ball, n: Int): Ball {
  const key = `^ ${a.m}±${a.r} ${n.js}`;
  return emit(w, key, `power(${a.m}, ${n.js})`, (m) => `powerRadius(${a.m}, ${a.r}, ${n.js}, ${m})`);
}

/** `e^ρ − 1 ≤ ρ + ρ²` for `ρ ≤ 1`. */
export function exp(w: Writer, a: Ball): Ball {
  return emit(w, `exp ${a.m}±${a.r}`, `rawExp(${a.m})`, (m) => {
    const spread = a.r === '0' ? '' : `(${a.r} + ${a.r} * ${a.r}) * 1.001`;
    const small = `Math.abs(${a.m}) < 700${a.r === '0' ? '' : ` && ${a.r} < 1`}`;
    return `${small} ? ${writeRoundedUp(`${m} * (${joinTerms(spread, 'GUARD')})`)} : Infinity`;
  });
}

/** `x^y` for positive x; unknown where x may be 0. */
export function rpow(w: Writer, a: Ball, b: Ball): Ball {
  return emit(w, `rpow ${keyed(a, b)}`, `${a.m} > 0 ? rawPower(${a.m}, ${b.m}) : 0`, (m) => {
    if (a.r === '0' && b.r === '0')
      // outside its domain, `rawPower` may return any double, also a negative one
      return `${a.m} > 0 ? ${writeRoundedUp(`Math.abs(${m}) * boundPowerError(${a.m}, ${b.m})`)} : Infinity`;
    return `rpowRadius(${a.m}, ${a.r}, ${b.m}, ${b.r}, ${m})`;
  });
}

/** `|log x − log m| ≤ r / (m − r)`. */
export function log(w: Writer, a: Ball): Ball {
  const above = a.r === '0' ? a.m : `(${a.m} - ${a.r})`;
  return emit(w, `log ${a.m}±${a.r}`, `${above} > 0 ? rawLog(${a.m}) : 0`, (m) => {
    const spread = a.r === '0' ? '' : `${a.r} / ${above}`;
    return `${above} > 0 && ${a.m} < Infinity ? ${writeRoundedUp(joinTerms(spread, `Math.abs(${m}) * GUARD`))} : Infinity`;
  });
}

/** `|√x − √m| ≤ r / √m`. */
export function sqrt(w: Writer, a: Ball): Ball {
  const above = a.r === '0' ? a.m : `(${a.m} - ${a.r})`;
  return emit(w, `sqrt ${a.m}±${a.r}`, `Math.sqrt(${a.m})`, (m) => {
    const spread = a.r === '0' ? '' : `${a.r} / ${m}`;
    return `${above} >= 0 ? ${writeRoundedUp(joinTerms(spread, `${m} * U`))} : Infinity`;
  });
}

/** Sine, cosine or arc tangent: each moves by no more than its operand does. */
export function turn(w: Writer, name: 'Sin' | 'Cos' | 'Arctan', a: Ball): Ball {
  return emit(w, `${name} ${a.m}±${a.r}`, `raw${name}(${a.m})`, () =>
    writeRoundedUp(joinTerms(a.r, `bound${name}Error(${a.m})`)),
  );
}

/** The larger or smaller of two. */
export function chooseExtreme(w: Writer, name: 'max' | 'min', a: Ball, b: Ball): Ball {
  const radius = a.r === '0' && b.r === '0' ? '0' : `Math.max(${a.r}, ${b.r})`;
  return emit(w, `${name} ${keyed(a, b)}`, `Math.${name}(${a.m}, ${b.m})`, () => radius);
}

/** Negation or absolute value, which change no radius. */
export function flip(w: Writer, name: 'neg' | 'abs', a: Ball): Ball {
  return emit(w, `${name} ${a.m}±${a.r}`, name === 'neg' ? `-${a.m}` : `Math.abs(${a.m})`, () => a.r);
}
