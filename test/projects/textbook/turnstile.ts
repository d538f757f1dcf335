// Counterparts of Turnstile.lean.
type State = 'locked' | 'unlocked' | 'broken';
type Event =
  | { readonly kind: 'coin' }
  | { readonly kind: 'push' }
  | { readonly kind: 'kick'; readonly strength: number };
type Counter = { readonly state: State; readonly coins: number; readonly passed: number };
type Priority = 'low' | 'normal' | 'high';
type Expr =
  | { readonly kind: 'num'; readonly n: number }
  | { readonly kind: 'plus' | 'times'; readonly a: Expr; readonly b: Expr }
  | { readonly kind: 'neg'; readonly a: Expr };
type Instr = { readonly kind: 'push'; readonly n: number } | { readonly kind: 'add' | 'mul' | 'flip' };
type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'op'; readonly symbol: string }
  | { readonly kind: 'opening' | 'closing' };
type Except<E, A> =
  | { readonly kind: 'ok'; readonly value: A }
  | { readonly kind: 'error'; readonly error: E };
type Problem = { readonly kind: 'insufficient'; readonly missing: number } | { readonly kind: 'closed' };
type Account = { readonly owner: string; readonly balance: number; readonly isOpen: boolean };

export const step = (s: State, e: Event): State => {
  if (s === 'broken') return s;
  if (e.kind === 'kick') return e.strength > 9 ? 'broken' : s;
  return e.kind === 'coin' ? 'unlocked' : 'locked';
};
export const run = (s: State, es: readonly Event[]): State => es.reduce(step, s);
export const opens = (es: readonly Event[]): boolean => run('locked', es) === 'unlocked';
export const handle = (c: Counter, e: Event): Counter => ({
  state: step(c.state, e),
  coins: c.coins + (e.kind === 'coin' ? 1 : 0),
  passed: c.passed + (c.state === 'unlocked' && e.kind === 'push' ? 1 : 0),
});

const order: readonly Priority[] = ['low', 'normal', 'high'];
export const rank = (p: Priority): number => order.indexOf(p);
export const raise = (p: Priority): Priority => order[Math.min(2, rank(p) + 1)] ?? p;
export const more = (p: Priority, q: Priority): Priority => (rank(p) <= rank(q) ? q : p);

export const evaluate = (e: Expr): number => {
  if (e.kind === 'num') return e.n;
  if (e.kind === 'neg') return -evaluate(e.a);
  return e.kind === 'plus' ? evaluate(e.a) + evaluate(e.b) : evaluate(e.a) * evaluate(e.b);
};
export const depth = (e: Expr): number => {
  if (e.kind === 'num') return 0;
  return 1 + (e.kind === 'neg' ? depth(e.a) : Math.max(depth(e.a), depth(e.b)));
};
const isNumber = (e: Expr, n: number): boolean => e.kind === 'num' && e.n === n;
export const simplify = (e: Expr): Expr => {
  if (e.kind === 'num') return e;
  const a = simplify(e.a);
  if (e.kind === 'neg') return a.kind === 'num' ? { kind: 'num', n: -a.n } : { kind: 'neg', a };
  const b = simplify(e.b);
  if (e.kind === 'plus' && isNumber(a, 0)) return b;
  if (e.kind === 'plus' && isNumber(b, 0)) return a;
  if (e.kind === 'times' && isNumber(a, 1)) return b;
  return { kind: e.kind, a, b };
};

export const exec1 = (i: Instr, stack: readonly number[]): readonly number[] | null => {
  if (i.kind === 'push') return [i.n, ...stack];
  const [b, a, ...rest] = stack;
  if (b === undefined) return null;
  if (i.kind === 'flip') return [-b, ...stack.slice(1)];
  if (a === undefined) return null;
  return [i.kind === 'add' ? a + b : a * b, ...rest];
};
export const exec = (is: readonly Instr[], stack: readonly number[]): readonly number[] | null =>
  is.reduce<readonly number[] | null>((st, i) => (st === null ? null : exec1(i, st)), stack);
export const compile = (e: Expr): readonly Instr[] => {
  if (e.kind === 'num') return [{ kind: 'push', n: e.n }];
  if (e.kind === 'neg') return [...compile(e.a), { kind: 'flip' }];
  return [...compile(e.a), ...compile(e.b), { kind: e.kind === 'plus' ? 'add' : 'mul' }];
};

export const digit = (c: string): number | null => (c >= '0' && c <= '9' ? c.charCodeAt(0) - 48 : null);
export const readDigits = (acc: number, cs: readonly string[]): number | null =>
  cs.reduce<number | null>((n, c) => {
    const d = digit(c);
    return n === null || d === null ? null : 10 * n + d;
  }, acc);
export const readNat = (s: string): number | null => (s === '' ? null : readDigits(0, [...s]));
export const token = (c: string): Token | null => {
  if (c === '(') return { kind: 'opening' };
  if (c === ')') return { kind: 'closing' };
  if (c === '+' || c === '*') return { kind: 'op', symbol: c };
  const value = digit(c);
  return value === null ? null : { kind: 'number', value };
};
export const tokens = (cs: readonly string[]): Except<string, readonly Token[]> => {
  const read: Token[] = [];
  for (const c of cs) {
    if (c === ' ') continue;
    const one = token(c);
    if (one === null) return { kind: 'error', error: `unexpected ${c}` };
    read.push(one);
  }
  return { kind: 'ok', value: read };
};
export const balance = (depth0: number, ts: readonly Token[]): number | null => {
  let open = depth0;
  for (const { kind } of ts) {
    if (kind === 'closing' && open === 0) return null;
    open += kind === 'opening' ? 1 : kind === 'closing' ? -1 : 0;
  }
  return open;
};
export const balanced = (ts: readonly Token[]): boolean => balance(0, ts) === 0;
export const shift = (c: string): string => {
  if (c === 'z') return 'a';
  return c >= 'a' && c < 'z' ? String.fromCodePoint((c.codePointAt(0) ?? 0) + 1) : c;
};
export const shout = (s: string): string => `${s}!`;
export const greeting = (name: string): string => `Hello, ${name}`;
export const initial = (s: string): string | null => [...s][0] ?? null;
export const surround = (l: string, r: string, s: string): string => l + s + r;
export const spaces = (cs: readonly string[]): number => cs.filter((c) => c === ' ').length;
export const dropSpaces = (cs: readonly string[]): readonly string[] => cs.filter((c) => c !== ' ');

export const withdraw = (a: Account, amount: number): Except<Problem, Account> => {
  if (!a.isOpen) return { kind: 'error', error: { kind: 'closed' } };
  if (a.balance < amount)
    return { kind: 'error', error: { kind: 'insufficient', missing: amount - a.balance } };
  return { kind: 'ok', value: { ...a, balance: a.balance - amount } };
};
export const deposit = (a: Account, amount: number): Account => ({ ...a, balance: a.balance + amount });
