/** Bindings of Lean definitions to functions that differ from the rule of equal names. */
export const bindings = {
  description:
    'Bindings that differ from the rule of equal names: Lean definition to export, module or promised accuracy.',
  type: 'object',
  propertyNames: {
    $ref: '#/$defs/leanName',
  },
  additionalProperties: {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    properties: {
      export: {
        $ref: '#/$defs/identifier',
        description: 'Name of the exported function. Default: the last part of the Lean name.',
      },
      module: {
        $ref: '#/$defs/path',
        description: "Module that exports it. Default: the paper's module.",
      },
      command: {
        $ref: '#/$defs/command',
        description: "Program that answers for it, in place of a module. Default: the paper's command.",
      },
      accuracy: {
        $ref: '#/$defs/accuracy',
        description:
          'Relative accuracy that the function promises; `exact` for one that only compares and chooses. Default: 2^-48.',
      },
    },
  },
} as const;
