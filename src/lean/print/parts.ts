// What text and typeset statements share: numerals, instances, and names of variables.
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf, instantiate, spineOf, subtermsOf } from '../../expr/spine.ts';
import { itemAt } from '../../present.ts';
import type { Inventory } from '../inventory.ts';
import { notations } from './notation.ts';

/** What a printer knows at a place inside a statement. */
export type Printer = {
  readonly inventory: Inventory;
  readonly scope: readonly string[];
  /** Instances that only the project provides, each with the signs and names that it gives a meaning to. */
  readonly brought: Map<Name, Set<string>>;
};

/** A variable by its name, in place of the index that a binder gave it. */
export const makeVariable = (name: string): Expr => ({ kind: 'const', name: `\u0002${name}`, levels: [] });

/** The type of a constant. */
export const typeOfConstant = ({ inventory }: Printer, name: Name): Expr | undefined =>
  (inventory.declarations.get(name) ?? inventory.library.get(name))?.type;

/** Whether a term is a proof by name. */
export const isProof = ({ inventory }: Printer, e: Expr): boolean => {
  const { head } = spineOf(e);
  if (head.kind !== 'const') return false;
  const { kind } = inventory.declarations.get(head.name) ?? inventory.library.get(head.name) ?? {};
  return kind === 'theorem' || /\._proof_\d+$/.test(head.name);
};

/** An instance that a reader must see: Lean does not find it in the library, and it is not a variable. */
export const isForeign = ({ inventory }: Printer, e: Expr | undefined): boolean => {
  const verdict = e?.judgement?.verdict;
  if (e === undefined || verdict === 'standard' || verdict === 'assumed') return false;
  if (verdict === 'other' || verdict === 'unknown') return true;
  return subtermsOf(e).some(
    ({ kind, ...part }) => kind === 'const' && inventory.declarations.has((part as { name: Name }).name),
  );
};

/** A numeral as Lean reads it: `2`, `0.25`. */
export const readNumeral = (e: Expr): string | undefined => {
  if (e.kind === 'natLit') return String(e.value);
  const { head, args } = spineOf(e);
  if (head.kind !== 'const') return undefined;
  if (head.name === 'OfNat.ofNat' && args.length === 3) return readNumeral(itemAt(args, 1));
  if (head.name !== 'OfScientific.ofScientific' || args.length !== 5) return undefined;
  const [mantissa, exponent] = [itemAt(args, 2), itemAt(args, 4)].map(readNumeral);
  if (mantissa === undefined || exponent === undefined) return undefined;
  const isNegative = args[3]!.kind === 'const' && args[3]!.name === 'Bool.true';
  const places = Number(exponent);
  if (places > 40) return `${mantissa}e${isNegative ? '-' : ''}${exponent}`;
  if (!isNegative) return mantissa + '0'.repeat(places);
  const digits = mantissa.padStart(places + 1, '0');
  return `${digits.slice(0, digits.length - places)}.${digits.slice(digits.length - places)}`;
};

/** The type of a term that consists of numerals and signs only, if its surroundings do not determine it. */
export const typeOfNumerals = (e: Expr): Expr | undefined => {
  const { head, args } = spineOf(e);
  if (head.kind !== 'const') return undefined;
  if (readNumeral(e) !== undefined) return args[0];
  const sign = notations.get(head.name);
  if (sign?.instance === undefined || args.length !== sign.arity || sign.level < 60) return undefined;
  const parts = sign.operands.map((at) => typeOfNumerals(itemAt(args, at)));
  return parts.every((part) => part !== undefined) ? parts[0] : undefined;
};

/** A name for a variable, different from the names of all variables around it. */
export function nameVariable({ scope }: Printer, wanted: string): string {
  let name = wanted === '' || wanted === '_' ? 'x' : wanted.replace('✝', '');
  while (scope.includes(name)) name += "'";
  return name;
}

/** A body with its variable by name, and the printer inside it. */
export const openBody = (p: Printer, body: Expr, name: string): readonly [Printer, Expr] => [
  { ...p, scope: [...p.scope, name] },
  instantiate(body, makeVariable(name)),
];

/** Whether a variable occurs in a term. */
export const hasVariable = (e: Expr, name: string): boolean =>
  subtermsOf(e).some((part) => part.kind === 'const' && part.name === `\u0002${name}`);

/** Whether a binder's type is a proposition, as far as the heads of terms show it: the binder is then a hypothesis. */
export function isClaim(p: Printer, type: Expr): boolean {
  if (type.kind === 'forallE') return isClaim(p, type.body);
  const name = headConstantOf(type);
  if (name === undefined || name.startsWith('\u0002')) return type.kind !== 'sort';
  let result = typeOfConstant(p, name);
  while (result?.kind === 'forallE') result = result.body;
  const isProp = result?.kind === 'sort' && result.level.kind === 'zero';
  const given = notations.get(name);
  return isProp || name === 'Exists' || (given !== undefined && given.level <= 50 && name !== 'Prod');
}
