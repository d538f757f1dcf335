import type { Name } from '../../expr/expr.ts';
import type { Statement } from '../../statement/ast.ts';
import type { Counterpart, Property } from '../../statement/property.ts';
import { type Found, findSample } from '../find-sample.ts';
import type { TestOptions } from '../options.ts';
import type { MutationResult } from '../result.ts';
import { boundHypotheses } from '../sampling/bounded.ts';
import { generator } from '../sampling/generator.ts';
import { streamKey } from '../sampling/random.ts';
import { strata, stratumOf } from '../sampling/stratum.ts';
import { prepare, type Testable } from '../test-theorem.ts';
import {
  type Callable,
  type Candidate,
  killedBy,
  perturbations,
  planted,
  recording,
} from './counterpart-mutants.ts';
import { necessityOf } from './hypotheses.ts';
import { refuter } from './refute.ts';
import { sourceMutants, unchanged } from './source-mutants.ts';
import { statementMutants } from './statement-mutants.ts';

/** Where a counterpart's JavaScript stands, and how to run a changed copy of it. */
type CounterpartSource = {
  readonly constant: Name;
  /** The module as JavaScript without types. */
  readonly source: string;
  /** Name of the function in the module. */
  readonly name: string;
  /** Runs a changed module and gives its function; nothing where the module does not load. */
  readonly load: (source: string) => Callable | undefined;
};

/** What mutation needs to know of a claim beside its test options. */
export type MutationOptions = {
  /** Accepted samples that all mutants share. */
  readonly samples: number;
  readonly counterparts: readonly Counterpart[];
  readonly sources: readonly CounterpartSource[];
  /** Hypotheses that the proof uses, where Lean could be asked. */
  readonly used: ReadonlySet<string> | undefined;
  /** Mutant id → the author's reason to let it live. */
  readonly waivers: ReadonlyMap<string, string>;
};

type Mutant = MutationResult['mutants'][number];

/** Accepted samples of a claim in the order of their addresses. */
const sharedSamples = (
  testable: Testable,
  options: TestOptions,
  count: number,
): readonly { readonly index: number; readonly found: Found }[] => {
  const make = generator(testable.plan, streamKey(options.claim, options.seed));
  const out: { index: number; found: Found }[] = [];
  for (let index = 0; index < options.budget && out.length < count; index++) {
    const found = findSample(testable.property, make, index, () => undefined);
    if (found !== undefined) out.push({ index, found });
    if (index === 64 && out.length === 0) break;
  }
  return out;
};

const status = (
  base: { readonly id: string; readonly of: Mutant['of']; readonly shown: string },
  killed: boolean | undefined,
  waivers: MutationOptions['waivers'],
  because?: string,
): Mutant => {
  if (killed === undefined)
    return { ...base, status: 'not-run', ...(because === undefined ? {} : { because }) };
  const waived = waivers.get(base.id);
  if (!killed && waived !== undefined) return { ...base, status: 'waived', because: waived };
  return { ...base, status: killed ? 'killed' : 'survived', ...(because === undefined ? {} : { because }) };
};

const counterpartMutants = (
  property: Property,
  testable: Testable,
  options: TestOptions,
  mutation: MutationOptions,
  samples: readonly Found[],
): { readonly mutants: readonly Mutant[]; readonly resolution: number | undefined } => {
  const bound = mutation.counterparts.filter((c) => property.bound.includes(c.constant));
  const recorder = recording(bound);
  const recorded = options.evaluate(
    boundHypotheses(property.statement, testable.plan.window),
    recorder.counterparts,
  );
  const accuracies = new Map(bound.map((c) => [c.constant, c.accuracy]));
  const kill = (candidates: readonly Candidate[]): ReadonlySet<string> =>
    killedBy(candidates, samples, recorded, recorder, accuracies);
  const sources = mutation.sources.filter((source) => property.bound.includes(source.constant));
  const baseline = sources.map(
    (source): Candidate => ({
      id: source.constant,
      shown: '',
      constant: source.constant,
      call: source.load(unchanged(source.source)),
    }),
  );
  // a module whose unchanged copy does not behave as the original can't be mutated by its text
  const broken = kill(baseline);
  const candidates = sources.flatMap((source, i) =>
    sourceMutants(source.source, source.name).map((mutant): Candidate => {
      const usable = baseline[i]?.call !== undefined && !broken.has(source.constant);
      return {
        id: mutant.id,
        shown: mutant.shown,
        constant: source.constant,
        call: usable ? source.load(mutant.source) : undefined,
      };
    }),
  );
  const faults = bound.map(planted);
  const killed = kill([...candidates, ...faults]);
  const steps = bound.map((counterpart) => perturbations(counterpart));
  const told = kill(steps.flat());
  // the resolution of a claim is that of its least closely watched counterpart
  const finest = steps.map((row) => row.findLastIndex((candidate) => told.has(candidate.id)));
  const worst = Math.min(...finest);
  return {
    mutants: [...candidates, ...faults].map((candidate) =>
      status(
        { id: candidate.id, of: 'counterpart', shown: candidate.shown },
        candidate.call === undefined ? undefined : killed.has(candidate.id),
        mutation.waivers,
      ),
    ),
    resolution: bound.length === 0 || worst < 0 ? undefined : -4 - 2 * worst,
  };
};

/** Mass of a set that `draws` independent draws meet with probability 99 %: 1 − 0.01^(1/draws). */
const detectableMass = (draws: number): number => 1 - 0.01 ** (1 / draws);

/** Changes the statement, its hypotheses and its counterparts, and sees which changes testing notices. */
export const mutateTheorem = (
  property: Property,
  options: TestOptions,
  mutation: MutationOptions,
): MutationResult => {
  const testable = prepare(property, options);
  const shared = sharedSamples(testable, options, mutation.samples);
  const samples = shared.map(({ found }) => found);
  const { statement } = property;
  const isRefuted = refuter(samples, testable.plan.window, options);
  const holdsOn = (s: Statement): boolean => {
    const tried = options.evaluate(boundHypotheses(s, testable.plan.window));
    return samples.every(({ sample }) => tried.reference(sample).conclusion === 'true');
  };
  const statements = statementMutants(statement, testable.plan.start).flatMap((mutant): Mutant[] => {
    const killed = samples.length === 0 ? undefined : isRefuted(mutant.statement);
    const isSame = killed === false && mutant.symmetry !== undefined && holdsOn(mutant.symmetry);
    return isSame
      ? []
      : [status({ id: mutant.id, of: 'statement', shown: mutant.shown }, killed, mutation.waivers)];
  });
  const hypotheses = testable.plan.hypotheses.map(({ name }) => {
    const budget = Math.min(options.budget, mutation.samples);
    const necessity = necessityOf(statement, name, mutation.used?.has(name), { ...options, budget });
    const killed =
      necessity === 'not run'
        ? undefined
        : necessity.startsWith('needed') || necessity === 'statement and test differ';
    return status(
      { id: `hypothesis: ${name} dropped`, of: 'hypothesis', shown: `without ${name}` },
      killed,
      mutation.waivers,
      necessity,
    );
  });
  const counterparts = counterpartMutants(property, testable, options, mutation, samples);
  const uniform = shared.filter(({ index }) => stratumOf(index) === strata[0]).length;
  return {
    mutants: [...statements, ...hypotheses, ...counterparts.mutants],
    ...(counterparts.resolution === undefined ? {} : { resolution: counterparts.resolution }),
    ...(uniform === 0
      ? {}
      : { detectableMass: detectableMass(Math.round((uniform * options.budget) / shared.length)) }),
  };
};
