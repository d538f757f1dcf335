/** Thrown by the writer where a statement has no fast path. */
export const noFastPath = Symbol('no fast path');
const LARGEST_POWER = 64n;
/** `(expression)·(1 + 2^-48) + 2^-1070`. */
function up(expression) {
    return `(${expression}) * UP + TINY`;
}
function emit(w, key, m, r) {
    const known = w.known.get(key);
    if (known !== undefined)
        return known;
    const name = w.fresh();
    const radius = r(`${name}m`);
    w.lines.push(`const ${name}m = ${m}${radius === '0' ? '' : `, ${name}r = ${radius}`};`);
    const ball = { m: `${name}m`, r: radius === '0' ? '0' : `${name}r` };
    w.known.set(key, ball);
    return ball;
}
function joined(...terms) {
    return terms.filter((term) => term !== '').join(' + ');
}
/** `|m|·r`, or nothing when `r` is 0. */
function product(m, r) {
    return r === '0' ? '' : `Math.abs(${m}) * ${r}`;
}
function sum(w, sign, a, b) {
    const radii = joined(a.r === '0' ? '' : a.r, b.r === '0' ? '' : b.r);
    return emit(w, `${a.m} ${sign} ${b.m}`, `${a.m} ${sign} ${b.m}`, (m) => up(joined(radii, `Math.abs(${m}) * U`)));
}
function mul(w, a, b) {
    const cross = a.r === '0' || b.r === '0' ? '' : `${a.r} * ${b.r}`;
    return emit(w, `${a.m} * ${b.m}`, `${a.m} * ${b.m}`, (m) => up(joined(product(a.m, b.r), product(b.m, a.r), cross, `Math.abs(${m}) * U`)));
}
/** `|a/b − m/n| ≤ (|m/n|·r_b + r_a) / (|n| − r_b)`; unknown where the divisor's ball reaches 0, whose sign decides the convention. */
function div(w, a, b) {
    return emit(w, `${a.m} / ${b.m}`, `${a.m} / ${b.m}`, (m) => {
        const distance = b.r === '0' ? `Math.abs(${b.m})` : `(Math.abs(${b.m}) - ${b.r})`;
        const above = joined(b.r === '0' ? '' : `(Math.abs(${m}) * UP + TINY) * ${b.r}`, a.r === '0' ? '' : a.r);
        const known = up(joined(above === '' ? '' : `(${above}) / ${distance}`, `Math.abs(${m}) * U`));
        return `${distance} > 0 ? ${known} : Infinity`;
    });
}
function power(w, a, n) {
    if (n === 0n)
        return { m: '1', r: '0' };
    if (n === 1n)
        return a;
    const half = power(w, a, n / 2n);
    const square = mul(w, half, half);
    return n % 2n === 0n ? square : mul(w, square, a);
}
/** `e^ρ − 1 ≤ ρ + ρ²` for `ρ ≤ 1`. */
function exp(w, a) {
    return emit(w, `exp ${a.m}`, `rawExp(${a.m})`, (m) => {
        const spread = a.r === '0' ? '' : `(${a.r} + ${a.r} * ${a.r}) * 1.001`;
        const small = `Math.abs(${a.m}) < 700${a.r === '0' ? '' : ` && ${a.r} < 1`}`;
        return `${small} ? ${up(`${m} * (${joined(spread, 'GUARD')})`)} : Infinity`;
    });
}
/** `|log x − log m| ≤ r / (m − r)`. */
function log(w, a) {
    const above = a.r === '0' ? a.m : `(${a.m} - ${a.r})`;
    return emit(w, `log ${a.m}`, `${above} > 0 ? rawLog(${a.m}) : 0`, (m) => {
        const spread = a.r === '0' ? '' : `${a.r} / ${above}`;
        return `${above} > 0 && ${a.m} < Infinity ? ${up(joined(spread, `Math.abs(${m}) * GUARD`))} : Infinity`;
    });
}
/** `|√x − √m| ≤ r / √m`. */
function sqrt(w, a) {
    const above = a.r === '0' ? a.m : `(${a.m} - ${a.r})`;
    return emit(w, `sqrt ${a.m}`, `Math.sqrt(${a.m})`, (m) => {
        const spread = a.r === '0' ? '' : `${a.r} / ${m}`;
        return `${above} >= 0 ? ${up(joined(spread, `${m} * U`))} : Infinity`;
    });
}
function extreme(w, name, a, b) {
    const radius = a.r === '0' && b.r === '0' ? '0' : `Math.max(${a.r}, ${b.r})`;
    return emit(w, `${name} ${a.m} ${b.m}`, `Math.${name}(${a.m}, ${b.m})`, () => radius);
}
function operation(w, t, env) {
    const last = t.args.at(-1);
    if (t.operation === 'pow' || t.operation === 'zpow') {
        if (last.kind !== 'literal' || last.value.num > LARGEST_POWER || last.value.num < 0n)
            throw noFastPath;
        return power(w, ball(w, t.args[0], env), last.value.num);
    }
    const args = t.args.map((arg) => ball(w, arg, env));
    const guarded = t.where === undefined ? undefined : guard(w, t.where, args);
    const value = apply(w, t, args);
    if (guarded === undefined)
        return value;
    const name = w.fresh();
    w.lines.push(`const ${name}r = ${guarded} ? ${value.r} : Infinity;`);
    return { m: value.m, r: `${name}r` };
}
function apply(w, t, args) {
    const [a, b] = args;
    const one = { m: '1', r: '0' };
    switch (t.operation) {
        case 'add':
            return sum(w, '+', a, b);
        case 'succ':
            return sum(w, '+', a, one);
        case 'sub':
            return sum(w, '-', a, b);
        case 'natSub':
            return extreme(w, 'max', sum(w, '-', a, b), { m: '0', r: '0' });
        case 'mul':
            return mul(w, a, b);
        case 'div':
            return div(w, a, b);
        case 'inv':
            return div(w, one, a);
        case 'neg':
            return emit(w, `neg ${a.m}`, `-${a.m}`, () => a.r);
        case 'abs':
            return emit(w, `abs ${a.m}`, `Math.abs(${a.m})`, () => a.r);
        case 'max':
        case 'min':
            return extreme(w, t.operation, a, b);
        case 'cast':
            return a;
        case 'exp':
            return exp(w, a);
        case 'log':
            return log(w, a);
        case 'sqrt':
            return sqrt(w, a);
        case 'rpow':
            return exp(w, mul(w, b, log(w, a)));
        default:
            throw noFastPath;
    }
}
/** JavaScript that is true when all guards are known to hold. */
function guard(w, guards, args) {
    const side = (of) => of === 'x' ? args[0] : of === 'y' ? args[1] : { m: `(${Number(of.num)} / ${Number(of.den)})`, r: '0' };
    return guards.map((g) => `${w.compare(w, g.comparison, side(g.left), side(g.right))} === 3`).join(' && ');
}
/** Writes the ball of a term; `env` holds the balls of the variables by level. */
export function ball(w, t, env) {
    switch (t.kind) {
        case 'literal': {
            const { num, den } = t.value;
            const value = Number(num) / Number(den);
            if (t.sort.kind === 'bool' ||
                !Number.isFinite(value) ||
                Math.abs(Number(num)) > 2 ** 53 ||
                Number(den) > 2 ** 53)
                throw noFastPath;
            // A quotient of integers below 2^53 by a power of two is a double.
            if ((den & (den - 1n)) === 0n)
                return { m: `(${value})`, r: '0' };
            return { m: `(${value})`, r: `${Math.abs(value) * 2 ** -52}` };
        }
        case 'variable': {
            const known = env[t.level];
            if (known === undefined || t.sort.kind !== 'number')
                throw noFastPath;
            return known;
        }
        case 'operation':
            return operation(w, t, env);
        case 'let':
            return ball(w, t.body, [...env, ball(w, t.value, env)]);
        case 'if':
            return choice(w, t, env);
        case 'call':
            return call(w, t, env);
        default:
            throw noFastPath;
    }
}
function choice(w, t, env) {
    const truth = w.condition(w, t.condition, env);
    const name = w.fresh();
    const block = (branch) => {
        const inner = { ...w, lines: [], known: new Map(w.known) };
        const value = ball(inner, branch, env);
        return `{ ${inner.lines.join(' ')} ${name}m = ${value.m}; ${name}r = ${value.r}; }`;
    };
    w.lines.push(`let ${name}m = 0, ${name}r = Infinity;`);
    w.lines.push(`if (${truth} === 3) ${block(t.then)} else if (${truth} === 0) ${block(t.else)}`);
    return { m: `${name}m`, r: `${name}r` };
}
/** A counterpart at exact arguments enters as its ball; a definition with one equation is written out. */
function call(w, t, env) {
    const args = t.args.map((arg) => ball(w, arg, env));
    const counterpart = w.counterparts.get(t.constant);
    if (counterpart !== undefined) {
        if (t.sort.kind !== 'number' || (t.sort.of !== 'real' && t.sort.of !== 'rational'))
            throw noFastPath;
        // Arguments that need not be doubles are transported by the slow path.
        if (args.some((arg) => arg.r !== '0'))
            return { m: '0', r: 'Infinity' };
        const key = `${counterpart.variable}(${args.map((arg) => arg.m).join(', ')})`;
        return emit(w, key, key, (m) => {
            const normal = `typeof ${m} === 'number' && Math.abs(${m}) >= NORMAL && Math.abs(${m}) < Infinity`;
            return `${normal} ? ${up(`Math.abs(${m}) * ${counterpart.accuracy}`)} : Infinity`;
        });
    }
    const definition = w.statement.definitions?.get(t.definition ?? t.constant);
    const [equation] = definition?.equations ?? [];
    const plain = definition?.equations.length === 1 && equation.patterns.every((pattern) => pattern.kind === 'bind');
    if (!plain)
        throw noFastPath;
    return ball(w, equation.body, args);
}
