/** Figures that the paper states about its own artifacts. */
export const reported = {
  description: 'Figures that the paper states about its own artifacts.',
  type: 'object',
  additionalProperties: {
    type: 'object',
    additionalProperties: false,
    required: ['figure', 'status', 'rule'],
    properties: {
      figure: {
        type: 'number',
        description: 'The number as the paper states it.',
      },
      status: {
        enum: ['checked', 'unverifiable'],
        description: 'Whether the figure can be counted from material at hand.',
      },
      rule: {
        $ref: '#/$defs/text',
        description: 'How one would count it, or why nobody can.',
      },
      elsewhere: {
        description: 'What other texts of the same authors say of the same thing.',
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['figure', 'place'],
          properties: {
            figure: {
              type: 'number',
              description: 'The number as that text states it.',
            },
            place: {
              $ref: '#/$defs/text',
              description: 'Which text.',
            },
          },
        },
      },
    },
  },
} as const;
