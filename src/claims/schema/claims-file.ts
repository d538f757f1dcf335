/** The format of claims files: claims/claim.schema.json is printed from it, and the types of raw claims come from it. */
export const claimsFileSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Claims of one paper',
  description:
    'One YAML file a paper: what it says, which Lean theorems carry it, and which TypeScript functions stand for its definitions.',
  type: 'object',
  additionalProperties: false,
  required: ['paper', 'title', 'claims'],
  properties: {
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
    counterparts: {
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
    },
    symbols: {
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
    },
    reported: {
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
    },
    claims: {
      description: "The paper's claims, at least one.",
      'x-code': 'zero-claims',
      type: 'array',
      minItems: 1,
      items: {
        $ref: '#/$defs/claim',
      },
    },
  },
  $defs: {
    claim: {
      description: 'One atomic assertion in one reading.',
      type: 'object',
      additionalProperties: false,
      required: ['id', 'ref', 'says'],
      properties: {
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
          description:
            "Reference of the assertion in the paper's list of claims; several readings may share one.",
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
            'Binder of the theorem to the prose that states it. Hypotheses that are not listed are findings. What the registry had to add ends with `, which the paper does not say`; the audit lists it.',
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
        sample: {
          description:
            'How a binder is sampled. `min`, `max` and `maxLength` narrow it; the test then covers a part of the claim.',
          type: 'object',
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            minProperties: 1,
            properties: {
              min: {
                type: 'number',
                description: 'Smallest value, inclusive.',
              },
              max: {
                type: 'number',
                description: 'Largest value, inclusive.',
              },
              maxLength: {
                title: 'a length',
                type: 'integer',
                minimum: 1,
                description: 'Longest prefix of a sequence.',
              },
              reach: {
                title: 'a whole number from 2 on',
                type: 'integer',
                minimum: 2,
                description:
                  'Log-uniform integers lie at least as far from the end of their range; only widens. Default: as far as their evaluation takes few steps.',
              },
            },
          },
        },
        waive: {
          description:
            'Checks or mutants that are lifted, each with a reason that stays visible in every report.',
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['because'],
            properties: {
              check: {
                $ref: '#/$defs/text',
                description: 'A required check or the code of a finding.',
              },
              mutant: {
                $ref: '#/$defs/text',
                description: 'Id of a surviving mutant.',
              },
              because: {
                $ref: '#/$defs/text',
                description: 'The reason.',
              },
            },
          },
        },
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
      },
    },
    text: {
      title: 'text',
      'x-code': 'empty-text',
      type: 'string',
      pattern: '\\S',
    },
    path: {
      title: 'a path relative to this file',
      examples: ['../src/theory/bi2025.ts'],
      'x-code': 'malformed-path',
      type: 'string',
      pattern: '^(?!/)[^\\\\\\u0000-\\u001f]*[^\\\\/\\s\\u0000-\\u001f]$',
    },
    command: {
      type: 'array',
      minItems: 1,
      items: {
        title: 'a program or an argument',
        examples: ['python3'],
        'x-code': 'empty-text',
        type: 'string',
        pattern: '\\S',
      },
    },
    slug: {
      title: "a paper's short name",
      examples: ['bi2025'],
      'x-code': 'malformed-slug',
      type: 'string',
      pattern: '^[a-z][a-z0-9-]*$',
    },
    identifier: {
      title: 'the name of an exported function',
      examples: ['effectiveDimension'],
      'x-code': 'malformed-export',
      type: 'string',
      pattern: '^[\\p{L}_$][\\p{L}\\p{N}_$]*$',
    },
    leanName: {
      title: 'a Lean name',
      examples: ['ScalingLaws.Bi2025.alpha_strictMono_beta'],
      'x-code': 'malformed-lean-name',
      type: 'string',
      pattern: "^(?:[\\p{L}_][\\p{L}\\p{N}_'!?]*|«[^»]+»)(?:\\.(?:[\\p{L}_][\\p{L}\\p{N}_'!?]*|«[^»]+»))*$",
    },
    fingerprint: {
      title: 'the fingerprint of a statement',
      examples: ['0123456789abcdef0123456789abcdef'],
      'x-code': 'malformed-fingerprint',
      type: 'string',
      pattern: '^[0-9a-f]{32}$',
    },
    part: {
      title: 'a fingerprint of a review',
      examples: ['"0123456789abcdef"'],
      'x-code': 'malformed-fingerprint',
      type: 'string',
      pattern: '^[0-9a-f]{16}$',
    },
    day: {
      title: 'a day',
      examples: ['2026-11-29'],
      'x-code': 'malformed-day',
      type: 'string',
      pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
    },
    accuracy: {
      title: 'a relative accuracy',
      examples: ['2^-46'],
      'x-code': 'malformed-accuracy',
      type: 'string',
      pattern: '^(?:2\\^-[1-9][0-9]?|exact)$',
    },
  },
} as const;
