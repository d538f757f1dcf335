import type { Statement } from '../language/ast.ts';
import type { Counterpart, Property, Truth } from '../language/property.ts';
import { usesLean } from '../language/wire-shape.ts';
import { boundHypotheses } from '../sampling/ranges/bounded.ts';
import { findSamples } from '../testing/find-samples.ts';
import type { TestOptions } from '../testing/options.ts';
import type { Mutant, MutationResult, Necessity, SourceOutcome } from '../testing/result.ts';
import type { Found } from '../testing/run/find-sample.ts';
import { prepare, type Testable } from '../testing/test-theorem.ts';
import { judgeOn, recordCalls, resolutionOf } from './source/judge.ts';
import type { CounterpartSource } from './source/modules.ts';
import { mutateSources } from './source/sources.ts';
import { moveToZero } from './source/zeroed.ts';
import { necessityOf } from './statement/necessity.ts';
import { makeRefuter } from './statement/refute.ts';
import { aimAtConclusion, searchCounterexample } from './statement/search-counterexample.ts';
import { failsWhereSolved, holdsWhereSolved } from './statement/solved.ts';
import { makeStatementMutants, type StatementMutant } from './statement/statement-mutants.ts';

/** What mutation needs besides the test options of a theorem. */
export type MutationOptions = {
  /** Accepted samples that all mutants share. */
  readonly samples: number;
  readonly counterparts: readonly Counterpart[];
  readonly sources: readonly CounterpartSource[];
  /** Hypotheses that the proof uses, if Lean could be asked. */
  readonly used: ReadonlySet<string> | undefined;
  /** Mutants that are noticed elsewhere, by their ids: they are left out. Absent: none. */
  readonly noticed?: ReadonlySet<string> | undefined;
};

/** The mutation results of one theorem, and every source mutant that its counterparts reach. */
export type Mutated = { readonly result: MutationResult; readonly sources: readonly SourceOutcome[] };

/** Number of samples on which equations are solved for one variable. */
const solvedSamples = 32;

/** Number of samples with values set to zero as far as the hypotheses allow. */
const zeroedSamples = 8;

/** Judges the mutants of the statement: on the shared samples first, then on samples made for a counterexample. */
const mutateStatement = (
  statement: Statement,
  testable: Testable,
  options: TestOptions,
  { samples, noticed }: { readonly samples: readonly Found[] } & Pick<MutationOptions, 'noticed'>,
): readonly Mutant[] => {
  const { window, start } = testable.plan;
  const isRefuted = makeRefuter(samples, window, options);
  const conclusions = (s: Statement) => {
    const { reference } = options.evaluate(boundHypotheses(s, window));
    return ({ sample }: Found): boolean => reference(sample).conclusion === 'true';
  };
  const few = samples.slice(0, solvedSamples).map(({ sample }) => sample);
  const bare = few.slice(0, zeroedSamples).map((sample) => moveToZero(sample, testable.property));
  const failsBare = (s: Statement, truth: Truth): boolean => {
    const { reference } = options.evaluate(boundHypotheses(s, window));
    return bare.some((sample) => reference(sample).conclusion === truth);
  };
  const isKilled = ({ statement: changed, contrary, id }: StatementMutant): boolean =>
    (contrary !== undefined && samples.some(conclusions(contrary))) ||
    isRefuted(changed) ||
    failsBare(changed, 'false') ||
    (contrary !== undefined && failsBare(contrary, 'true')) ||
    failsWhereSolved(changed, few, window, options) ||
    (contrary !== undefined && holdsWhereSolved(contrary, few, window, options)) ||
    searchCounterexample(changed, aimAtConclusion(changed), `${options.claim} ${id}`, options).fails;
  return makeStatementMutants(statement, start).flatMap((mutant): Mutant[] => {
    if (noticed?.has(mutant.id) === true) return [];
    const base = { id: mutant.id, of: 'statement', shown: mutant.shown } as const;
    if (samples.length === 0) return [{ ...base, status: 'not-run', because: 'no sample' }];
    if (isKilled(mutant)) return [{ ...base, status: 'killed' }];
    const isSame = mutant.symmetry !== undefined && samples.every(conclusions(mutant.symmetry));
    return isSame ? [] : [{ ...base, status: 'survived' }];
  });
};

const hypothesisStatus: Readonly<Record<Necessity, Mutant['status']>> = {
  'needed and used': 'killed',
  needed: 'killed',
  'statement and test differ': 'killed',
  'not needed': 'implied',
  'follows from the others': 'implied',
  'undecided without it': 'not-run',
  'tests too weak': 'survived',
  'not shown to be needed': 'survived',
  'not run': 'not-run',
};

const mutateHypotheses = (
  statement: Statement,
  testable: Testable,
  options: TestOptions,
  { used, samples, noticed }: MutationOptions,
): readonly Mutant[] =>
  testable.plan.hypotheses.flatMap(({ name }): Mutant[] => {
    const id = `${statement.constant.split('.').at(-1)}: without ${name}`;
    if (noticed?.has(id) === true) return [];
    const budget = Math.min(options.budget, samples);
    const necessity = necessityOf(statement, name, used?.has(name), { ...options, budget });
    const shown = `without ${name}`;
    return [{ id, of: 'hypothesis', shown, status: hypothesisStatus[necessity], necessity }];
  });

/** Changes the statement, its hypotheses and its counterparts, and reports which changes testing detects. */
export const mutateTheorem = (
  property: Property,
  options: TestOptions,
  mutation: MutationOptions,
): Mutated => {
  const testable = prepare(property, options);
  const shared = findSamples(testable, options, mutation.samples);
  const samples = shared.map(({ found }) => found);
  const { statement } = property;
  const bound = mutation.counterparts.filter((c) => property.bound.includes(c.constant));
  const recorder = recordCalls(bound);
  const recorded = options.evaluate(boundHypotheses(statement, testable.plan.window), recorder.counterparts);
  const judge = judgeOn(samples, recorded, recorder, new Map(bound.map((c) => [c.constant, c.accuracy])));
  const sources = mutateSources(
    bound,
    mutation.sources.filter(({ constant }) => property.bound.includes(constant)),
    judge,
    mutation.noticed,
  );
  const finest = bound.map((counterpart) => resolutionOf(counterpart, judge));
  // the resolution of a theorem is that of its least sensitive counterpart
  const resolution = finest.reduce(
    (a, b) => (a === undefined || b === undefined ? undefined : Math.max(a, b)),
    -Infinity,
  );
  return {
    sources,
    result: {
      // a changed statement asks for values that Lean has not given
      mutants: usesLean(statement)
        ? []
        : [
            ...mutateStatement(statement, testable, options, { samples, noticed: mutation.noticed }),
            ...mutateHypotheses(statement, testable, options, mutation),
          ],
      sources: {
        mutants: sources.length,
        killed: sources.filter(({ status }) => status === 'killed').length,
      },
      ...(resolution === undefined || bound.length === 0 ? {} : { resolution }),
    },
  };
};
