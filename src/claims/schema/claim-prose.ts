/** What a claim says, in words. */
export const claimProse = {
  id: {
    title: 'a claim id',
    examples: ['steeperSpectraAccelerate'],
    'x-code': 'malformed-id',
    type: 'string',
    pattern: "^\\p{L}[\\p{L}\\p{M}\\p{N}_'-]*$",
    description: 'Name of the claim, unique over all papers. Also the default for `theorem`.',
  },
  ref: {
    title: 'a reference',
    examples: ['P3-02'],
    'x-code': 'malformed-ref',
    type: 'string',
    pattern: '^\\p{L}[\\p{L}\\p{M}\\p{N}]*(-[\\p{L}\\p{M}\\p{N}]+)*$',
    description: "Reference of the assertion in the paper's list of claims; several readings may share one.",
  },
  kind: {
    enum: ['theorem', 'experiment', 'artifact', 'editorial'],
    default: 'theorem',
    description: 'What kind of assertion it is; decides the default of `requires`.',
  },
  says: {
    $ref: '#/$defs/text',
    description: 'The assertion in plain words.',
  },
  quote: {
    $ref: '#/$defs/text',
    description:
      "The paper's own words. They must occur in the source text; white space and Unicode forms are not compared.",
  },
  where: {
    $ref: '#/$defs/text',
    description:
      "Place in the paper. `secondary (…)`: in the part of the source text that is not the authors' words. `secondary: …` names another text: its quote is not looked up.",
  },
  about: {
    description: 'Other papers that the claim speaks about; its quote may come from their sources.',
    type: 'array',
    minItems: 1,
    uniqueItems: true,
    items: {
      $ref: '#/$defs/slug',
    },
  },
  reading: {
    $ref: '#/$defs/text',
    description: 'How the assertion is read, precisely enough to be wrong.',
  },
} as const;
