/** The paper, its source text, and the modules of its counterparts. */
export const paper = {
  paper: {
    $ref: '#/$defs/slug',
    description: 'Short name of the paper; unique in the registry.',
  },
  title: {
    $ref: '#/$defs/text',
    description: 'Title of the paper.',
  },
  source: {
    $ref: '#/$defs/path',
    description:
      "Text file with the paper's public abstract, relative to this file. Every quote must occur in it. What follows a line that begins with `Secondary:` is not the authors' words.",
  },
  namespace: {
    $ref: '#/$defs/leanName',
    description:
      'Lean namespace in which theorem and definition names of this file are looked up. A name that starts with `_root_.` is absolute.',
  },
  module: {
    $ref: '#/$defs/path',
    description:
      'TypeScript module with the counterparts, relative to this file. A Lean definition of the namespace is bound to the export of the same name.',
  },
  command: {
    $ref: '#/$defs/command',
    description:
      'In place of `module`: a program in any language that answers for the counterparts, with its arguments; it runs in the folder of this file and speaks [the protocol](counterpart-protocol.md). A Lean definition of the namespace is bound to the name that the program tells.',
  },
  experiments: {
    description: 'TypeScript module, or modules, with the experiments. Default: `module`.',
    if: {
      type: 'array',
    },
    then: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: {
        $ref: '#/$defs/path',
      },
    },
    else: {
      $ref: '#/$defs/path',
    },
  },
} as const;
