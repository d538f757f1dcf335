import type { GMPLib, mpfr_ptr, mpfr_rnd_t } from 'gmp-wasm';

type Ends = { readonly lo: mpfr_ptr; readonly hi: mpfr_ptr };
const DOWN = 3 as mpfr_rnd_t;
const UP = 2 as mpfr_rnd_t;

/**
 * Fills the ends of an enclosure of sines or cosines: these move by no more than their operand does and lie in [-1, 1], so that of an
 * interval is that of its middle, by half a width more or less.
 */
export function encloseWave(
  m: GMPLib['binding'],
  fresh: () => mpfr_ptr,
  f: (rop: mpfr_ptr, op: mpfr_ptr, rnd: mpfr_rnd_t) => number,
  a: Ends,
): (lo: mpfr_ptr, hi: mpfr_ptr) => void {
  return (lo, hi) => {
    const [middle, radius, rest] = [fresh(), fresh(), fresh()];
    m.mpfr_add(middle, a.lo, a.hi, DOWN);
    m.mpfr_div_2ui(middle, middle, 1, DOWN);
    m.mpfr_sub(radius, a.hi, middle, UP);
    m.mpfr_sub(rest, middle, a.lo, UP);
    if (m.mpfr_cmp(rest, radius) > 0) m.mpfr_set(radius, rest, UP);
    f(lo, middle, DOWN);
    f(hi, middle, UP);
    m.mpfr_sub(lo, lo, radius, DOWN);
    m.mpfr_add(hi, hi, radius, UP);
    if (m.mpfr_cmp_d(lo, -1) < 0) m.mpfr_set_d(lo, -1, DOWN);
    if (m.mpfr_cmp_d(hi, 1) > 0) m.mpfr_set_d(hi, 1, UP);
  };
}
