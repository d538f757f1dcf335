/** How a claim is sampled, and which checks it waives. */
export const claimTests = {
  sample: {
    description:
      'How a binder is sampled. `min`, `max` and `maxLength` narrow it; the test then covers a part of the claim.',
    type: 'object',
    additionalProperties: {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: {
        min: {
          type: 'number',
          description: 'Smallest value, inclusive.',
        },
        max: {
          type: 'number',
          description: 'Largest value, inclusive.',
        },
        maxLength: {
          title: 'a length',
          type: 'integer',
          minimum: 1,
          description: 'Longest prefix of a sequence.',
        },
        reach: {
          title: 'a whole number from 2 on',
          type: 'integer',
          minimum: 2,
          description:
            'Log-uniform integers lie at least as far from the end of their range; only widens. Default: as far as their evaluation takes few steps.',
        },
      },
    },
  },
  waive: {
    description: 'Checks or mutants that are lifted, each with a reason that stays visible in every report.',
    type: 'array',
    minItems: 1,
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['because'],
      properties: {
        check: {
          $ref: '#/$defs/text',
          description: 'A required check or the code of a finding.',
        },
        mutant: {
          $ref: '#/$defs/text',
          description: 'Id of a surviving mutant.',
        },
        because: {
          $ref: '#/$defs/text',
          description: 'The reason.',
        },
      },
    },
  },
} as const;
