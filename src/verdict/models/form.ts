// Numbers as polynomials in atoms, so that cancellations by arithmetic alone are found: `x * 0`, `a - b + b`, `x / 2 + x / 2`.

/** The number systems that models know. */
export type NumberKind = 'nat' | 'int' | 'rational';

/** Coefficients by monomial; a monomial is its atoms in order, joined by `·`, and the constant is the empty one. */
export type Form = ReadonlyMap<string, number>;

/** The constant `value`. */
export const makeConstantForm = (value: number): Form => new Map(value === 0 ? [] : [['', value]]);

/** One atom. */
export const makeAtomForm = (atom: string): Form => new Map([[atom, 1]]);

/** `a + factor·b`. */
export function addForms(a: Form, b: Form, factor: number): Form {
  const sum = new Map(a);
  for (const [monomial, coefficient] of b) {
    const next = (sum.get(monomial) ?? 0) + factor * coefficient;
    if (Math.abs(next) < 1e-12) sum.delete(monomial);
    else sum.set(monomial, next);
  }
  return sum;
}

const joined = (left: string, right: string): string =>
  [...left.split('·'), ...right.split('·')]
    .filter((atom) => atom !== '')
    .toSorted()
    .join('·');

/** The product, multiplied out. */
export function multiplyForms(a: Form, b: Form): Form {
  let product: Form = new Map();
  for (const [left, c] of a)
    for (const [right, d] of b) product = addForms(product, new Map([[joined(left, right), c * d]]), 1);
  return product;
}

/** The value of a form without atoms. */
export function constantOf(form: Form): number | undefined {
  if (form.size === 0) return 0;
  return form.size === 1 ? form.get('') : undefined;
}
