// Detects theorems that say nothing: the conclusion holds anyway, is assumed, or follows from a contradiction.
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf, isSameExpr, spineOf } from '../../expr/spine.ts';
import type { Declaration, Inventory } from '../../lean/inventory.ts';
import { formatBinderName, nameBinder } from '../../lean/names.ts';
import { type Remember, rememberNothing } from '../../lean/watched.ts';
import { findHollowByTactics } from '../attempts/hollow-by-tactics.ts';
import type { HollowCode } from '../findings/hollow-codes.ts';
import { openTrial } from '../models/meanings.ts';
import { degenerateIn } from '../shown/degenerate.ts';
import { saysOtherwise } from '../shown/says-otherwise.ts';
import { digestOfSources } from '../shown/source.ts';
import { findAssumedValues, formatFixed } from './assumed-values.ts';
import { elementsOf } from './elements.ts';
import { fareOf, findIdleVariables } from './fare.ts';
import { overriddenIn } from './instances.ts';
import { instanceOfLaw } from './law.ts';
import {
  type Assumption,
  assumptionsOf,
  asWritten,
  conjunctsOf,
  type Opened,
  openStatement,
  relationOf,
} from './opened.ts';
import { strongerOf } from './stronger.ts';
import { exclude, explainFalsity, explainTriviality } from './triviality.ts';

/** Why a proved theorem says nothing. */
export type Hollow = {
  readonly code: HollowCode;
  readonly why: string;
};

const falsehood: Expr = { kind: 'const', name: 'False', levels: [] };

const contradiction = (inventory: Inventory, assumed: readonly Assumption[]): string | undefined => {
  for (const [i, { by, proposition }] of assumed.entries()) {
    const why = explainFalsity(inventory, proposition);
    if (why !== undefined) return `${by} ${why}`;
    const other = assumed.find((one, j) => j !== i && exclude(inventory, proposition, one.proposition));
    if (other !== undefined && other.by !== by) return `${by} and ${other.by} contradict each other`;
    if (other !== undefined)
      return by.startsWith('a ')
        ? 'two unnamed hypotheses contradict each other'
        : `two parts of ${by} contradict each other`;
    if (instanceOfLaw(proposition, falsehood, assumed))
      return `False follows from ${by} and the other hypotheses`;
    const [type] = headConstantOf(proposition) === 'IsEmpty' ? spineOf(proposition).args : [];
    if (type !== undefined && assumed.some((one) => isSameExpr(one.proposition, type)))
      return `${by} says that a type is empty, and another binder is of that type`;
  }
  return undefined;
};

/** Why the statement differs from the one that a reader of the source sees. */
function overridden(inventory: Inventory, name: Name): Hollow | undefined {
  const found = overriddenIn(inventory, name);
  if (found !== undefined) return { code: 'instance-overridden', why: found.why };
  const other = saysOtherwise(inventory, name);
  if (other !== undefined) return { code: 'source-says-otherwise', why: other.why };
  const constant = degenerateIn(inventory, name);
  return constant === undefined ? undefined : { code: 'argument-degenerate', why: constant };
}

/** `the hypothesis h`, as a sentence says it. */
const called = (by: string): string => {
  const spoken = nameBinder(by, 'hypothesis');
  return spoken === formatBinderName(by) ? by : spoken;
};

const list = (names: readonly Name[]): string => names.join(' and ');
const be = (names: readonly Name[]): string => `${list(names)} ${names.length === 1 ? 'is' : 'are'}`;

/** The result of running the statement with random functions, predicates, orders and instances in place of the project's. */
function randomly(inventory: Inventory, type: Expr): Hollow | undefined {
  const fare = fareOf(inventory, type);
  switch (fare.kind) {
    case 'conclusion alone':
      return {
        code: 'conclusion-trivial',
        why:
          fare.because.length > 0
            ? `${list(fare.because)}, and so the conclusion says nothing`
            : `the conclusion holds whatever ${be(fare.of)}`,
      };
    case 'one hypothesis':
      return {
        code: 'conclusion-assumed',
        why: `the conclusion follows from ${fare.hypothesis} alone, whatever ${be(fare.of)}`,
      };
    default:
      return undefined;
  }
}

/** A variable of a type with only one element. */
function fixedVariable(inventory: Inventory, { binders }: Opened): Hollow | undefined {
  const one = binders.find(
    ({ type, info }) =>
      info !== 'instImplicit' &&
      inventory.declarations.get(headConstantOf(type) ?? '')?.kind === 'inductive' &&
      elementsOf(inventory, type) === 'one',
  );
  if (one === undefined) return undefined;
  const why = `${nameBinder(one.name, 'variable')} can have only one value: ${headConstantOf(one.type)} has a single element`;
  return { code: 'variable-fixed', why };
}

/** Hypotheses that allow no numbers, or only one for each variable without saying so. */
function leftBy(inventory: Inventory, declaration: Declaration): Hollow | undefined {
  const left = findAssumedValues(inventory, declaration);
  if (left?.kind === 'none')
    return { code: 'hypotheses-contradictory', why: `no numbers meet the hypotheses: ${left.why}` };
  if (left?.kind !== 'some' || !left.isAll || left.fixed.every(({ isWritten }) => isWritten))
    return undefined;
  return {
    code: 'variable-fixed',
    why: `it is about one case only: the hypotheses leave ${formatFixed(left.fixed)}`,
  };
}

/** The reasons why the theorem `name` says nothing, from its statement and Lean's tactics; its proof does not matter. */
export function hollowOf(
  inventory: Inventory,
  name: Name,
  remember: Remember = rememberNothing(inventory),
): Hollow | undefined {
  const declaration = inventory.declarations.get(name);
  if (declaration?.kind !== 'theorem') return undefined;
  const { first, last } = remember('hollow', name, (seen) => hollowInItself(seen, name));
  // how a statement reads depends on notations and instances anywhere in the sources
  const sources = digestOfSources(inventory);
  const asRead = sources === undefined ? rememberNothing(inventory) : remember;
  return (
    first ??
    asRead(`hollow as written in ${sources}`, name, (seen) => overridden(seen, name)) ??
    last ??
    findHollowByTactics(inventory, declaration)
  );
}

/** A reason in the statement itself: one that comes before what the source says, or else one that comes after. */
type InItself = { readonly first?: Hollow | undefined; readonly last?: Hollow | undefined };

const atOnce = (code: HollowCode, why: string): InItself => ({ first: { code, why } });

function hollowInItself(inventory: Inventory, name: Name): InItself {
  const declaration = inventory.declarations.get(name);
  if (declaration === undefined) return {};
  const opened = openStatement(inventory, declaration.type);
  const written = openStatement(inventory, declaration.type, asWritten);
  const assumed = assumptionsOf(inventory, opened).map((one) => ({ ...one, by: called(one.by) }));
  // A theorem that concludes False states openly that its hypotheses contradict each other.
  const isImpossibility = headConstantOf(opened.conclusion) === 'False';
  const impossible = isImpossibility ? undefined : contradiction(inventory, assumed);
  if (impossible !== undefined) return atOnce('hypotheses-contradictory', impossible);
  const left = isImpossibility ? undefined : leftBy(inventory, declaration);
  if (left !== undefined) return { first: left };
  const { said, assumed: given, hypotheses } = openTrial(inventory, declaration.type, '');
  const again = given.findIndex((one) => isSameExpr(one, said));
  if (again >= 0)
    return atOnce(
      'conclusion-assumed',
      `the conclusion is what ${called(`the hypothesis ${hypotheses[again]}`)} says`,
    );
  const trivial = explainTriviality(inventory, written.conclusion);
  if (trivial !== undefined) return atOnce('conclusion-trivial', trivial);
  const first = assumedConclusion(inventory, declaration.type, { opened, written, assumed });
  if (first !== undefined) return { first };
  const last =
    (isImpossibility ? undefined : randomly(inventory, declaration.type)) ??
    weakerCopy(opened.conclusion, assumed) ??
    fixedVariable(inventory, opened) ??
    (isImpossibility ? undefined : idle(inventory, declaration.type));
  return { last };
}

type Said = {
  readonly opened: Opened;
  readonly written: Opened;
  readonly assumed: readonly Assumption[];
};

/** A conclusion with parts that hypotheses assume; parts that hold anyway count if the whole is about arbitrary arguments. */
function assumedConclusion(
  inventory: Inventory,
  type: Expr,
  { opened, written, assumed: all }: Said,
): Hollow | undefined {
  // An implication between relations of the project, or between instances of one relation, is a fact about these relations.
  const { relation } = relationOf(inventory, openTrial(inventory, type, '').said);
  const assumed = all.filter((one) => relation === undefined || one.relation === undefined);
  const isOpen = isSameExpr(opened.conclusion, written.conclusion);
  const parts = conjunctsOf(inventory, opened.conclusion).map(
    (part) =>
      assumed.find(({ proposition }) => instanceOfLaw(proposition, part, assumed)) ??
      (isOpen && explainTriviality(inventory, part) !== undefined ? { by: 'nothing' } : undefined),
  );
  if (parts.includes(undefined)) return undefined;
  const by = [...new Set(parts.map((part) => part?.by))].filter((one) => one !== 'nothing');
  return by.length === 0
    ? undefined
    : { code: 'conclusion-assumed', why: `the conclusion is what ${by.join(' and ')} says` };
}

function weakerCopy(conclusion: Expr, assumed: readonly Assumption[]): Hollow | undefined {
  const stronger = strongerOf(assumed, conclusion);
  if (stronger === undefined) return undefined;
  return { code: 'conclusion-assumed', why: `the conclusion is a weaker copy of what ${stronger.by} says` };
}

/** Variables that the conclusion does not depend on. */
function idle(inventory: Inventory, type: Expr): Hollow | undefined {
  const names = findIdleVariables(inventory, type).map((name) => nameBinder(name, 'variable'));
  if (names.length === 0) return undefined;
  const why = `it says nothing about ${list(names)}: its conclusion does not depend on ${names.length > 1 ? 'them' : 'it'}`;
  return { code: 'variable-unused', why };
}
