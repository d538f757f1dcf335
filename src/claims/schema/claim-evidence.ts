/** The evidence that a claim needs, and what it says. */
export const claimEvidence = {
  requires: {
    description:
      'Evidence that the claim needs. Default: theorem needs proof and test, experiment needs run, artifact and editorial need none.',
    type: 'array',
    uniqueItems: true,
    items: {
      enum: ['proof', 'test', 'run'],
    },
  },
  outcome: {
    enum: ['supported', 'refuted', 'unverifiable'],
    description:
      'What the evidence says about the claim as the paper states it. Default: supported; artifact and editorial: unverifiable.',
  },
  hits: {
    enum: ['authors-words', 'stronger-reading', 'secondary-text'],
    description:
      "What a refutation hits; required beside `outcome: refuted`. `authors-words`: what the paper's authors wrote, in its natural reading; needs a quote of theirs. `stronger-reading`: the quote read as more than it must mean (every, exactly, alone); needs `reading`. `secondary-text`: words of somebody else, or of another text; needs `where: secondary…`.",
  },
  run: {
    $ref: '#/$defs/identifier',
    description: 'Exported experiment, `(random: () => number) => { estimate, standardError }`.',
  },
  expect: {
    description:
      'Expected estimate of the experiment. It agrees iff the distance is at most bias plus four standard errors.',
    type: 'object',
    additionalProperties: false,
    required: ['value', 'bias', 'because'],
    properties: {
      value: {
        type: 'number',
        description: 'The derived value.',
      },
      bias: {
        title: 'a bound on the systematic error',
        type: 'number',
        minimum: 0,
        description: 'Bound on the systematic error.',
      },
      because: {
        $ref: '#/$defs/text',
        description: 'Derivation of value and bias.',
      },
    },
  },
} as const;
