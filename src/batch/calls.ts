import { isIntegral } from '../evaluate/values.ts';
import type { Definition, Formula, Sort, Term } from '../language/ast.ts';
import { callCode } from '../language/grouped.ts';
import { partsOf } from '../language/levels.ts';
import { isItself } from '../language/words/word.ts';
import { isWord } from '../language/words/word-sort.ts';
import { itemAt } from '../present.ts';
import {
  asBall,
  asInt,
  type Ball,
  emit,
  type Fun,
  type Given,
  keyOf,
  MOST_TURNS,
  makeExactBall,
  nameExpression,
  noFastPath,
  type Passed,
  push,
  type Recursion,
  type Writer,
  writeBlock,
} from './writer.ts';

type Call = Extract<Term, { kind: 'call' }>;

/** Writes a call: a counterpart's promise, or Lean's own equations. */
export function writeCall(w: Writer, t: Call, env: readonly Given[]): Given {
  const args = t.args.map((arg) => w.term(w, arg, env));
  const counterpart = w.counterparts.get(t.constant);
  if (counterpart !== undefined) {
    // programs represent some integers by other numbers than their bits
    const isPassed = t.args.every(({ sort }) => !isWord(sort) || isItself(sort.word));
    if (t.sort.kind !== 'number' || !isPassed) throw noFastPath;
    return promise(w, t, counterpart, args);
  }
  return unfold(w, t, args);
}

/** The value by Lean's equations. */
function unfold(w: Writer, t: Call, args: readonly Given[]): Given {
  const name = t.definition ?? t.constant;
  const repeated = w.recursion.find((one) => one.definition === name);
  if (repeated !== undefined) {
    const counter = args[repeated.position];
    if (counter?.kind === 'int' && counter.js === repeated.counter) return repeated.value;
    throw noFastPath;
  }
  const key = `${w.counterparts.size > 0 ? 'T' : 'D'} ${name}(${args.map(keyOf).join(', ')})`;
  const known = w.known.get(key);
  if (known !== undefined) return known;
  const definition = w.statement.definitions?.get(name);
  if (definition === undefined || definition.chosen !== undefined || definition.computed !== undefined)
    throw noFastPath;
  if (w.unfolding.includes(name)) throw noFastPath;
  const inner: Writer = { ...w, unfolding: [...w.unfolding, name] };
  const [equation, ...more] = definition.equations;
  const isPlain =
    more.length === 0 && equation?.patterns.every((pattern) => pattern.kind === 'bind') === true;
  const value = isPlain ? w.term(inner, equation.body, args) : recursion(inner, name, definition, args);
  w.known.set(key, value);
  return value;
}

/**
 * A recursion `f 0 = …`, `f (n + 1) = … f n …` over one argument with all others unchanged, written as a loop from 0 up. The
 * equations show whether the others are unchanged: they are the same variables in the same places.
 */
function recursion(w: Writer, name: string, definition: Definition, args: readonly Given[]): Ball {
  const [start, step, ...more] = definition.equations;
  if (start === undefined || step === undefined || more.length > 0) throw noFastPath;
  const position = start.patterns.findIndex((pattern) => pattern.kind === 'literal');
  const fits =
    start.patterns.every((p, i) =>
      i === position ? p.kind === 'literal' && p.value === 0n : p.kind === 'bind',
    ) &&
    step.patterns.every((p, i) =>
      i === position ? p.kind === 'successor' && p.add === 1n && p.of.kind === 'bind' : p.kind === 'bind',
    ) &&
    definition.result.kind === 'number' &&
    repeats(step.body, name);
  const count = args[position];
  if (!fits || count?.kind !== 'int') throw noFastPath;
  const first = writeBlock(w, (inner) =>
    asBall(inner, inner.term(inner, start.body, args.toSpliced(position, 1))),
  );
  const turn = w.fresh();
  const [m, r] = [`${turn}m`, `${turn}r`];
  const own: Recursion = { definition: name, position, counter: turn, value: { kind: 'ball', m, r } };
  const body = writeBlock({ ...w, known: new Map(), recursion: [...w.recursion, own] }, (inner) =>
    asBall(inner, inner.term(inner, step.body, args.with(position, { kind: 'int', js: turn, bits: 16 }))),
  );
  push(w, `let ${m} = 0, ${r} = Infinity; if (${count.js} <= ${MOST_TURNS}) {\n${first.code}`);
  push(w, `${m} = ${first.value.m}; ${r} = ${first.value.r}; }`);
  push(w, `for (let ${turn} = 0; ${turn} < ${count.js} && ${r} < Infinity; ${turn}++) {\n${body.code}`);
  push(w, `const ${turn}n = ${body.value.m}; ${r} = ${body.value.r}; ${m} = ${turn}n; }`);
  return { kind: 'ball', m, r };
}

/** Whether every recursive call passes its own parameters on. Variables are numbered in the order of the parameters. */
function repeats(part: Term | Formula, name: string): boolean {
  if (part.kind === 'call' && (part.definition ?? part.constant) === name)
    return part.args.every((arg, i) => arg.kind === 'variable' && arg.level === i);
  return partsOf(part).every((inner) => repeats(inner, name));
}

/** A function that returns the midpoints of another's values, as exact numbers. */
function rounded(given: Given): Given {
  if (given.kind === 'ball') return makeExactBall(given.m);
  if (given.kind === 'int') return given;
  return { kind: 'fun', id: `${given.id}~`, apply: (w, argument) => rounded(given.apply(w, argument)) };
}

/** JavaScript of a function argument for a counterpart; `inexact` is set if a value is not a double. */
function closure(w: Writer, fun: Fun, sort: Sort, inexact: string): string {
  if (sort.kind !== 'function' || sort.from.kind !== 'number' || sort.from.of !== 'nat') throw noFastPath;
  const k = w.fresh();
  const { code, value } = writeBlock(w, (inner) => fun.apply(inner, { kind: 'int', js: k, bits: 1024 }));
  if (value.kind === 'fun') throw noFastPath;
  const [m, isOpen] =
    value.kind === 'int' ? [value.js, `${value.js} !== ${value.js}`] : [value.m, `${value.r} !== 0`];
  const isIndex = `Number.isInteger(${k}) && ${k} >= 0`;
  const lines = `${code}\nif (${isOpen}) ${inexact} = 1; return ${m};`;
  return nameExpression(w, `(${k}) => { if (!(${isIndex})) { ${inexact} = 1; return NaN; }\n${lines} }`);
}

/**
 * A counterpart's value as the ball of its promise, `T(x̂)·(1 ± a)`, at doubles x̂ that are the midpoints of the arguments. Where an
 * argument is not exactly its midpoint, the radii of Lean's own value there and at x̂ are added: both have the same midpoint. The
 * code also compares T(x̂) with Lean's value at x̂ and clears `agreed` where they are not surely within the promise.
 */
function promise(w: Writer, t: Call, counterpart: Passed, args: readonly Given[]): Given {
  const part = (t.component ?? []).join('.');
  const key = `${counterpart.variable}.${part}(${args.map(keyOf).join(', ')})`;
  const known = w.known.get(key);
  if (known !== undefined) return known;
  const inexact = w.fresh();
  push(w, `let ${inexact} = 0;`);
  const passed = args.map((arg, i) => {
    if (arg.kind === 'fun') return closure(w, arg, itemAt(t.args, i).sort, inexact);
    if (arg.kind === 'ball') {
      if (arg.r !== '0') push(w, `if (${arg.r} !== 0) ${inexact} = 1;`);
      return arg.m;
    }
    if (arg.bits > 52) push(w, `if (${arg.js} !== ${arg.js}) ${inexact} = 1;`);
    return arg.js;
  });
  const pure: Writer = { ...w, counterparts: new Map() };
  const asked: Asked = { counterpart, args, passed, inexact };
  const value = isIntegral(t) ? integralPromise(w, pure, t, asked) : realPromise(w, pure, t, asked);
  w.known.set(key, value);
  return value;
}

/** A call that does not agree is made twice, which shows whether its answer is stable; some other rows are called twice, too. */
function asksAgain({ twice }: Passed, first: string, again: string): string {
  return `if (agreed === 0 || (i & ${ROWS_ASKED_AGAIN}) === 0) ${twice}(${first}, ${again});`;
}

/** One row in 64. */
const ROWS_ASKED_AGAIN = 63;

/** A call of a counterpart: its arguments, the code that passes them on, and the flag that says that one was rounded. */
type Asked = {
  readonly counterpart: Passed;
  readonly args: readonly Given[];
  readonly passed: readonly string[];
  readonly inexact: string;
};

/** Calls the counterpart, counts the call, and records where `isKept` says that its value breaks the promise. */
function ask(w: Writer, t: Call, { counterpart, passed }: Asked, isKept: (call: string) => string): string {
  const { variable, counter } = counterpart;
  const call = nameExpression(w, callCode(variable, t, passed));
  push(w, `${counter}++; if (!(${isKept(call)})) agreed = 0;`);
  push(w, asksAgain(counterpart, call, callCode(variable, t, passed)));
  return call;
}

function realPromise(w: Writer, pure: Writer, t: Call, asked: Asked): Ball {
  const { args, inexact } = asked;
  const { accuracy } = asked.counterpart;
  const at = asBall(pure, unfold(pure, t, args.map(rounded)));
  const call = ask(w, t, asked, (value) => `agrees(${value}, ${accuracy}, ${at.m}, ${at.r})`);
  const radius = `promised(${call}, ${accuracy}, ${at.m}, ${at.r})`;
  const isExact = args.every((arg) => arg.kind === 'int' || (arg.kind === 'ball' && arg.r === '0'));
  if (isExact) return emit(w, call, call, () => radius);
  const moved = w.fresh();
  const inner = writeBlock(pure, (own) => asBall(own, unfold(own, t, args)));
  push(w, `let ${moved} = 0; if (${inexact} !== 0) {\n${inner.code}`);
  // The midpoints come from the same operations in the same order; if a branch differs, the radius shows it.
  push(w, `${moved} = ${inner.value.r} + ${at.r} + Math.abs(${inner.value.m} - ${at.m}); }`);
  return emit(w, call, call, () => `(${radius} + ${moved} * UP) * UP`);
}

function integralPromise(w: Writer, pure: Writer, t: Call, asked: Asked): Given {
  const { args, inexact } = asked;
  const at = asInt(unfold(pure, t, args.map(rounded)));
  const call = ask(w, t, asked, (value) => `${value} === ${at.js}`);
  // Results that are not exact integers, or come from rounded arguments, are left to the slow path.
  return {
    kind: 'int',
    js: nameExpression(w, `${inexact} === 0 && Number.isSafeInteger(${call}) ? ${call} : NaN`),
    bits: 1024,
  };
}
