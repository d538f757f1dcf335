import { draw, isSolved } from './draw.js';
import { seek, streamAt } from './random.js';
import { contains, integersOf, intersect, isEmpty, isPoint, point } from './range.js';
import { stratumOf } from './stratum.js';
import { sequenceTail } from './tail.js';
const cellsOf = (value, box) => {
    const layout = box.layouts[value.level] ?? value.layout;
    if (layout.kind === 'scalar')
        return 1;
    return layout.kind === 'matrix' ? layout.rows * layout.columns : layout.length;
};
/** A generator for a plan; `key` fixes claim and seed. */
export const generator = (plan, key) => {
    const stream = streamAt(key, 0, 0);
    const box = { ...plan.start, cells: [...plan.start.cells], bound: [], tails: [] };
    const sequences = [];
    const tails = [];
    const filled = [];
    let tailFailures = 0;
    const fillCell = (value, cell, stratum) => {
        const layout = value.layout;
        if (layout.kind !== 'scalar')
            box.cells[cell] = intersect(box.cells[cell], value.range);
        box.focus = layout.kind === 'scalar' || layout.kind === 'matrix' ? -1 : cell - layout.cell;
        for (const h of value.narrowing) {
            plan.guided[h]?.assume(box);
            if (box.empty)
                return h;
        }
        const range = layout.integer ? integersOf(box.cells[cell]) : box.cells[cell];
        if (isEmpty(range))
            return value.narrowing.at(-1) ?? 0;
        const copied = value.copyOf === undefined ? undefined : box.layouts[value.copyOf];
        const x = copied?.kind === 'scalar'
            ? box.cells[copied.cell].lo
            : draw(stream, stratum, range, layout.integer, value.grid, filled);
        if (!isPoint(range) && !contains(range, x) && !isSolved(range)) {
            return value.narrowing.at(-1) ?? -2;
        }
        box.cells[cell] = point(x === 0 ? 0 : x);
        if (stratum === 'equal')
            filled.push(x);
        return -1;
    };
    const fill = (value, stratum) => {
        const count = cellsOf(value, box);
        if (value.layout.kind !== 'scalar') {
            // what holds of every element bounds sums over those that are still to come
            box.focus = -1;
            for (const h of value.narrowing) {
                plan.guided[h]?.assume(box);
                if (box.empty)
                    return h;
            }
        }
        for (let i = 0; i < count; i++) {
            const broken = fillCell(value, value.layout.cell + i, stratum);
            if (broken !== -1)
                return broken;
        }
        if (value.layout.kind === 'sequence') {
            const tail = sequenceTail(plan.beyond, box, tails, value.level, plan.window);
            if (typeof tail === 'number') {
                tailFailures += 1;
                return tail;
            }
            tailFailures = 0;
            sequences[value.level] = tail;
        }
        return -1;
    };
    const propose = (index, attempt) => {
        const stratum = stratumOf(index);
        if (attempt === 0)
            tailFailures = 0;
        seek(stream, key, index, attempt);
        for (let i = 0; i < box.cells.length; i++)
            box.cells[i] = plan.start.cells[i];
        if (plan.hasSequences) {
            box.tails.length = 0;
            tails.length = 0;
        }
        box.empty = false;
        if (filled.length > 0)
            filled.length = 0;
        for (const value of plan.values) {
            const broken = fill(value, stratum);
            if (broken !== -1)
                return broken;
        }
        box.focus = -1;
        for (const h of plan.checked) {
            if (plan.guided[h]?.truth(box) === 'false')
                return h;
        }
        return -1;
    };
    const at = (cell) => box.cells[cell].lo;
    const valueAt = (value) => {
        const layout = box.layouts[value.level] ?? value.layout;
        const run = (from, length) => Array.from({ length }, (_, i) => at(from + i));
        switch (layout.kind) {
            case 'scalar':
                return value.bool
                    ? { kind: 'bool', value: at(layout.cell) === 1 }
                    : { kind: 'number', value: at(layout.cell) };
            case 'sequence':
                return sequences[value.level];
            case 'list':
                return { kind: 'list', items: run(layout.cell, layout.length) };
            case 'matrix':
                return {
                    kind: 'matrix',
                    rows: Array.from({ length: layout.rows }, (_, i) => run(layout.cell + i * layout.columns, layout.columns)),
                    outside: 0,
                };
        }
    };
    const inOrder = [...plan.values].sort((a, b) => a.level - b.level);
    return {
        propose,
        writeRow: (rows, offset) => {
            inOrder.forEach((value, i) => {
                rows[offset + i] = at(value.layout.cell);
            });
        },
        tailFailures: () => tailFailures,
        sample: () => inOrder.map(valueAt),
    };
};
