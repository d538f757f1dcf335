import { words } from './words.ts';

const properties = {
  claims: {
    description: 'Claims files; `*` stands for a part of a name, `**` for folders. Default: claims/*.yaml.',
    type: 'array',
    minItems: 1,
    items: { $ref: '#/$defs/path' },
  },
  documents: {
    description:
      "The paper's own sources, LaTeX (a blueprint too) or Markdown, without what they include. `check-claims documents` reads them. Default: none.",
    type: 'array',
    items: { $ref: '#/$defs/path' },
  },
  lean: {
    description: 'The Lean project.',
    type: 'object',
    additionalProperties: false,
    properties: {
      root: {
        $ref: '#/$defs/path',
        description: 'Folder with lakefile and lean-toolchain. Default: lean.',
      },
      modules: {
        description:
          'Modules whose declarations, with those of the modules that they import from the project, are read. Default: the libraries of the lakefile.',
        type: 'array',
        minItems: 1,
        items: { $ref: '#/$defs/leanName' },
      },
      build: {
        description: 'Targets of `lake build`. Default: the modules.',
        type: 'array',
        minItems: 1,
        items: { $ref: '#/$defs/text' },
      },
      toolchain: {
        enum: ['auto', 'lake', 'embedded'],
        description: '`auto` takes lake when it is on the PATH. Default: auto.',
      },
      timeout: {
        title: 'a time in seconds',
        type: 'number',
        exclusiveMinimum: 0,
        description: 'Seconds that a run of Lean may take. Default: 600.',
      },
      memory: {
        title: 'a size in MiB',
        type: 'integer',
        minimum: 640,
        maximum: 2048,
        description: 'MiB that one process of the embedded Lean may use. Default: 2048.',
      },
      mathlibCache: {
        type: 'boolean',
        description:
          'Whether native lake runs `lake exe cache get` where Mathlib is required and something is not built. Default: true.',
      },
    },
  },
  seed: {
    title: 'a seed',
    type: 'integer',
    minimum: 0,
    maximum: 4294967295,
    description: 'Seed of all samples. Default: 1.',
  },
  budget: {
    title: 'a number of samples',
    type: 'integer',
    minimum: 1,
    maximum: 1000000000,
    description: 'Accepted samples a theorem. Default: 16384.',
  },
  mutants: {
    title: 'yes or no',
    type: 'boolean',
    description:
      'Whether statements, hypotheses and the code of counterparts are changed, to see what testing notices. Default: false.',
  },
  thresholds: {
    description:
      'Least shares, from 0 to 1. A run of all claims that stays below one of them fails; what is not measured fails too.',
    type: 'object',
    additionalProperties: false,
    properties: {
      proved: {
        $ref: '#/$defs/share',
        description: 'Of the claims about theorems, those whose every proof holds.',
      },
      tested: {
        $ref: '#/$defs/share',
        description: 'Of the claims about theorems, those whose every test holds.',
      },
      mutationScore: {
        $ref: '#/$defs/share',
        description: 'Of the changes of the code, those that testing notices.',
      },
    },
  },
  numbers: {
    description: "The project's own number types, and the theorems that make them what they are said to be.",
    type: 'object',
    propertyNames: {
      $ref: '#/$defs/leanName',
    },
    additionalProperties: {
      type: 'object',
      additionalProperties: false,
      required: ['as'],
      properties: {
        as: {
          enum: ['real', 'rational'],
          description: 'The field that it is.',
        },
        instances: {
          description: "Instances trusted to carry the field's own operations and order.",
          type: 'array',
          uniqueItems: true,
          items: { $ref: '#/$defs/leanName' },
        },
        operations: {
          description: 'Functions on the type; names are relative to the type.',
          type: 'object',
          propertyNames: {
            $ref: '#/$defs/leanName',
          },
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['is', 'by'],
            properties: {
              is: {
                $ref: '#/$defs/identifier',
                description: 'The function that it is.',
              },
              where: {
                $ref: '#/$defs/text',
                description: 'A comparison over `x` and `y`; outside of it a sample is undecided.',
              },
              by: {
                description: 'Theorems that characterise it; they must be proved.',
                type: 'array',
                uniqueItems: true,
                items: { $ref: '#/$defs/leanName' },
              },
            },
          },
        },
      },
    },
  },
  reports: {
    description:
      "Reports that `check-claims --update` writes: format to path. `{paper}` in the path of `markdown` stands for a paper's short name, one file each.",
    type: 'object',
    properties: {
      markdown: {
        $ref: '#/$defs/path',
      },
    },
    additionalProperties: {
      $ref: '#/$defs/onePath',
    },
    propertyNames: {
      title: 'a report format',
      enum: [
        'pretty',
        'json',
        'json-packed',
        'overview',
        'markdown',
        'html',
        'junit',
        'sarif',
        'code-scanning',
        'github',
        'github-summary',
        'badge',
      ],
    },
  },
  audits: {
    description:
      "Audits that `check-claims --update` writes: format to path. `{paper}` in a path stands for a paper's short name, one file each; without it one file holds all.",
    type: 'object',
    additionalProperties: {
      $ref: '#/$defs/path',
    },
    propertyNames: {
      title: 'an audit format',
      enum: ['markdown', 'html', 'json'],
    },
  },
} as const;

const share = {
  title: 'a share from 0 to 1',
  type: 'number',
  minimum: 0,
  maximum: 1,
} as const;

/** A word of claims files, under the title and with the examples that suit a configuration. */
type Retold<Word> = Omit<Word, 'title' | 'examples'> & {
  readonly title: string;
  readonly examples: readonly string[];
};

/** The format of the configuration: claims/config.schema.json is generated from it, and the type of a raw configuration comes from it. */
export const configFileSchema: {
  readonly $schema: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'object';
  readonly additionalProperties: false;
  readonly properties: typeof properties;
  readonly $defs: {
    readonly share: typeof share;
    readonly text: typeof words.text;
    readonly path: Retold<typeof words.path>;
    readonly onePath: Omit<Retold<typeof words.path>, 'pattern'> & { readonly pattern: string };
    readonly identifier: Retold<typeof words.identifier>;
    readonly leanName: Retold<typeof words.leanName>;
  };
} = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'check-claims.config.yaml',
  description:
    'Where things are and how much is tested. Every field has a default; paths are relative to this file.',
  type: 'object',
  additionalProperties: false,
  properties,
  $defs: {
    share,
    text: words.text,
    path: { ...words.path, examples: ['claims/*.yaml'] },
    onePath: {
      ...words.path,
      title: 'a path relative to this file, without {paper}: only markdown has a page a paper',
      examples: ['reports/report.json'],
      pattern: words.path.pattern.replace('^(?!/)', '^(?!/)(?!.*\\{paper\\})'),
    },
    identifier: { ...words.identifier, title: 'the name of a function', examples: ['exp'] },
    leanName: { ...words.leanName, examples: ['ScalingLaws.R'] },
  },
};
