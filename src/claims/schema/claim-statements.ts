/** The Lean theorems of a claim, and how they relate to its prose. */
export const claimStatements = {
  theorem: {
    description:
      'Lean theorem, or theorems, that carry it; each is proved and tested. Default for `kind: theorem`: the id. `[]`: none.',
    if: {
      type: 'array',
    },
    then: {
      type: 'array',
      uniqueItems: true,
      items: {
        $ref: '#/$defs/leanName',
      },
    },
    else: {
      $ref: '#/$defs/leanName',
    },
  },
  tests: {
    description:
      "Where the theorem speaks about a limit (Tendsto, ∀ᶠ, ∑', ∫, a derivative): a theorem with finite content that is tested for it, as an explicit rate. Lean must prove one from the other. Or a map from theorem to theorem.",
    if: {
      type: 'object',
    },
    then: {
      type: 'object',
      minProperties: 1,
      additionalProperties: {
        $ref: '#/$defs/leanName',
      },
    },
    else: {
      $ref: '#/$defs/leanName',
    },
  },
  correspondence: {
    description:
      'How the Lean statement relates to the prose, and why; a human judgement. Required when there is a theorem.',
    type: 'object',
    additionalProperties: false,
    required: ['relation', 'why'],
    properties: {
      relation: {
        enum: ['exact', 'special-case', 'weaker', 'conditional', 'definitional', 'refutes', 'none'],
        description:
          '`exact`: Lean proves what the prose says. `special-case`, `weaker`: a part of it. `conditional`: given a formula, a model or a hypothesis that the abstract does not state. `definitional`: no more than the definitions say. `refutes`: Lean proves the claim false as stated. See below, Which relation.',
      },
      why: {
        $ref: '#/$defs/text',
        description: 'One sentence.',
      },
    },
  },
  hypotheses: {
    description:
      'Binder of the theorem to the prose that states it. Hypotheses that are not listed are findings. What the registry had to add ends with `, which the paper does not say`, or `the abstract` where no more was read; the audit lists it.',
    type: 'object',
    additionalProperties: {
      $ref: '#/$defs/text',
    },
  },
  accepted: {
    description:
      'Fingerprint of the statement that somebody has read, or a list in the order of the theorems; `check-claims show <theorem>` prints it. A statement that changes, or a definition it rests on, then breaks the claim.',
    if: {
      type: 'array',
    },
    then: {
      type: 'array',
      minItems: 1,
      items: {
        $ref: '#/$defs/fingerprint',
      },
    },
    else: {
      $ref: '#/$defs/fingerprint',
    },
  },
} as const;
