// formalization.yaml (mathlib-initiative): what a project says of itself. Versions 0.1 to 0.4 are read; extra keys are theirs.
import type { Position } from '../diagnostic.ts';
import { compileSchema } from '../schema.ts';
import type { Listed, Listing } from './listing.ts';
import { type Read, readFormed } from './read-formed.ts';

const text = { type: 'string' } as const;
const texts = { type: 'array', items: text } as const;
const whole = { type: 'integer', minimum: 0 } as const;
const filled = { type: 'array', minItems: 1, items: text } as const;

/** The keys that are checked, and those that the format requires. */
const schema = {
  type: 'object',
  required: ['project', 'review'],
  properties: {
    project: {
      type: 'object',
      required: ['name', 'authors', 'license'],
      properties: { name: text, authors: filled, license: text },
    },
    sources: {
      type: 'array',
      items: { type: 'object', required: ['title'], properties: { title: text } },
    },
    status: {
      type: 'object',
      properties: {
        sorry_count: whole,
        sorry_in_definitions: whole,
        axioms: texts,
        main_results: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              declaration: text,
              file: text,
              sorry_count: whole,
              axioms: texts,
              comparator_config: text,
            },
          },
        },
      },
    },
    review: { type: 'object', required: ['status'], properties: { status: text } },
  },
} as const;

/** What is read of a formalization.yaml. */
export type Formalization = {
  readonly project: { readonly name: string };
  /** Its form is free. */
  readonly alignment?: unknown;
  readonly status?: {
    readonly sorry_count?: number;
    readonly sorry_in_definitions?: number;
    readonly axioms?: readonly string[];
    readonly main_results?: readonly {
      readonly declaration?: string;
      readonly file?: string;
      readonly sorry_count?: number;
      readonly axioms?: readonly string[];
      readonly comparator_config?: string;
    }[];
  };
};

const validate = compileSchema(schema);

/** Reads a formalization.yaml. */
export const readFormalization = (path: string, shown: string): Read<Formalization> =>
  readFormed(path, shown, validate);

/** A row of `alignment:`, whose form is free: a statement of the source, and a declaration. */
export type Aligned = {
  readonly source: string;
  readonly lean: string;
  readonly module?: string;
  readonly status?: string;
  readonly where: Position;
};

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The rows of `alignment.statements` that name a declaration as `lean`, `decl` or `declaration`. */
export function listAligned(read: Extract<Read<Formalization>, { kind: 'read' }>): readonly Aligned[] {
  const { alignment } = read.value;
  const rows = isMapping(alignment) ? alignment['statements'] : alignment;
  if (!Array.isArray(rows)) return [];
  const inside = isMapping(alignment) ? ['alignment', 'statements'] : ['alignment'];
  return rows.flatMap((row: unknown, i): readonly Aligned[] => {
    if (!isMapping(row)) return [];
    const key = ['lean', 'decl', 'declaration'].find((one) => textOf(row[one]) !== undefined);
    const lean = textOf(row[key ?? '']);
    if (key === undefined || lean === undefined) return [];
    const [source, module, status] = ['source', 'module', 'status'].map((one) => textOf(row[one]));
    return [
      {
        lean,
        source: source ?? '',
        ...(module === undefined ? {} : { module }),
        ...(status === undefined ? {} : { status }),
        where: read.file.at([...inside, i, key]),
      },
    ];
  });
}

/** The claims of a formalization.yaml: its main results, and the statements of the source that it aligns. */
export function listFormalization(read: Read<Formalization>): Listing {
  if (read.kind === 'failed') return { claims: [], problems: read.problems };
  const { project, status } = read.value;
  const aligned = listAligned(read);
  const sources = new Map(aligned.map(({ lean, source }) => [lean, source]));
  const main = (status?.main_results ?? []).flatMap(({ declaration }, i): readonly Listed[] =>
    declaration === undefined || declaration === ''
      ? []
      : [
          {
            id: declaration,
            says: '',
            theorems: [
              { name: declaration, where: read.file.at(['status', 'main_results', i, 'declaration']) },
            ],
            place: sources.get(declaration) || 'main result',
          },
        ],
  );
  const named = new Set(main.map(({ id }) => id));
  const others = aligned
    .filter(({ lean }) => !named.has(lean))
    .map(
      ({ lean, source, where, status: said }): Listed => ({
        id: lean,
        says: '',
        theorems: [{ name: lean, where }],
        ...(source === '' ? {} : { place: source }),
        ...(said === undefined ? {} : { note: said }),
      }),
    );
  return { claims: [...main, ...others], problems: [], title: project.name };
}
