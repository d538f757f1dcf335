import type { Formula, Statement } from '../language/ast.ts';
import type { Sample } from '../language/property.ts';
import { makeProperty } from '../property/make-property.ts';
import { makeGenerator } from '../sampling/address/generator.ts';
import type { SamplingPlan } from '../sampling/address/plan.ts';
import { makeStreamKey } from '../sampling/address/random.ts';

const nothing: Formula = { kind: 'truth', value: true };

/** Proposals made for each requested sample. */
const proposals = 12;

/** Up to `count` samples that satisfy the hypotheses of a statement, with Lean's definitions. */
export const findWitnesses = (statement: Statement, plan: SamplingPlan, count: number): readonly Sample[] => {
  const { reference } = makeProperty({ ...statement, conclusion: nothing }, []);
  const make = makeGenerator(plan, makeStreamKey(statement.constant, 1));
  const found: Sample[] = [];
  for (let index = 0; index < count; index++) {
    for (let attempt = 0; attempt < proposals; attempt++) {
      if (make.propose(index, attempt) !== -1) continue;
      const sample = make.sample();
      if (reference(sample).conclusion !== 'true') continue;
      found.push(sample);
      break;
    }
  }
  return found;
};
