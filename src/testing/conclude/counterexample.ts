import { type Exact, exact } from '../../domains/exact.ts';
import { declined } from '../../evaluate/code.ts';
import { compileTier } from '../../evaluate/tier.ts';
import type { Value } from '../../evaluate/values.ts';
import type { Statement, Term } from '../../language/ast.ts';
import type { Agreement, Property, Sample } from '../../language/property.ts';
import { itemAt } from '../../present.ts';
import { datumOf, printValue } from '../../property/printed.ts';
import { type Generator, makeGenerator } from '../../sampling/address/generator.ts';
import type { SamplingPlan } from '../../sampling/address/plan.ts';
import { makeStreamKey } from '../../sampling/address/random.ts';
import { countOf } from '../../typeset/count-of.ts';
import { showAddress } from '../address.ts';
import type { TestOptions } from '../options.ts';
import type { Counterexample, Difference } from '../result.ts';
import { findSample } from '../run/find-sample.ts';
import { judgeSample } from '../run/judge-sample.ts';
import { faultOf, type SampleFault } from '../run/judgement.ts';
import { differsOn } from '../run/outside.ts';
import { isFit } from './fits.ts';
import { fractionNear } from './fraction.ts';
import { showValue } from './show-value.ts';
import { shrinkSample } from './shrink.ts';

const shownArgument = (arg: unknown): string =>
  typeof arg === 'function'
    ? `${[0, 1, 2].map((k) => String((arg as (k: number) => unknown)(k))).join(', ')}, …`
    : Array.isArray(arg)
      ? `[${arg.map(shownArgument).join(', ')}]`
      : typeof arg === 'object' && arg !== null
        ? `{ ${Object.entries(arg)
            .map(([name, value]) => `${name}: ${shownArgument(value)}`)
            .join(', ')} }`
        : typeof arg === 'string'
          ? JSON.stringify(arg)
          : String(arg);

/** A magnitude, rounded for a reader. */
const short = (x: number): string => String(Number(x.toPrecision(3)));

/** A number of bits, in words. */
const countBits = (bits: number): string => countOf(Math.round(bits), 'bit');

/** What was promised at a call, and how far the value is from it. */
const promised = (agreement: Agreement): string | undefined => {
  const { promise, reference, counterpart, lacking } = agreement;
  if (promise === undefined || lacking !== undefined) return undefined;
  const size = Math.max(Math.abs(reference[0]), Math.abs(reference[1]));
  const off = Math.max(Math.abs(counterpart - reference[0]), Math.abs(counterpart - reference[1]));
  const bits =
    size > 0 && off < size ? `keeps ${countBits(Math.floor(Math.log2(size / off)))}` : 'keeps no bit';
  const { lost } = promise;
  const where =
    lost?.at === undefined
      ? ''
      : `, where \`${lost.at}\` loses ${Number.isFinite(lost.bits) ? countBits(lost.bits) : 'every bit'}`;
  return `off by ${short(off)}, it ${bits}; promised are ${short(promise.relative)} (\`accuracy:\` under \`counterparts:\` changes it) and ${short(promise.room)} for the rounding of the definition itself and an ulp in its arguments${where}`;
};

const isNumber = (value: unknown): value is number => typeof value === 'number';

export const showDifference = (agreement: Agreement): Difference => {
  const { constant, args, part, reference, printed, lacking } = agreement;
  const promise = promised(agreement);
  return {
    constant,
    args: args.map(shownArgument),
    ...(part !== undefined && { part }),
    ...(args.every(isNumber) ? { numbers: args } : {}),
    counterpart: lacking ?? printed?.counterpart ?? String(agreement.counterpart),
    ...(lacking === undefined ? {} : { lacking: true }),
    reference:
      printed?.reference ??
      (reference[0] === reference[1] ? String(reference[0]) : `between ${reference[0]} and ${reference[1]}`),
    ...(printed === undefined ? { enclosure: reference } : {}),
    ...(promise === undefined ? {} : { promise }),
  };
};

const shown = (plan: SamplingPlan, sample: Sample): Counterexample['shown'] =>
  [...plan.values]
    .sort((a, b) => a.level - b.level)
    .map(({ name, sort }, i) => {
      const value = itemAt(sample, i);
      const near =
        value.kind === 'number' && sort.kind === 'number' && value.fraction === undefined
          ? fractionNear(value.value)
          : undefined;
      return { name, value: showValue(value, sort), ...(near === undefined ? {} : { near }) };
    });

const showGiven = ({ sort }: Term, value: Value<Exact>): string => {
  const datum = datumOf(sort, value, exact);
  return datum === undefined
    ? printValue(sort, value, exact)
    : showValue({ kind: 'data', value: datum }, sort);
};

/** The values of variables that a sampled derivation or an equation gives. */
const besides = (statement: Statement, sample: Sample): Counterexample['shown'] => {
  const { shown: given = [] } = statement;
  if (given.length === 0) return [];
  const tier = compileTier(exact, 0, statement, { handle: () => () => declined, release: () => {} });
  tier.begin();
  const env = tier.environment(sample);
  return given.map(({ name, term }) => ({
    name,
    value: showGiven(term, tier.value(term, env)),
  }));
};

/** The sample that showed a fault, reproduced from its address. */
const startAt = (property: Property, make: Generator, index: number, fault: SampleFault): Sample => {
  // a sample that a hypothesis rejects is the first proposal of its address
  if (fault === 'outside') {
    make.propose(index, 0);
    return make.sample();
  }
  const found = findSample(property, make, index, { reject: () => undefined });
  if (found === undefined) throw new Error(`no sample at ${index}, which the run had found`);
  return found.sample;
};

/** Unfoldings and loop turns after which a counterexample is small enough: evaluations are slow where it is large. */
const mostSteps = 1_000_000;

/** The counterexample for a fault first seen at `index`: reproduced from its address, then shrunk. */
export const counterexampleAt = (
  property: Property,
  plan: SamplingPlan,
  options: TestOptions,
  { index, fault }: { readonly index: number; readonly fault: SampleFault },
): Counterexample => {
  const make = makeGenerator(plan, makeStreamKey(options.claim, options.seed));
  const start = startAt(property, make, index, fault);
  const integers = [...plan.values].sort((a, b) => a.level - b.level).map((value) => value.layout.integer);
  const values = property.statement.binders.filter((binder) => binder.kind === 'value');
  const isWhole = (s: Sample): boolean =>
    values.every(({ sort }, i) => {
      const value = s[i];
      return value?.kind !== 'data' || isFit(sort, value.value);
    });
  let steps = 0;
  const counted: Property = {
    ...property,
    reference: (s) => {
      const outcome = property.reference(s);
      steps += outcome.steps;
      return outcome;
    },
  };
  const shrunk = shrinkSample(
    start,
    integers,
    (s) =>
      steps <= mostSteps &&
      isWhole(s) &&
      (fault === 'outside' ? differsOn(counted, s) : faultOf(judgeSample(counted, s)) === fault),
  );
  const judgement = judgeSample(property, shrunk);
  const accepted = judgement.kind === 'accepted' ? judgement : undefined;
  const agreements = accepted?.agreements ?? property.agreement(shrunk);
  return {
    address: showAddress({ claim: options.claim, seed: options.seed, index }),
    found: start,
    shrunk,
    shown: [...shown(plan, shrunk), ...besides(property.statement, shrunk)],
    reference: accepted?.reference ?? 'undecided',
    counterpart: accepted?.counterpart ?? 'undecided',
    differs: agreements.filter((a) => a.agrees === 'false').map(showDifference),
  };
};
