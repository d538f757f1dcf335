import type { Name } from '../../expr/expr.ts';
import type { Agreement, Property, Sample, Truth } from '../../language/property.ts';
import type { Judgement } from './judgement.ts';

/** The first hypothesis of an outcome that is not true. */
const firstOpen = (hypotheses: readonly Truth[]): number => hypotheses.findIndex((truth) => truth !== 'true');

/** Calls in S with T; functions that a counterpart returns are called only in the comparison with D. */
const callsOf = (
  counted: ReadonlyMap<Name, number>,
  agreements: readonly Agreement[],
): ReadonlyMap<Name, number> => {
  const calls = new Map(counted);
  for (const { constant } of agreements)
    if (!counted.has(constant)) calls.set(constant, (calls.get(constant) ?? 0) + 1);
  return calls;
};

/** Evaluates a sample in all three ways. */
export const judgeSample = (property: Property, sample: Sample): Judgement => {
  const reference = property.reference(sample);
  const open = firstOpen(reference.hypotheses);
  if (open >= 0 || reference.conclusion === undefined) {
    const hypothesis = Math.max(open, 0);
    return { kind: 'rejected', hypothesis, undecided: reference.hypotheses[hypothesis] === 'undecided' };
  }
  if (property.bound.length === 0) {
    return {
      kind: 'accepted',
      reference: reference.conclusion,
      counterpart: reference.conclusion,
      grade: reference.grade,
      agreements: [],
      junk: reference.junk,
      calls: new Map(),
    };
  }
  const counterpart = property.counterpart(sample);
  const agreements = property.agreement(sample);
  return {
    kind: 'accepted',
    reference: reference.conclusion,
    // if T does not satisfy a hypothesis, the conclusion with T is undecided
    counterpart: counterpart.conclusion ?? 'undecided',
    grade: counterpart.conclusion === undefined ? reference.grade : counterpart.grade,
    agreements,
    junk: reference.junk,
    calls: callsOf(counterpart.calls, agreements),
  };
};
