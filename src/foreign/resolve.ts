// Finds the theorems that another tool's file names.
import type { Diagnostic } from '../diagnostic.ts';
import type { Declaration, Inventory } from '../lean/inventory.ts';
import type { Listed, Listing, Mention } from './listing.ts';

/** A claim to write down. */
export type Entry = {
  /** A name for it, from which its id is made. */
  readonly id: string;
  /** What it says; empty if the theorem has to say it. */
  readonly says: string;
  readonly theorems: readonly Declaration[];
  readonly place?: string;
  /** A comment, or the reason why there is no theorem. */
  readonly note?: string;
};

type Found = {
  readonly theorems: readonly Declaration[];
  readonly problems: readonly Diagnostic[];
  readonly note?: string;
};

const warn = ({ where }: Mention, code: string, message: string, hint: string): Diagnostic => ({
  code,
  severity: 'warning',
  message: `${message}; the claim is written without it`,
  hint,
  where,
});

function find(mention: Mention, { declarations, library }: Inventory): Found {
  const { name, fits } = mention;
  if (fits !== undefined) {
    const theorems = [...declarations.values()].filter(
      (one) => one.kind === 'theorem' && !one.attributes.includes('private') && fits(one.name),
    );
    if (theorems.length === 1) return { theorems, problems: [] };
    const message =
      theorems.length === 0
        ? `Lean has no theorem for ${name}`
        : `${name} may be ${theorems.map((one) => one.name).join(' or ')}`;
    return {
      theorems: [],
      problems: [warn(mention, 'foreign-theorem', message, 'name the theorem in the claims file')],
    };
  }
  const declaration = declarations.get(name);
  if (declaration?.kind === 'theorem') return { theorems: [declaration], problems: [] };
  if (declaration === undefined && library.get(name)?.kind === 'theorem')
    return { theorems: [], problems: [], note: `${name} is proved in the library` };
  const message =
    declaration === undefined
      ? `Lean has no theorem ${name}`
      : `${name} is a ${declaration.kind}, which proves nothing`;
  return { theorems: [], problems: [warn(mention, 'foreign-theorem', message, 'correct the name')] };
}

function resolve(
  listed: Listed,
  inventory: Inventory,
): { readonly entry: Entry; readonly problems: readonly Diagnostic[] } {
  const found = listed.theorems.map((mention) => find(mention, inventory));
  const { id, says, place } = listed;
  const notes = [
    ...(listed.note === undefined ? [] : [listed.note]),
    ...found.flatMap(({ note }) => note ?? []),
  ];
  return {
    entry: {
      id,
      says,
      theorems: [...new Set(found.flatMap(({ theorems }) => theorems))],
      ...(place === undefined ? {} : { place }),
      ...(notes.length === 0 ? {} : { note: notes.join('; ') }),
    },
    problems: found.flatMap(({ problems }) => problems),
  };
}

/** The claims of a listing with their theorems, and names that Lean does not have. */
export function resolveListing(
  { claims }: Listing,
  inventory: Inventory,
): { readonly entries: readonly Entry[]; readonly problems: readonly Diagnostic[] } {
  const all = claims.map((listed) => resolve(listed, inventory));
  return { entries: all.map(({ entry }) => entry), problems: all.flatMap(({ problems }) => problems) };
}
