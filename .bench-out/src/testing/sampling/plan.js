import { beyondOf } from './beyond.js';
import { openBox } from './box.js';
import { equationsOf } from './equalities.js';
import { formulaRange } from './formula-range.js';
import { occurrences } from './occurrences.js';
import { integersOf, intersect, isEmpty, line } from './range.js';
import { toRange } from './rational-range.js';
/** Sequences get at most this many free values before their tail, unless `sample:` says otherwise. */
const defaultLength = 10;
const isInteger = (sort) => sort.kind === 'fin' || (sort.kind === 'number' && (sort.of === 'nat' || sort.of === 'int'));
const element = (sort) => sort.kind === 'function' ? element(sort.to) : sort.kind === 'list' ? sort.of : sort;
const sortRange = (sort) => {
    if (sort.kind === 'bool')
        return { lo: 0, hi: 1, openLo: false, openHi: false };
    if (sort.kind === 'fin') {
        const size = sort.size.kind === 'literal' ? toRange(sort.size.value).hi : Infinity;
        return { lo: 0, hi: size - 1, openLo: false, openHi: size === Infinity };
    }
    return sort.kind === 'number' && sort.of === 'nat' ? { ...line, lo: 0, openLo: false } : line;
};
const narrowedBy = (range, sample) => intersect(range, {
    lo: sample?.min ?? -Infinity,
    hi: sample?.max ?? Infinity,
    openLo: sample?.min === undefined,
    openHi: sample?.max === undefined,
});
const layoutsOf = (sorts, longest) => {
    let cells = 0;
    const layouts = sorts.map((sort, level) => {
        const cell = cells;
        const integer = isInteger(element(sort)) || element(sort).kind === 'bool';
        const length = longest[level];
        if (sort.kind === 'list') {
            cells += length;
            return { kind: 'list', cell, length, integer };
        }
        if (sort.kind !== 'function') {
            cells += 1;
            return { kind: 'scalar', cell, integer };
        }
        if (sort.to.kind === 'function') {
            cells += length * length;
            return { kind: 'matrix', cell, rows: length, columns: length, integer };
        }
        cells += length;
        return { kind: 'sequence', cell, length, integer };
    });
    return { layouts, cells };
};
const rounds = 24;
/** Narrows a box by all hypotheses until nothing changes. Without guides the result is a proof. */
const contract = (box, formulas) => {
    for (let round = 0; round < rounds && !box.empty; round++) {
        const before = [...box.cells];
        for (const formula of formulas)
            formula.assume(box);
        for (const layout of box.layouts) {
            if (layout.kind !== 'scalar' || !layout.integer)
                continue;
            const whole = integersOf(box.cells[layout.cell]);
            box.cells[layout.cell] = whole;
            if (isEmpty(whole))
                box.empty = true;
        }
        if (before.every((range, i) => range.lo === box.cells[i]?.lo && range.hi === box.cells[i]?.hi))
            return;
    }
};
/** The hypotheses of a statement with the number of value binders before each. */
const hypothesesOf = (statement) => {
    let values = 0;
    return statement.binders.flatMap((binder) => {
        if (binder.kind === 'hypothesis')
            return [{ name: binder.name, formula: binder.formula, values }];
        values += 1;
        return [];
    });
};
/** Reads off the hypotheses how to make samples that satisfy them. */
export const planSampling = (statement, narrowing, guides) => {
    const binders = statement.binders.filter((b) => b.kind === 'value');
    const hypotheses = hypothesesOf(statement);
    const sorts = binders.map((b) => b.sort);
    const longest = binders.map((b) => narrowing.get(b.name)?.maxLength ?? defaultLength);
    const { layouts, cells } = layoutsOf(sorts, longest);
    const start = openBox(layouts, cells);
    layouts.forEach((layout, level) => {
        const binder = binders[level];
        if (layout.kind === 'scalar') {
            start.cells[layout.cell] = narrowedBy(sortRange(binder.sort), narrowing.get(binder.name));
        }
    });
    const longestSequence = Math.max(...longest, 0);
    const sequences = new Set(layouts.flatMap((layout, level) => (layout.kind === 'sequence' ? [level] : [])));
    const over = (guided) => hypotheses.map((h) => formulaRange(h.formula, { values: h.values, depth: h.values, guides: guided }, () => longestSequence));
    contract(start, over(undefined));
    const scalars = new Set(layouts.flatMap((layout, level) => (layout.kind === 'scalar' ? [level] : [])));
    const equations = equationsOf(hypotheses, [...integersFirst(layouts)], scalars);
    return {
        statement,
        hypotheses,
        guided: over(guides),
        checked: hypotheses.flatMap((_, i) => (equations.constructive.has(i) ? [] : [i])),
        values: plannedValues(binders, layouts, equations, hypotheses, start),
        start,
        longestSequence,
        hasSequences: sequences.size > 0,
        // room for indices like `N + k` beyond the prefix
        window: longestSequence + 16,
        beyond: beyondOf(hypotheses, sequences),
        empty: start.empty,
        narrowed: binders.some((b) => narrowing.has(b.name)),
    };
};
/** Levels with natural numbers and integers first: they say how many values of a sequence matter. */
const integersFirst = (layouts) => {
    const levels = layouts.map((_, level) => level);
    const first = (level) => layouts[level]?.kind === 'scalar' && layouts[level]?.integer === true;
    return [...levels.filter(first), ...levels.filter((level) => !first(level))];
};
const plannedValues = (binders, layouts, equations, hypotheses, start) => equations.order.map((level) => {
    const binder = binders[level];
    const layout = layouts[level];
    const narrowing = hypotheses.flatMap((h, i) => {
        const seen = occurrences(h.formula, h.values);
        // a hypothesis about this scalar alone has already shaped its range
        return seen.has(level) && (seen.size > 1 || layout.kind !== 'scalar') ? [i] : [];
    });
    return {
        level,
        name: binder.name,
        sort: binder.sort,
        layout,
        bool: element(binder.sort).kind === 'bool',
        grid: equations.grids.get(level) ?? 'free',
        copyOf: equations.copies.get(level),
        range: layout.kind === 'scalar' ? start.cells[layout.cell] : sortRange(element(binder.sort)),
        narrowing,
    };
});
