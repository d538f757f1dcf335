// `*.guarantees.json` of lemmascript-claimcheck: what functions of TypeScript promise in prose, and the formal contract behind it.
import { existsSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import type { FromSchema } from '../claims/schema/from-schema.ts';
import type { Name } from '../expr/expr.ts';
import { compileSchema } from '../schema.ts';
import { type Listing, makeEmptyListing } from './listing.ts';
import { type Read, readFormed } from './read-formed.ts';

const text = { type: 'string' } as const;

/** The keys that matter here; the format has more. */
const schema = {
  type: 'object',
  required: ['file', 'guarantees'],
  properties: {
    file: text,
    guarantees: {
      type: 'array',
      items: {
        type: 'object',
        required: ['function', 'requirement', 'status'],
        properties: {
          function: text,
          requirement: text,
          status: { enum: ['confirmed', 'disputed', 'unchecked'] },
          discrepancy: text,
          spec: { type: 'object', properties: { ensures: { type: 'array', items: text } } },
        },
      },
    },
    gaps: {
      type: 'array',
      items: {
        type: 'object',
        required: ['specId', 'requirement'],
        properties: { specId: text, requirement: text, reason: text },
      },
    },
  },
} as const;

type Guarantees = FromSchema<typeof schema, Record<never, never>>;

const validate = compileSchema(schema);

/** `prove_correct f` makes a theorem `f_correct`; lemmas about it are named after it. */
const fits =
  (fn: string) =>
  (theorem: Name): boolean => {
    const last = theorem.split('.').at(-1) ?? theorem;
    return last === `${fn}_correct` || last === fn;
  };

/** The claims of a file `shown` below `root`. */
export function listGuarantees(root: string, shown: string): Listing {
  const read: Read<Guarantees> = readFormed(resolve(root, shown), shown, validate);
  if (read.kind === 'failed') return makeEmptyListing(read.problems);
  const { file, value } = { file: read.file, value: read.value };
  const proved = value.guarantees.map((one, i) => {
    const where = file.at(['guarantees', i, 'function']);
    const ensures = one.spec?.ensures ?? [];
    const notes = [
      ...(one.status === 'disputed'
        ? [`disputed: ${one.discrepancy ?? 'the contract says more than is proved'}`]
        : []),
      ...(ensures.length === 0 ? [] : [`ensures ${ensures.join(' and ')}`]),
    ];
    return {
      id: one.function,
      says: one.requirement,
      theorems: [{ name: one.function, where, fits: fits(one.function) }],
      place: `contract of ${one.function} in ${value.file}`,
      ...(notes.length === 0 ? {} : { note: notes.join('; ') }),
    };
  });
  const bare = (value.gaps ?? []).map((gap) => ({
    id: gap.specId,
    says: gap.requirement,
    theorems: [],
    place: `contract of ${gap.specId} in ${value.file}`,
    ...(gap.reason === undefined ? {} : { note: gap.reason }),
  }));
  const beside = posix.join(posix.dirname(shown), posix.basename(value.file));
  // a path out of the project is of the machine on which the file was made
  const module = [posix.normalize(value.file), beside].find(
    (path) => !/^(?:\.\.|\/|[A-Za-z]:)/.test(path) && existsSync(resolve(root, path)),
  );
  return { claims: [...proved, ...bare], problems: [], ...(module === undefined ? {} : { module }) };
}
