// Compares a statement's source with what Lean elaborated: macros, notations and elaborators may give signs and names another
// meaning, and only the term shows which.
import type { Expr, Name } from '../../expr/expr.ts';
import { closureOf } from '../../lean/closure.ts';
import type { Declaration, Inventory } from '../../lean/inventory.ts';
import { splitName } from '../../lean/names.ts';
import { printStatement } from '../../lean/print/print.ts';
import { constantsIn, type Sign, signsOf, table } from './signs.ts';
import { type SaidText, sourceOf } from './source.ts';
import { syntaxOf } from './syntax.ts';

/** Number types by what stands for them in a source. */
const types: Readonly<Record<string, Name>> = {
  Nat: 'Nat',
  ℕ: 'Nat',
  Int: 'Int',
  ℤ: 'Int',
  Rat: 'Rat',
  ℚ: 'Rat',
  Real: 'Real',
  ℝ: 'Real',
};

const identifier = /[\p{L}_][\p{L}\p{N}\p{M}_'!?₀-₉]*(?:\.[\p{L}_][\p{L}\p{N}\p{M}_'!?₀-₉]*)*(?![+≥])/gu;

/** The function that Lean generates for a `match`: patterns such as `k + 2` occur in its type only. */
const isMatcher = (name: Name): boolean => /\.match_\d+(_\d+)*$/.test(name);

/**
 * All terms of a declaration: its type, its body, its equations, its patterns, and the statements of the proofs inside it, which Lean
 * turns into separate lemmas and the source writes as `(⟨x, h⟩ : ∃ z, p z)`.
 */
const termsOf = (inventory: Inventory, one: Declaration): readonly Expr[] => [
  one.type,
  ...(one.value === undefined ? [] : [one.value]),
  ...[
    ...(one.equations ?? []),
    ...one.typeUses.filter(isMatcher),
    ...one.valueUses.filter((name) => name.startsWith(`${one.name}._proof_`) || isMatcher(name)),
  ].flatMap((name) => inventory.declarations.get(name)?.type ?? []),
];

const sum = (counts: readonly ReadonlyMap<Name, number>[], names: readonly Name[]): number =>
  counts.reduce((all, of) => all + names.reduce((some, name) => some + (of.get(name) ?? 0), 0), 0);

/** Signs that the source shows and the term lacks, or contains less often. */
function shownOnly(said: SaidText, counts: readonly ReadonlyMap<Name, number>[]): Sign | undefined {
  return [...signsOf(said.text)].find(([sign, count]) => sum(counts, sign.constants) < count)?.[0];
}

/** The names of all binders in a term. */
function bound(e: Expr, found: Set<Name> = new Set()): ReadonlySet<Name> {
  if (e.kind === 'lam' || e.kind === 'forallE') {
    found.add(e.name);
    bound(e.type, found);
    bound(e.body, found);
  } else if (e.kind === 'app') {
    bound(e.fn, found);
    bound(e.arg, found);
  } else if (e.kind === 'letE') {
    found.add(e.name);
    for (const part of [e.type, e.value, e.body]) bound(part, found);
  } else if (e.kind === 'proj') bound(e.of, found);
  return found;
}

/** The text with `(e : T)` as `(e)`, because Lean's term does not keep the type; binders, which name new variables, stay. */
function withoutAscriptions(text: string): string {
  return text.replaceAll(/\(([^():]*):[^():]*\)/gu, (whole, inside: string, at: number) => {
    const names = inside.trim().split(/\s+/u);
    const before = new Set([...text.slice(0, at).matchAll(identifier)].map(([word]) => word));
    const isBinder = names.every((name) => /^[\p{L}_]/u.test(name) && !before.has(name));
    return isBinder ? whole : `(${inside})`;
  });
}

/** Whether a constant is a type of the project: its own model of the reals may be written ℝ. */
const isOwnType = (inventory: Inventory, name: Name): boolean => {
  const type = inventory.declarations.get(name)?.type;
  return type?.kind === 'sort' && type.level.kind !== 'zero';
};

/** A number type that the source names and the term does not mention. */
function namedOnly(
  inventory: Inventory,
  said: SaidText,
  terms: readonly Expr[],
  counts: readonly ReadonlyMap<Name, number>[],
): string | undefined {
  const words = new Set([...withoutAscriptions(said.text).matchAll(identifier)].map(([word]) => word));
  const variables = terms.flatMap((one) => [...bound(one)]);
  const used = counts.flatMap((of) => [...of.keys()]);
  return Object.entries(types).find(
    ([word, name]) =>
      words.has(word) &&
      !variables.includes(word) &&
      !(name === 'Real' && used.some((one) => isOwnType(inventory, one))) &&
      !used.some((one) => one === name || one.endsWith(`.${name}`) || one.endsWith(`.${word}`)),
  )?.[0];
}

/** Signs that the term contains and the source does not show, if the source uses no notation of the project. */
function hidden(inventory: Inventory, one: Declaration, said: SaidText): Sign | undefined {
  const { translates, tokens } = syntaxOf(inventory);
  const isSign = (token: string): boolean => table.some(({ signs }) => signs.includes(token));
  if (!translates || !said.isWhole) return undefined;
  if ([...tokens].some((token) => !isSign(token) && types[token] === undefined && said.text.includes(token)))
    return undefined;
  const shown = signsOf(said.text);
  const words = new Set([...said.text.matchAll(identifier)].map(([word]) => word));
  // `n.pred` names a constant of the library by what follows the dot
  const fields = new Set(
    [...said.text.matchAll(/\.([\p{L}_][\p{L}\p{N}_'!?]*)/gu)].map(([, field]) => field),
  );
  const isNamed = (name: Name): boolean => words.has(name) || fields.has(splitName(name).at(-1));
  // Binders that no word of the source names come from a `variable` further up.
  const own = (e: Expr): Expr =>
    e.kind === 'forallE'
      ? words.has(e.name) || e.name.includes('✝') || e.name === 'a'
        ? { ...e, body: own(e.body) }
        : own(e.body)
      : e;
  const count = constantsIn(
    inventory,
    one.kind === 'theorem' ? own(one.type) : (one.value ?? one.type),
    true,
  );
  return table.find(
    (sign) =>
      sign.isPlain && !shown.has(sign) && !sign.constants.some(isNamed) && sum([count], sign.constants) > 0,
  );
}

/** A definition whose name the source shows as a notation of the project, and that the term does not mention. */
function findReplaced(
  inventory: Inventory,
  said: SaidText,
  counts: readonly ReadonlyMap<Name, number>[],
): Name | undefined {
  const { tokens } = syntaxOf(inventory);
  const words = new Set([...said.text.matchAll(identifier)].map(([word]) => word));
  const taken = [...tokens].filter((token) => words.has(token));
  if (taken.length === 0) return undefined;
  const used = new Set(counts.flatMap((of) => [...of.keys()]));
  return [...inventory.declarations.values()].find(
    ({ name, kind, range }) =>
      kind === 'definition' &&
      range !== undefined &&
      taken.some((token) => token === splitName(name).at(-1)) &&
      !used.has(name),
  )?.name;
}

/** A declaration whose source shows something other than what its term says. */
export type Differs = { readonly name: Name; readonly why: string };

function compareWithSource(inventory: Inventory, one: Declaration): Differs | undefined {
  const said = sourceOf(inventory, one);
  if (said === undefined) return undefined;
  const terms = termsOf(inventory, one);
  const counts = terms.map((e) => constantsIn(inventory, e, false));
  const is = one.kind === 'theorem' ? `; what is proved is ${printStatement(inventory, one).text}` : '';
  const sign = shownOnly(said, counts);
  if (sign !== undefined) {
    const what = sign.signs
      .filter((token) => signsOf(said.text).has(sign) && said.text.includes(token))
      .join(' or ');
    return {
      name: one.name,
      why: `${one.name} is written with ${what}, which does not mean there what it means in the library${is}`,
    };
  }
  const named = namedOnly(inventory, said, terms, counts);
  if (named !== undefined)
    return {
      name: one.name,
      why: `${one.name} is written with ${named}, which does not mean the library's ${types[named]} there${is}`,
    };
  const other = findReplaced(inventory, said, counts);
  if (other !== undefined)
    return {
      name: one.name,
      why: `${one.name} is written with ${splitName(other).at(-1)}, which is a notation there and not ${other}${is}`,
    };
  const more = hidden(inventory, one, said);
  if (more !== undefined)
    return {
      name: one.name,
      why: `${one.name} contains ${more.signs[0]}, which its source does not show${is}`,
    };
  return undefined;
}

/** Many theorems unfold to the same definitions. */
const compared = new WeakMap<Inventory, Map<Name, Differs | undefined>>();

function differs(inventory: Inventory, one: Declaration): Differs | undefined {
  const known = compared.get(inventory) ?? new Map<Name, Differs | undefined>();
  compared.set(inventory, known);
  if (!known.has(one.name)) known.set(one.name, compareWithSource(inventory, one));
  return known.get(one.name);
}

/** Signs in Lean's printed text of a statement that the term lacks: a notation or printer of the project put them there. */
function printedOtherwise(inventory: Inventory, theorem: Name): Differs | undefined {
  const one = inventory.declarations.get(theorem);
  if (one === undefined) return undefined;
  const sign = shownOnly({ text: one.statement, isWhole: true }, [constantsIn(inventory, one.type, false)]);
  if (sign === undefined) return undefined;
  const what = `Lean prints ${one.name} with ${sign.signs[0]}, which is not the library's there`;
  return { name: one.name, why: `${what}; what is proved is ${printStatement(inventory, one).text}` };
}

/**
 * The first difference between what is seen and the term: in the statement of a theorem and the definitions it unfolds to by their
 * source, and in the statement as Lean prints it, which is at hand also where the source is not.
 */
export function saysOtherwise(inventory: Inventory, theorem: Name): Differs | undefined {
  if (inventory.sources === undefined) return printedOtherwise(inventory, theorem);
  for (const used of closureOf(inventory, [theorem], 'statement').project) {
    const one = inventory.declarations.get(used);
    const isSaid = used === theorem || (one?.kind === 'definition' && splitName(used).length > 0);
    const found = one !== undefined && isSaid ? differs(inventory, one) : undefined;
    if (found !== undefined) return found;
  }
  return printedOtherwise(inventory, theorem);
}
