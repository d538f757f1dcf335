/** The paper's symbols. */
export const symbols = {
  description: "The paper's symbols and the role of each, for the audit of symbols in two roles.",
  type: 'object',
  propertyNames: {
    title: 'a symbol',
    examples: ['beta'],
    'x-code': 'malformed-symbol',
    type: 'string',
    pattern: "^\\p{L}[\\p{L}\\p{N}_*'^]*$",
  },
  additionalProperties: {
    $ref: '#/$defs/text',
  },
} as const;
