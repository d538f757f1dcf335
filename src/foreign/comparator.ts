// The configuration of leanprover/comparator: which theorems of a solution prove what a challenge states.
import { compileSchema } from '../schema.ts';
import type { Listing } from './listing.ts';
import { type Read, readFormed } from './read-formed.ts';

const names = { type: 'array', items: { type: 'string' } } as const;

/** The keys that matter here; the format allows more. */
const schema = {
  type: 'object',
  required: ['challenge_module', 'solution_module', 'theorem_names', 'permitted_axioms'],
  properties: {
    challenge_module: { type: 'string' },
    solution_module: { type: 'string' },
    theorem_names: { ...names, minItems: 1 },
    definition_names: names,
    permitted_axioms: names,
  },
} as const;

/** A configuration of comparator. */
export type ComparatorConfig = {
  readonly challenge_module: string;
  readonly solution_module: string;
  readonly theorem_names: readonly string[];
  readonly definition_names?: readonly string[];
  readonly permitted_axioms: readonly string[];
};

const validate = compileSchema(schema);

/** Reads a configuration. */
export const readComparator = (path: string, shown: string): Read<ComparatorConfig> =>
  readFormed(path, shown, validate);

/** The claims of a configuration: its theorems, as the solution proves them. */
export function listComparator(read: Read<ComparatorConfig>): Listing {
  if (read.kind === 'failed') return { claims: [], problems: read.problems };
  const { theorem_names: theorems, challenge_module, solution_module } = read.value;
  return {
    claims: theorems.map((name, i) => ({
      id: name,
      says: '',
      theorems: [{ name, where: read.file.at(['theorem_names', i]) }],
      place: `stated in ${challenge_module}`,
    })),
    problems: [],
    // the challenge states the same names with `sorry`
    modules: [solution_module],
  };
}
