import type { Formula, Sort, Statement, Term } from '../language/ast.ts';
import type { Counterpart } from '../language/property.ts';
import { makeProperty } from '../property/make-property.ts';
import { makeDefaultTestOptions } from './options.ts';
import type { TestVerdict } from './result.ts';
import { testTheorem } from './test-theorem.ts';

/** Tests whether the harness finds planted faults, and reports nothing for clean cases. */
export type Controls = { readonly kind: 'passed' | 'failed'; readonly detail: string };

const rational: Sort = { kind: 'number', of: 'rational', type: 'Rat' };
const number = (n: number): Term => ({ kind: 'literal', value: { num: BigInt(n), den: 1n }, sort: rational });
const variable = (level: number): Term => ({ kind: 'variable', level, sort: rational });
const place = 'planted control';
const less = (left: Term, right: Term): Formula => ({ kind: 'compare', comparison: '<', left, right, place });
const square = (of: Term): Term => ({ kind: 'call', constant: 'square', args: [of], sort: rational, place });
const times: Term = {
  kind: 'operation',
  operation: 'mul',
  args: [variable(0), variable(0)],
  sort: rational,
  place,
};

/** `0 < x → x < y → square x < square y`, and the same with other hypotheses or another conclusion. */
const monotone = (hypotheses: readonly Formula[], conclusion: Formula): Statement => ({
  constant: 'control',
  binders: [
    { kind: 'value', name: 'x', level: 0, sort: rational },
    { kind: 'value', name: 'y', level: 1, sort: rational },
    ...hypotheses.map((formula, i) => ({ kind: 'hypothesis', name: `h${i}`, formula }) as const),
  ],
  conclusion,
  calls: ['square'],
  definitions: new Map([
    [
      'square',
      {
        constant: 'square',
        params: [rational],
        result: rational,
        equations: [{ patterns: [{ kind: 'bind' }], body: times }],
      },
    ],
  ]),
});

const [x, y] = [variable(0), variable(1)];
const ordered = [less(number(0), x), less(x, y)];
const holds = monotone(ordered, less(square(x), square(y)));
const fails = monotone(ordered, less(square(y), square(x)));
const empty = monotone([less(number(0), x), less(x, number(0))], less(square(x), square(y)));

/** A planted case and its expected verdict. */
type Control = {
  readonly name: string;
  readonly statement: Statement;
  readonly counterpart?: (x: number) => number;
  readonly expected: string;
};

const controls: readonly Control[] = [
  { name: 'a sound counterpart', statement: holds, counterpart: (v) => v * v, expected: 'agrees' },
  {
    name: 'a counterpart with the wrong sign',
    statement: holds,
    counterpart: (v) => -v * v,
    expected: 'disagrees implementation',
  },
  {
    name: 'a counterpart off by 2^-30',
    statement: holds,
    counterpart: (v) => v * v * (1 + 2 ** -30),
    expected: 'disagrees definition',
  },
  {
    name: 'a false statement',
    statement: fails,
    counterpart: (v) => v * v,
    expected: 'disagrees translation',
  },
  {
    name: 'hypotheses without values',
    statement: empty,
    counterpart: (v) => v * v,
    expected: 'inconclusive vacuous',
  },
  { name: 'a statement without counterpart', statement: holds, expected: 'statement-only' },
];

const summary = (verdict: TestVerdict): string => {
  if (verdict.kind === 'disagrees') return `disagrees ${verdict.fault}`;
  return verdict.kind === 'inconclusive' ? `inconclusive ${verdict.reason}` : verdict.kind;
};

const verdictOf = (control: Control, seed: number): string => {
  const counterparts: readonly Counterpart[] =
    control.counterpart === undefined
      ? []
      : [{ constant: 'square', call: control.counterpart, accuracy: 2 ** -48 }];
  const evaluate = (statement: Statement) => makeProperty(statement, counterparts);
  const options = { ...makeDefaultTestOptions('control', evaluate), seed, budget: 128 };
  return summary(testTheorem(evaluate(control.statement), options).verdict);
};

/**
 * Runs the planted controls: clean cases must have no finding, and each planted fault exactly its own. Results of a harness
 * that fails its controls are not reported (exit 5). MPFR must be loaded.
 */
export const runControls = (seed: number): Controls => {
  const wrong = controls.flatMap((control) => {
    const found = verdictOf(control, seed);
    return found === control.expected ? [] : [`${control.name}: expected ${control.expected}, got ${found}`];
  });
  return wrong.length === 0
    ? { kind: 'passed', detail: `${controls.length} planted cases were judged as planted` }
    : { kind: 'failed', detail: wrong.join('; ') };
};
