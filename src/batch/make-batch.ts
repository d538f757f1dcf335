import type { Sort, Statement } from '../language/ast.ts';
import { layoutOf } from '../language/layout-of.ts';
import { type Batch, type Counterpart, outcomes, type Rows } from '../language/property.ts';
import { rowsOf } from '../language/rows.ts';
import { isWord } from '../language/words/word-sort.ts';
import { itemAt } from '../present.ts';
import { compare, writeFormula } from './formulas.ts';
import { helpers } from './helpers.ts';
import { writeTerm } from './terms.ts';
import {
  type Fun,
  type Given,
  nameExpression,
  noFastPath,
  type Passed,
  push,
  type Writer,
} from './writer.ts';

/** The bits to which doubles can show an equality that nothing refutes; `CLOSE` in written code. */
const CLOSE_BITS = 40;
/** The largest number of hypotheses that the outcome codes can distinguish. */
const MOST_HYPOTHESES = 200;
/** Larger sampled integers are left to the slow path. */
const SAMPLED_BITS = 20;

const isInteger = (sort: Sort): boolean =>
  sort.kind === 'fin' || (sort.kind === 'number' && (sort.of === 'nat' || sort.of === 'int'));

/** A sampled sequence, whose values stand in the row. */
function sequence(sort: Sort, offset: number, length: number): Fun {
  if (sort.kind === 'function') throw noFastPath;
  return {
    kind: 'fun',
    id: `f${offset}`,
    apply: (w, argument): Given => {
      if (argument.kind !== 'int') throw noFastPath;
      const place = `columns, row + ${offset}, ${length}, ${argument.js}`;
      if (isInteger(sort))
        return { kind: 'int', js: nameExpression(w, `integerElement(${place})`), bits: 1024 };
      const name = w.fresh();
      push(w, `const ${name}m = element(${place}), ${name}r = elementRadius(${place}, ${name}m);`);
      return { kind: 'ball', m: `${name}m`, r: `${name}r` };
    },
  };
}

/** The meaning of a value binder in written code. */
function sampled(w: Writer, sort: Sort, offset: number, length: number): Given {
  const layout = layoutOf(sort);
  if (layout !== 'scalar' && layout !== 'sequence') throw noFastPath;
  if (sort.kind === 'function') return sequence(sort.to, offset, length);
  if (sort.kind !== 'number' && sort.kind !== 'fin') throw noFastPath;
  const js = nameExpression(w, `columns[row + ${offset}]`);
  if (!isInteger(sort)) return { kind: 'ball', m: js, r: '0' };
  const bits = isWord(sort) ? (sort.word.bits ?? SAMPLED_BITS) : SAMPLED_BITS;
  push(w, `if (!(Math.abs(${js}) < ${2 ** bits})) { out[i] = ${outcomes.undecided}; continue; }`);
  return { kind: 'int', js, bits };
}

/** The body of the loop over rows. */
function writeLoop(statement: Statement, counterparts: Writer['counterparts'], rows: Rows): string {
  let count = 0;
  const w: Writer = {
    statement,
    lines: [],
    known: new Map(),
    fresh: () => `t${count++}`,
    counterparts,
    resolution: CLOSE_BITS,
    recursion: [],
    unfolding: [],
    term: writeTerm,
    condition: writeFormula,
    compare,
  };
  const { undecided, hypothesis: first } = outcomes;
  push(w, `const row = i * ${rows.width};`);
  const env: Given[] = [];
  let hypothesis = 0;
  for (const binder of statement.binders) {
    if (binder.kind === 'value') {
      const { offset, length } = itemAt(rows.places, env.length);
      env.push(sampled(w, binder.sort, offset, length));
    } else {
      const t = writeFormula(w, binder.formula, env);
      push(w, `if (${t} !== 3) { out[i] = ${t} === 0 ? ${first + hypothesis} : ${undecided}; continue; }`);
      hypothesis += 1;
      if (hypothesis > MOST_HYPOTHESES) throw noFastPath;
    }
  }
  const conclusion = writeFormula(w, statement.conclusion, env);
  push(w, `const truth = ${conclusion};`);
  if (counterparts.size === 0) {
    push(w, `out[i] = truth === 3 ? ${outcomes.true} : truth === 2 ? ${outcomes.nearly}`);
    push(w, `: truth === 0 ? ${outcomes.false} : ${undecided};`);
    return w.lines.join('\n');
  }
  push(w, `out[i] = truth === 3 ? (agreed ? ${outcomes.true} : ${outcomes.trueDisagreeing})`);
  push(w, `: truth === 2 ? (agreed ? ${outcomes.nearly} : ${outcomes.nearlyDisagreeing})`);
  const passed = [...counterparts.values()];
  const isFine = passed.every(({ accuracy }) => accuracy <= 2 ** -CLOSE_BITS);
  const open = isFine ? `(agreed ? ${outcomes.undecidedAgreeing} : ${undecided})` : `${undecided}`;
  push(w, `: truth === 0 ? ${outcomes.false} : ${open};`);
  push(w, passed.map(({ counter }, j) => `calls[i * ${passed.length} + ${j}] = ${counter};`).join(' '));
  const begin = `let agreed = 1, ${passed.map(({ counter }) => `${counter} = 0`).join(', ')};`;
  // A counterpart that throws leaves its sample to the slow path, which reports it.
  return `${begin} try {\n${w.lines.join('\n')}\n} catch { out[i] = ${undecided}; }`;
}

/**
 * Writes the statement as one loop over doubles with ball arithmetic, from `+ − × ÷ √` and the proved exponential and logarithm
 * alone, so what it decides is decided rigorously. `lengths` are those of the sequences' prefixes, by level. `undefined` where the
 * statement has no fast path: unbounded quantifiers, matrices, lists, definitions by choice, recursions of other shapes than a loop.
 */
export function makeBatch(
  statement: Statement,
  counterparts: readonly Counterpart[],
  lengths: readonly number[],
): Batch | undefined {
  const bound = counterparts.filter(({ constant }) => statement.calls.includes(constant));
  const named = new Map(
    bound.map(({ constant, accuracy }, index): [string, Passed] => [
      constant,
      { variable: `c${index}`, counter: `n${index}`, twice: `s${index}`, accuracy },
    ]),
  );
  let body: string;
  try {
    body = writeLoop(statement, named, rowsOf(statement, lengths));
  } catch (thrown) {
    if (thrown === noFastPath) return undefined;
    throw thrown;
  }
  const passed = [...named.values()];
  const names = [
    ...Object.keys(helpers),
    ...passed.map(({ variable }) => variable),
    ...passed.map(({ twice }) => twice),
  ];
  const make = (): Batch => {
    const written = new Function(
      ...names,
      `return function batch(columns, count, out, calls) { for (let i = 0; i < count; i++) {\n${body}\n} };`,
    ) as (...values: readonly unknown[]) => Batch;
    return written(
      ...Object.values(helpers),
      ...bound.map(({ call }) => call),
      ...bound.map(({ twice }) => twice ?? (() => {})),
    );
  };
  // Many properties are made and few of them run, so code is compiled on first use.
  let compiled: Batch | undefined;
  return (columns, count, out, calls) => {
    compiled ??= make();
    compiled(columns, count, out, calls);
  };
}
