// Counterparts of Shelf.lean.
type Tree<A> =
  | { readonly kind: 'leaf' }
  | { readonly kind: 'node'; readonly left: Tree<A>; readonly value: A; readonly right: Tree<A> };
type Rose = { readonly kind: 'node'; readonly label: number; readonly branches: readonly Rose[] };

export const len = <A>(xs: readonly A[]): number => xs.length;
export const app = <A>(xs: readonly A[], ys: readonly A[]): readonly A[] => [...xs, ...ys];
export const rev = <A>(xs: readonly A[]): readonly A[] => xs.toReversed();
export const revOnto = <A>(xs: readonly A[], acc: readonly A[]): readonly A[] => [...xs.toReversed(), ...acc];
export const apply = <A, B>(f: (x: A) => B, xs: readonly A[]): readonly B[] => xs.map((x) => f(x));
export const keep = <A>(p: (x: A) => boolean, xs: readonly A[]): readonly A[] => xs.filter((x) => p(x));
export const total = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x, 0);
export const occurrences = <A>(a: A, xs: readonly A[]): number => xs.filter((x) => x === a).length;
export const final = <A>(xs: readonly A[]): A | null => xs.at(-1) ?? null;
export const largest = (xs: readonly number[]): number | null => (xs.length === 0 ? null : Math.max(...xs));
export const place = (x: number, xs: readonly number[]): readonly number[] => {
  const at = xs.findIndex((y) => x <= y);
  return at < 0 ? [...xs, x] : [...xs.slice(0, at), x, ...xs.slice(at)];
};
export const isort = (xs: readonly number[]): readonly number[] => xs.toSorted((a, b) => a - b);
export const ascending = (xs: readonly number[]): boolean =>
  xs.every((x, i) => i === 0 || (xs[i - 1] ?? 0) <= x);
export const blend = (xs: readonly number[], ys: readonly number[]): readonly number[] => {
  const [[x, ...xr], [y, ...yr]] = [xs, ys];
  if (x === undefined) return ys;
  if (y === undefined) return xs;
  return x <= y ? [x, ...blend(xr, ys)] : [y, ...blend(xs, yr)];
};
export const distinct = <A>(xs: readonly A[]): readonly A[] => xs.filter((x, i) => xs.lastIndexOf(x) === i);
export const pairUp = <A, B>(xs: readonly A[], ys: readonly B[]): readonly (readonly [A, B])[] =>
  xs.slice(0, ys.length).map((x, i) => [x, ys[i] as B] as const);
export const separate = <A, B>(ps: readonly (readonly [A, B])[]): readonly [readonly A[], readonly B[]] => [
  ps.map(([x]) => x),
  ps.map(([, y]) => y),
];
export const position = <A>(a: A, xs: readonly A[]): number | null => {
  const at = xs.indexOf(a);
  return at < 0 ? null : at;
};
export const everyOther = <A>(xs: readonly A[]): readonly A[] => xs.filter((_, i) => i % 2 === 0);
export const countdown = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => n - 1 - i);

export const size = <A>(t: Tree<A>): number => (t.kind === 'leaf' ? 0 : size(t.left) + 1 + size(t.right));
export const height = <A>(t: Tree<A>): number =>
  t.kind === 'leaf' ? 0 : Math.max(height(t.left), height(t.right)) + 1;
export const mirror = <A>(t: Tree<A>): Tree<A> =>
  t.kind === 'leaf' ? t : { kind: 'node', left: mirror(t.right), value: t.value, right: mirror(t.left) };
export const inorder = <A>(t: Tree<A>): readonly A[] =>
  t.kind === 'leaf' ? [] : [...inorder(t.left), t.value, ...inorder(t.right)];
export const inorderOnto = <A>(t: Tree<A>, acc: readonly A[]): readonly A[] => [...inorder(t), ...acc];
export const map = <A, B>(f: (x: A) => B, t: Tree<A>): Tree<B> =>
  t.kind === 'leaf' ? t : { kind: 'node', left: map(f, t.left), value: f(t.value), right: map(f, t.right) };
export const insert = (x: number, t: Tree<number>): Tree<number> => {
  if (t.kind === 'leaf') return { kind: 'node', left: t, value: x, right: t };
  if (x < t.value) return { ...t, left: insert(x, t.left) };
  return t.value < x ? { ...t, right: insert(x, t.right) } : t;
};
export const contains = (x: number, t: Tree<number>): boolean => inorder(t).includes(x);
export const all = <A>(p: (x: A) => boolean, t: Tree<A>): boolean => inorder(t).every((x) => p(x));
export const isSearch = (t: Tree<number>): boolean => {
  const values = inorder(t);
  return values.every((x, i) => i === 0 || (values[i - 1] ?? 0) < x);
};
export const leftmost = <A>(t: Tree<A>): A | null => inorder(t)[0] ?? null;
export const weight = (t: Rose): number => t.branches.reduce((sum, one) => sum + weight(one), t.label);
export const label = (t: Rose): number => t.label;

type Vec<A> = { readonly kind: 'nil' } | { readonly kind: 'cons'; readonly head: A; readonly tail: Vec<A> };
export const toList = <A>(n: number, v: Vec<A>): readonly A[] =>
  v.kind === 'nil' ? [] : [v.head, ...toList(n - 1, v.tail)];
