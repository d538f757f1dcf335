import { claimEvidence } from './claim-evidence.ts';
import { claimProse } from './claim-prose.ts';
import { claimRelations } from './claim-relations.ts';
import { claimReview } from './claim-review.ts';
import { claimStatements } from './claim-statements.ts';
import { claimTests } from './claim-tests.ts';

/** The format of one claim. Every part is a record of properties, in the order of the documentation. */
export const claim: {
  readonly description: string;
  readonly type: 'object';
  readonly additionalProperties: false;
  readonly required: readonly ['id', 'ref', 'says'];
  readonly properties: typeof claimProse &
    typeof claimStatements &
    typeof claimReview &
    typeof claimEvidence &
    typeof claimTests &
    typeof claimRelations;
} = {
  description: 'One atomic assertion in one reading.',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'ref', 'says'],
  properties: {
    ...claimProse,
    ...claimStatements,
    ...claimReview,
    ...claimEvidence,
    ...claimTests,
    ...claimRelations,
  },
};
