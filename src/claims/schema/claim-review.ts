/** Who has read a claim. */
export const claimReview = {
  reviewed: {
    description:
      'Who has read the claim, and when; `check-claims accept` writes it, with fingerprints of what there was to read. What changes since is a finding, told apart by its part.',
    type: 'object',
    additionalProperties: false,
    required: ['by', 'on'],
    properties: {
      by: { $ref: '#/$defs/text', description: 'Name of the reader.' },
      on: { $ref: '#/$defs/day', description: 'Day of the review.' },
      prose: {
        $ref: '#/$defs/part',
        description: 'Of what the claim says, quotes, reads and assumes in words.',
      },
      statement: { $ref: '#/$defs/part', description: "Of Lean's statements." },
      definitions: { $ref: '#/$defs/part', description: "Of the project's definitions behind them." },
      implementation: { $ref: '#/$defs/part', description: 'Of the code of the counterparts.' },
      library: {
        $ref: '#/$defs/part',
        description: 'Of the library constants behind them, by name and type.',
      },
      toolchain: { $ref: '#/$defs/part', description: 'Of the toolchain and the dependencies.' },
    },
  },
} as const;
