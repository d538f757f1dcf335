import { mathTags } from '../../lean/print/math.ts';
import { count, flag, kinds, list, number, record, ref, type Shape, text, word } from './shapes.ts';

const name = text('A Lean name, as Lean prints it.');
const address = text('`claim@seed:index`: replays one sample.');

/** The parts of the report that come from testing. */
export const evidence: Readonly<Record<string, Shape>> = {
  grade: kinds({ 'exact|rigorous': {}, to: { bits: count } }),
  tail: kinds({
    constant: { value: number },
    affine: { start: number, step: number },
    halving: { start: number },
    repeating: {},
  }),
  sampleValue: kinds({
    number: { value: number },
    bool: { value: flag },
    sequence: { prefix: list(number), tail: ref('tail') },
    matrix: { rows: list(list(number)), outside: number },
    list: { items: list(number) },
    data: { value: ref('datum') },
  }),
  datum: {
    anyOf: [
      number,
      flag,
      list(ref('datum')),
      record({ entries: list(list(ref('datum'))), choices: list(ref('datum')), seed: number }),
    ],
  },
  counterexample: record({
    address,
    found: list(ref('sampleValue')),
    shrunk: list(ref('sampleValue')),
    shown: list(
      record(
        { name: text('Binder.'), value: text('Value, printed.') },
        { near: text('A simple fraction nearby.') },
      ),
    ),
    reference: ref('truth'),
    counterpart: ref('truth'),
    differs: list(
      record(
        {
          constant: name,
          args: list(text('Argument, printed.')),
          counterpart: text('Value of the counterpart.'),
          reference: text("Value of Lean's definition."),
        },
        {
          part: text('The part of the value that differs, as TypeScript selects it.'),
          numbers: list(number),
          lacking: flag,
          enclosure: list(number),
          promise: text('What was promised there, in words.'),
        },
      ),
    ),
  }),
  printed: record({
    text: text('The statement from its term, by our own printer: full names, no notation of the project.'),
    brought: list(text('An instance for which the library has none, and the signs that it gives a meaning.')),
  }),
  math: {
    type: 'array',
    minItems: 1,
    items: { anyOf: [text(`An element, first: ${mathTags.join(', ')}. Then text of a token.`), ref('math')] },
  },
  truth: word('true', 'false', 'undecided'),
  testVerdict: kinds({
    agrees: { grade: ref('grade'), part: word('whole', 'part') },
    disagrees: {
      fault: word('implementation', 'definition', 'hypothesis', 'translation'),
      counterexample: ref('counterexample'),
      'suspects?': list(text('A constant whose row of the language is suspected of misreading Lean.')),
      'isIsolated?': flag,
    },
    'statement-only': { grade: ref('grade') },
    inconclusive: {
      reason: word(
        'no-sample',
        'starved',
        'undecided',
        'vacuous',
        'unsupported-hypothesis',
        'impure',
        'coarse-promise',
        'not-compared',
      ),
      detail: text('What happened.'),
    },
    untestable: { reason: text('A code.'), detail: text('The constant, its place, the nearest form.') },
    'not-run': { reason: text('Why.') },
  }),
  mutation: record(
    {
      mutants: list(
        record(
          {
            id: text('Target of a waiver.'),
            of: word('statement', 'hypothesis'),
            shown: text('The changed conclusion, or the hypothesis that was dropped.'),
            status: word('killed', 'survived', 'waived', 'implied', 'not-run'),
          },
          {
            necessity: word(
              'needed and used',
              'not needed',
              'tests too weak',
              'undecided without it',
              'follows from the others',
              'statement and test differ',
              'needed',
              'not shown to be needed',
              'not run',
            ),
            because: text('Reason of the waiver, or why there is no answer.'),
          },
        ),
      ),
      sources: record({ mutants: count, killed: count }),
    },
    { resolution: number },
  ),
  branch: record({ definition: name, shown: text('A case of an `if`, or an equation of a match.') }),
  slack: record(
    {
      inequality: text('An inequality of the conclusion.'),
      measure: word('ratio', 'distance'),
      samples: count,
      smallest: number,
      median: number,
      at: record({
        address,
        values: list(record({ name: text('Binder.'), value: text('Value, printed.') })),
      }),
    },
    { isLoose: flag },
  ),
  testResult: record(
    {
      theorem: name,
      verdict: ref('testVerdict'),
      seed: count,
      budget: count,
      accepted: count,
      proposed: count,
      undecided: count,
      distinct: count,
      junk: count,
      rejectedBy: list(record({ name: text('Hypothesis.'), count })),
      strata: list(record({ name: text('Stratum.'), accepted: count })),
      ranges: list(record({ name: text('Binder.'), range: text('In words.') })),
      histograms: list(record({ name: text('Binder.'), edges: list(number), counts: list(count) })),
      calls: list(record({ constant: name, count })),
      health: list(record({ code: text('A code.'), detail: text('What was seen.') })),
    },
    {
      all: count,
      bound: record({
        violation: number,
        detectable: number,
        law: text('The sampling law that both are about.'),
      }),
      branches: record({
        entered: list(ref('branch')),
        unentered: list(ref('branch')),
        ruledOut: list(ref('branch')),
      }),
      slack: list(ref('slack')),
      mutation: ref('mutation'),
      confirmedByLean: word('confirmed', 'contradicted', 'not-run'),
      byLean: list(record({ definition: name, why: text('Why we do not read it.') })),
      heldToLean: record(
        { samples: count, definitions: list(name) },
        { notRun: list(record({ definition: name, why: text('Why Lean gave no value.') })) },
      ),
    },
  ),
  experiment: record(
    {
      verdict: kinds({ 'agrees|disagrees': {}, 'inconclusive|not-run': { reason: text('Why.') } }),
      seed: count,
      estimate: number,
      standardError: number,
      expected: number,
      bias: number,
      because: text('Where the expectation comes from.'),
    },
    {
      draws: count,
      series: record({
        x: text('Label of the horizontal axis.'),
        y: text('Label of the vertical axis.'),
        log: flag,
        points: list(record({ x: number, y: number, error: number }, { theory: number })),
      }),
    },
  ),
  names: list(name),
};
