import { rangeOperations } from './operations.js';
import { hull, intersect, isEmpty, isPoint, line, point } from './range.js';
import { add, mul, sub } from './range-arithmetic.js';
import { toRange } from './rational-range.js';
const opaque = { forward: () => line, backward: () => undefined };
/** Sums over more terms than this are left alone. */
const longestSum = 64;
const cell = (index) => ({
    forward: (box) => {
        const i = index(box);
        return i < 0 ? line : box.cells[i];
    },
    backward: (box, target) => {
        const i = index(box);
        if (i < 0)
            return;
        const rest = intersect(box.cells[i], target);
        box.cells[i] = rest;
        if (isEmpty(rest))
            box.empty = true;
    },
});
const variable = (level, sort, scope) => {
    if (level >= scope.values) {
        const slot = level - scope.values;
        return { forward: (box) => box.bound[slot] ?? line, backward: () => undefined };
    }
    return sort.kind === 'function' || sort.kind === 'list'
        ? opaque
        : cell((box) => (box.layouts[level]?.kind === 'scalar' ? (box.layouts[level]?.cell ?? -1) : -1));
};
/** The cell of `f i` or `f i j`, or −1 where the index is not known or lies outside the prefix. */
const elementCell = (box, level, index) => {
    const layout = box.layouts[level];
    const [first, second] = index;
    if (layout === undefined || first === undefined || !isPoint(first) || first.lo < 0)
        return -1;
    if (layout.kind === 'matrix') {
        if (second === undefined || !isPoint(second) || first.lo >= layout.rows || second.lo >= layout.columns)
            return -1;
        return layout.cell + first.lo * layout.columns + second.lo;
    }
    return layout.kind === 'scalar' || first.lo >= layout.length ? -1 : layout.cell + first.lo;
};
const element = (level, index) => {
    const where = (box) => elementCell(box, level, index.map((i) => i.forward(box)));
    const one = cell(where);
    return {
        forward: (box) => {
            if (where(box) >= 0)
                return one.forward(box);
            const layout = box.layouts[level];
            const tail = box.tails[level];
            const first = index[0]?.forward(box);
            if (tail === undefined || first === undefined || layout?.kind !== 'sequence' || index.length !== 1)
                return line;
            let seen = first.hi >= layout.length ? tail : undefined;
            for (let k = Math.max(0, Math.ceil(first.lo)); k < Math.min(layout.length, first.hi + 1); k++) {
                const value = box.cells[layout.cell + k];
                seen = seen === undefined ? value : hull(seen, value);
            }
            return seen ?? line;
        },
        backward: one.backward,
    };
};
const spine = (term) => {
    if (term.kind !== 'apply')
        return { head: term, args: [] };
    const inner = spine(term.fn);
    return { head: inner.head, args: [...inner.args, ...term.args] };
};
const operation = (term, scope) => {
    const row = rangeOperations[term.operation];
    const args = term.args.map((arg) => termRange(arg, scope));
    let seen = [];
    return {
        forward: (box) => {
            seen = args.map((arg) => arg.forward(box));
            return row.forward(seen);
        },
        backward: (box, target) => {
            const now = seen;
            row.backward(target, now).forEach((range, i) => {
                const arg = args[i];
                // ranges of subterms are those of the forward pass, so each argument is solved for on its own
                arg.backward(box, intersect(range, now[i]));
            });
        },
    };
};
const bigOperator = (term, scope) => {
    const count = termRange(term.count, scope);
    const slot = scope.depth - scope.values;
    const body = termRange(term.body, { ...scope, depth: scope.depth + 1 });
    const [unit, join] = term.kind === 'sum' ? [point(0), add] : [point(1), mul];
    const parts = (box) => {
        const n = count.forward(box);
        if (!isPoint(n) || n.lo > longestSum)
            return undefined;
        return Array.from({ length: Math.max(0, n.lo) }, (_, k) => {
            box.bound[slot] = point(k);
            return body.forward(box);
        });
    };
    return {
        forward: (box) => parts(box)?.reduce(join, unit) ?? line,
        backward: (box, target) => {
            const seen = parts(box);
            if (seen === undefined || term.kind === 'product')
                return;
            seen.forEach((part, k) => {
                if (isPoint(part))
                    return;
                const others = seen.reduce((sum, other, j) => (j === k ? sum : add(sum, other)), point(0));
                box.bound[slot] = point(k);
                body.forward(box);
                body.backward(box, intersect(part, sub(target, others)));
            });
        },
    };
};
/** A term over boxes; what ranges say nothing about is all reals. */
export const termRange = (term, scope) => {
    switch (term.kind) {
        case 'literal': {
            const value = toRange(term.value);
            return { forward: () => value, backward: () => undefined };
        }
        case 'variable':
            return variable(term.level, term.sort, scope);
        case 'operation':
            return operation(term, scope);
        case 'sum':
        case 'product':
            return bigOperator(term, scope);
        case 'apply': {
            const { head, args } = spine(term);
            return head.kind === 'variable' && head.level < scope.values
                ? element(head.level, args.map((arg) => termRange(arg, scope)))
                : opaque;
        }
        case 'call':
            return guidedCall(term, scope);
        default:
            return opaque;
    }
};
const guidedCall = (term, scope) => {
    const guide = scope.guides?.get(term.constant);
    if (guide === undefined)
        return opaque;
    const args = term.args.map((arg) => argument(arg, scope));
    return {
        forward: (box) => {
            const values = args.map((arg) => arg(box));
            if (values.includes(undefined))
                return line;
            const value = guide(...values);
            if (typeof value !== 'number' || !Number.isFinite(value))
                return line;
            // a counterpart's value only points the way: a little room on both sides
            const room = Math.abs(value) * 2 ** -40;
            return { lo: value - room, hi: value + room, openLo: false, openHi: false };
        },
        backward: () => undefined,
    };
};
/** The JavaScript value of an argument, or nothing while some of its cells are not yet points. */
const argument = (term, scope) => {
    if (term.sort.kind === 'number') {
        const range = termRange(term, scope);
        return (box) => {
            const seen = range.forward(box);
            return seen.hi - seen.lo <= 1e-9 * Math.abs(seen.lo) || seen.hi === seen.lo ? seen.lo : undefined;
        };
    }
    if (term.kind !== 'variable' || term.level >= scope.values)
        return () => undefined;
    const level = term.level;
    return (box) => {
        const layout = box.layouts[level];
        if (layout?.kind !== 'sequence' && layout?.kind !== 'list')
            return undefined;
        const values = [];
        for (let k = 0; k < layout.length; k++) {
            const value = box.cells[layout.cell + k];
            if (!isPoint(value))
                return undefined;
            values.push(value.lo);
        }
        return layout.kind === 'list' ? values : (k) => values[k] ?? values.at(-1) ?? 0;
    };
};
