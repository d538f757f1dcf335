/** Links of a claim to other claims, and the reason if it has no evidence. */
export const claimRelations = {
  relations: {
    description: 'Links to other claims, each with its reason.',
    type: 'array',
    minItems: 1,
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['why'],
      properties: {
        contradicts: {
          $ref: '#/$defs/text',
        },
        supports: {
          $ref: '#/$defs/text',
          description: 'This claim, if it holds, speaks for the other, which is not refuted.',
        },
        'evidence-against': {
          $ref: '#/$defs/text',
          description: 'This claim, if it holds, speaks against the other, which is refuted.',
        },
        repairs: {
          $ref: '#/$defs/text',
        },
        refines: {
          $ref: '#/$defs/text',
        },
        duplicates: {
          $ref: '#/$defs/text',
          description:
            'The other claim again, in other words or on other evidence; totals count the two once.',
        },
        'depends-on': {
          $ref: '#/$defs/text',
        },
        why: {
          $ref: '#/$defs/text',
        },
      },
    },
  },
  because: {
    $ref: '#/$defs/text',
    description: 'Why nothing, or less than the default, is proved or tested.',
  },
} as const;
