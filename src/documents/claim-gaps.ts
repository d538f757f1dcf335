// Gaps between statements and claims: each statement should have a claim, and each claim a statement.
import { anchorOf, claimsOn } from './anchors.ts';
import { each, type Gap, nameOf } from './gap.ts';

/** Kinds of gaps, by their codes. */
export const claimGaps: Readonly<Record<string, Gap>> = {
  'statement-without-claim': {
    severity: 'error',
    find: each((block, { claims }) =>
      block.kind === 'definition' || claimsOn(block, claims).length > 0
        ? []
        : [
            {
              where: block.where,
              message: `no claim is about ${nameOf(block)}`,
              hint: 'add a claim with its label in `where:`, or with one of its theorems',
            },
          ],
    ),
  },
  'claim-without-statement': {
    severity: 'error',
    find: ({ claims, document }) =>
      claims.flatMap(({ id, place, where }) =>
        place === undefined || anchorOf(place, document) !== 'missing'
          ? []
          : [
              {
                where,
                message: `${id} has the place ${place}, which is in no document`,
                hint: 'correct `where:`',
              },
            ],
      ),
  },
  'claim-of-another-theorem': {
    severity: 'error',
    find: ({ claims, document }) =>
      document.blocks.flatMap((block) =>
        claimsOn(block, claims)
          .filter(({ theorems }) => block.lean.length > 0 && theorems.length > 0)
          .filter(({ theorems }) => !block.lean.some(({ name }) => theorems.includes(name)))
          .map(({ id, theorems, where }) => ({
            where,
            message: `${id} names ${theorems.join(', ')}, and ${nameOf(block)} names ${block.lean.map(({ name }) => name).join(', ')}`,
            hint: 'correct `theorem:`, or \\lean',
          })),
      ),
  },
};
