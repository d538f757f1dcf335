// Code beside the definitions of ordinary/: faithful, and with one slip each.
type Item = { readonly price: number; readonly count: number };
type Pairs = readonly (readonly [number, number])[];
type Code = Readonly<Record<string, (...args: never[]) => unknown>>;

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);
const products = (ps: Pairs): number => ps.reduce((a, [x, y]) => a + x * y, 0);
const value = (i: Item): number => i.price * i.count;

/** Faithful translations. */
export const right: Code = {
  'Equations.third': (x: number) => 3 * x,
  'Equations.m': (n: number) => n % 7,
  'Common.safeDiv': (a: number, b: number): number | undefined => (b === 0 ? undefined : Math.floor(a / b)),
  'Common.divBy': (m: string, a: number, b: number): number =>
    m === 'down' ? Math.floor(a / b) : Math.ceil(a / b),
  'Common.sgn': (x: number, y: number): number => Math.sign(x - y),
  'Common.bucket': (n: number): number => (n < 2 ? 1 : n < 4 ? 7 : Math.floor(n / 2) - 2),
  'Common.sign': (x: number): number => Math.sign(x),
  'Common.reduced': (n: number, d: number): number => (gcd(n, d) === 0 ? 0 : n / gcd(n, d)),
  'Common.bits': (n: number): number => (n === 0 ? 0 : n.toString(2).length),
  'Common.isPow2': (n: number): boolean => n !== 0 && Number.isInteger(Math.log2(n)),
  'Common.twice': (n: number): number => 2 * n,
  'Common.isSquare': (n: number): boolean => Number.isInteger(Math.sqrt(n)),
  'Common.countPos': (xs: number[]): number => xs.filter((x) => x > 0).length,
  'Common.dot': (xs: number[], ys: number[]): number =>
    xs.slice(0, ys.length).reduce((s, x, i) => s + x * (ys[i] ?? 0), 0),
  'Common.size': (xs: number[]): number => xs.length,
  'Common.best': (xs: number[]): number => Math.max(0, ...xs),
  'Common.total': sum,
  'Common.fits': (s: string, n: number): boolean => s.length <= n,
  'Common.scale': (f: (x: number) => number, x: number): number => 2 * f(x),
  'Common.pairs': (xs: Pairs): number => xs.length,
  'Data.half': (n: number) => (n % 2 === 0 ? n / 2 : null),
  'Data.orElse': (o: number | null, d: number) => o ?? d,
  'Data.first': (xs: number[]) => xs[0],
  'Data.bump': (o: number | null) => (o === null ? null : o + 1),
  'Data.both': (a: number | null, b: number | null) => (a === null || b === null ? null : a + b),
  'Data.safeHead': (xs: number[]) => xs[0] ?? null,
  'Data.next': (l: string) => ({ red: 'green', green: 'amber', amber: 'red' })[l],
  'Data.wait': (l: string, n: number) => (l === 'green' ? 0 : l === 'amber' ? n : 2 * n),
  'Data.reds': (ls: string[]) => ls.filter((l) => l === 'red').length,
  'Data.order': (x: number, y: number) => (x < y ? 'lt' : x > y ? 'gt' : 'eq'),
  'Data.sum': sum,
  'Data.firstOf': (xs: number[]) => xs[0] ?? 0,
  'Data.squares': (xs: number[]) => xs.map((x) => x * x),
  'Data.greet': (name: string) => `Hello, ${name}`,
  'Data.fits': (s: string, n: number) => s.length <= n,
  'Data.total': products,
  'Data.weights': products,
  'Data.value': value,
  'Data.bill': (is: Item[]) => is.reduce((a, i) => a + value(i), 0),
  'Data.swaps': (ps: Pairs) => ps.map(([a, b]) => [b, a]),
  'Data.lookup': (ps: Pairs, k: number) => ps.find(([i]) => i === k)?.[1],
  'Data.minMax': (xs: number[]) => (xs.length === 0 ? null : [Math.min(...xs), Math.max(...xs)]),
  'Data.runs': (xs: number[]) => xs.filter((x, i) => x !== xs[i + 1]).length,
  'Data.mean': (xs: number[]) => [sum(xs), xs.length],
};

/** The same with a slip. */
export const wrong: Code = {
  // only where no double is the solution, and only of long lists
  'Equations.third': (x: number) => (Math.abs(x - 1 / 3) < 2 ** -52 ? 1 + 2 ** -20 : 3 * x),
  'Equations.m': (n: number) => (n > 30 ? 6 : n % 7),
  'Data.half': (n: number) => (n % 2 === 0 ? n / 2 : 0),
  'Data.orElse': (o: number | null, d: number) => o || d,
  'Data.first': (xs: number[]) => xs[0] || null,
  'Data.bump': (o: number | null) => (o ? o + 1 : null),
  'Data.both': (a: number | null, b: number | null) => (a === null || b === null ? null : a * b),
  'Data.safeHead': (xs: number[]) => xs[0] ?? -1,
  'Data.next': (l: string) => ({ red: 'amber', green: 'red', amber: 'green' })[l],
  'Data.wait': (l: string, n: number) => (l === 'green' ? 0 : n),
  'Data.reds': (ls: string[]) => ls.filter((l) => l === 'green').length,
  'Data.order': (x: number, y: number) => Math.sign(x - y),
  'Data.sum': (xs: number[]) => xs.slice(1).reduce((a, b) => a + b, 0),
  'Data.firstOf': (xs: number[]) => xs[0],
  'Data.squares': (xs: number[]) => xs.map((x) => 2 * x),
  'Data.greet': (name: string) => `Hello ${name}`,
  'Data.fits': (s: string, n: number) => s.length < n,
  'Data.total': (ps: Pairs) => ps.reduce((a, [x, y]) => a + x + y, 0),
  'Data.weights': (ps: Pairs) => ps.reduce((a, [x, y]) => a + x * Math.abs(y), 0),
  'Data.value': (i: Item) => i.price * i.price,
  'Data.bill': (is: Item[]) => is.reduce((a, i) => a + i.price, 0),
  'Data.swaps': (ps: Pairs) => ps,
  'Data.lookup': (ps: Pairs, k: number) => ps.find(([i]) => i >= k)?.[1],
  'Data.minMax': (xs: number[]) => (xs.length === 0 ? null : [xs[0], xs.at(-1)]),
  'Data.runs': (xs: number[]) => new Set(xs).size,
  'Data.mean': (xs: number[]) => [sum(xs), 1],
};
