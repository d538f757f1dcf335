import type { NumberType } from '../claims/registry.ts';
import type { Expr, Name } from '../expr/expr.ts';
import { headConstantOf, instantiate, withoutDefault } from '../expr/spine.ts';
import type { Binder, Statement, Term } from '../language/ast.ts';
import { moveTerm } from '../language/moved.ts';
import type { Untestable } from '../language/property.ts';
import type { Inventory } from '../lean/inventory.ts';
import { attachAllJudgements } from '../lean/judged.ts';
import { plainNameOf } from '../lean/names.ts';
import { denyLast, openConclusion } from './binders/conclusion.ts';
import { readInhabited, replaceFiniteType } from './binders/finite-type.ts';
import { moveBinders } from './binders/move-binders.ts';
import { below, ofType } from './binders/of-type.ts';
import { propositionOf } from './binders/proposition-of.ts';
import { isProposition, isTypeUniverse } from './binders/propositions.ts';
import { solveBinder } from './binders/solve.ts';
import { chooseDefinitions } from './called/outside.ts';
import { sortOfValues } from './cases/carrier.ts';
import { bindersOf, lawOf } from './cases/law.ts';
import { namesOfChoice, specialise } from './choice/specialise.ts';
import { memberOf } from './constants/membership.ts';
import { sortOfCoreType } from './constants/row.ts';
import { withCoreLibrary } from './core/core-library.ts';
import { readFormula } from './formulas.ts';
import { findOwnOperation, trustInstance } from './instances.ts';
import { isNotZero } from './mathlib/classes.ts';
import { homeOf } from './mathlib/homes.ts';
import { written } from './mathlib/write.ts';
import { sortOfPredicates, writePredicate } from './predicates.ts';
import {
  isUntestable,
  type LeanValues,
  type Local,
  type Reader,
  type Reading,
  type Scope,
} from './reader.ts';
import { openRecord } from './records.ts';
import { drawDerivations, placeOf } from './relations/draw-derivations.ts';
import { readSort } from './sorts.ts';
import { readTerm } from './terms.ts';

/** Inputs of the reader besides the inventory. */
export type CompileOptions = {
  /** The project's own number types. */
  readonly numbers: readonly NumberType[];
  /** Definitions with counterparts; those that are propositions are read as Booleans too. */
  readonly bound?: ReadonlySet<Name>;
  /** Which of its types each type variable is that may be several, by position. Default: the first. */
  readonly choice?: readonly number[];
  /** Lean's values, by which definitions outside the language are read; without them such a statement is untestable. */
  readonly lean?: LeanValues;
  /** Receives what rows of the language make of expressions, parts before the whole. */
  readonly readings?: Reading[];
  /** Overrides the modules that constants come from. For tests of library rows. */
  readonly originMap?: ReadonlyMap<Name, Name>;
};

function makeReader(given: Inventory, options: CompileOptions): Reader {
  const declarations = attachAllJudgements(given.declarations);
  const inventory = { ...given, declarations, library: withCoreLibrary(given.library) };
  const locals = new Map<Name, Local>();
  const numbers = new Map(options.numbers.map((type) => [type.type, type]));
  const reader: Reader = {
    inventory,
    numbers,
    operations: new Map(
      options.numbers.flatMap((type) =>
        type.operations.map((operation) => [operation.name, { type, operation }] as const),
      ),
    ),
    origin: (name) => {
      const mapped = options.originMap?.get(name);
      if (mapped !== undefined) return homeOf(name, mapped);
      if (inventory.declarations.has(name)) return 'project';
      const module =
        inventory.library.get(name)?.module ?? (namesOfChoice.has(name) ? 'Init' : written.get(name));
      return homeOf(name, module);
    },
    open: (local) => {
      const name = `\u0001${locals.size}`;
      locals.set(name, local);
      return { kind: 'const', name, levels: [] };
    },
    local: (e) => (e.kind === 'const' ? locals.get(e.name) : undefined),
    term: (e, scope) => readTerm(reader, e, scope),
    formula: (e, scope) => readFormula(reader, withoutDefault(e), scope),
    sort: (type, scope) => readSort(reader, withoutDefault(type), scope),
    trust: (instance, carrier, scope) => trustInstance(reader, instance, carrier, scope),
    own: (instance) => findOwnOperation(reader, instance),
    choice: { positions: options.choice ?? [], made: [] },
    decided: options.bound ?? new Set(),
    rows: new Set(),
    byRow: (row, e, depth, read) => {
      reader.rows.add(row);
      const { readings = [] } = options;
      const before = readings.length;
      const made = read();
      const opened = (constant: Name): Local | undefined => locals.get(constant);
      readings.push({ row, e, opened, read: made, depth, parts: readings.length - before });
      return made;
    },
    ...(options.lean && { lean: options.lean }),
    data: { sorts: new Map(), inside: new Set() },
    asked: new Map(),
    definitions: new Map(),
  };
  return reader;
}

function readStatement(reader: Reader, name: Name): Statement {
  const binders: Binder[] = [];
  const derived = new Map<number, Expr>();
  const shown: { readonly name: string; readonly term: Term; readonly depth: number }[] = [];
  let depth = 0;
  let rest = specialise(reader, moveBinders(reader.inventory, propositionOf(reader.inventory, name)), {
    depth: 0,
    place: 'binders',
  });
  while (rest.kind === 'forallE') {
    const known = derived.get(placeOf(rest));
    if (known !== undefined) {
      const local = reader.local(known);
      if (local?.kind === 'term') shown.push({ name: plainNameOf(rest.name), ...local });
      rest = instantiate(rest.body, known);
      continue;
    }
    const binderName = plainNameOf(rest.name);
    const scope: Scope = { depth, place: `binder ${binderName}` };
    if (isTypeUniverse(rest.type)) {
      const finite = replaceFiniteType(reader, rest, scope);
      rest = finite?.rest ?? specialise(reader, rest, scope);
      if (finite !== undefined) binders.push({ ...finite.size, level: depth++ });
      continue;
    }
    const predicates = sortOfPredicates(reader, rest.type, scope);
    if (predicates !== undefined) {
      binders.push({ kind: 'value', name: binderName, level: depth, sort: predicates });
      const value = reader.open({ kind: 'value', level: depth++, sort: predicates });
      rest = instantiate(rest.body, writePredicate(rest.type, value));
      continue;
    }
    const sort = sortOfValues(reader, rest.type, scope);
    const view = sort && memberOf(reader, rest.body, scope);
    if (view !== undefined) {
      const name = `index of ${binderName}`;
      const of = sortOfCoreType('Nat');
      const index = reader.open({ kind: 'value', level: depth, sort: of });
      binders.push({ kind: 'value', name, level: depth, sort: of });
      binders.push(
        below(name, { kind: 'variable', level: depth, sort: of }, moveTerm(view.count, depth, depth + 1)),
      );
      depth += 1;
      rest = instantiate(rest.body, view.at(index));
      continue;
    }
    const solved =
      rest.info === 'instImplicit' || isProposition(reader, rest.type)
        ? undefined
        : solveBinder(reader, rest.body, scope);
    if (solved !== undefined) {
      const given = reader.local(solved);
      if (given?.kind === 'term') shown.push({ name: binderName, ...given });
      rest = instantiate(rest.body, solved);
      continue;
    }
    const isValue = rest.info !== 'instImplicit' && !isProposition(reader, rest.type);
    const drawn = isValue ? drawDerivations(reader, rest, scope) : undefined;
    if (drawn !== undefined) {
      binders.push(...drawn.binders);
      for (const [place, e] of drawn.found) derived.set(place, e);
      depth += 1;
      continue;
    }
    if (sort !== undefined) {
      binders.push({ kind: 'value', name: binderName, level: depth, sort });
      const value = reader.open({ kind: 'value', level: depth, sort });
      depth += 1;
      binders.push(...ofType(binderName, depth - 1, sort));
      const law = lawOf(reader, rest.type, value, { depth, place: `hypothesis ${binderName}` });
      if (law !== undefined)
        binders.push({ kind: 'hypothesis', name: `${binderName}.property`, formula: law });
      rest = instantiate(rest.body, value);
      continue;
    }
    const record = rest.info === 'instImplicit' ? undefined : openRecord(reader, rest.type, scope);
    if (record !== undefined) {
      binders.push(...bindersOf(reader, record, binderName, depth));
      depth += record.leaves.length;
      rest = instantiate(rest.body, record.value);
    } else if (
      rest.info === 'instImplicit' &&
      ['Nonempty', 'NeZero'].includes(headConstantOf(rest.type) ?? '')
    ) {
      const formula = readInhabited(reader, rest.type, scope) ?? isNotZero(reader, rest.type, scope);
      if (formula === undefined) {
        rest = specialise(reader, rest, scope);
        continue;
      }
      binders.push({ kind: 'hypothesis', name: binderName, formula });
      rest = instantiate(rest.body, reader.open({ kind: 'proof' }));
    } else if (rest.info === 'instImplicit') {
      rest = specialise(reader, rest, scope);
    } else {
      const formula = reader.formula(rest.type, { depth, place: `hypothesis ${binderName}` });
      binders.push({ kind: 'hypothesis', name: binderName, formula });
      rest = instantiate(rest.body, reader.open({ kind: 'proof' }));
    }
  }
  const said = openConclusion(reader.formula(rest, { depth, place: 'conclusion' }), binders, depth);
  const conclusion = denyLast(binders, said);
  const definitions = chooseDefinitions(reader, [
    ...binders.flatMap((one) => (one.kind === 'hypothesis' ? [one.formula] : [])),
    conclusion,
  ]);
  const called = new Set([...definitions.values()].map((definition) => definition.constant));
  const calls = [...called].filter((one) => reader.inventory.declarations.has(one)).sort();
  const { made: types } = reader.choice;
  const beside = shown.map((one) => ({ name: one.name, term: moveTerm(one.term, one.depth, depth) }));
  const rows = [...reader.rows].sort();
  return {
    constant: name,
    binders,
    conclusion,
    calls,
    definitions,
    rows,
    ...(types.length > 0 && { types }),
    ...(beside.length > 0 && { shown: beside }),
  };
}

/**
 * Compiles the statement of a theorem, or of a `def … : Prop`, to data that can be evaluated. A statement outside the supported
 * language gives an `Untestable` that names the constant, its place, and the nearest supported form.
 */
export function compileStatement(
  inventory: Inventory,
  theorem: Name,
  options: CompileOptions,
): Statement | Untestable {
  try {
    return readStatement(makeReader(inventory, options), theorem);
  } catch (thrown) {
    if (isUntestable(thrown)) return thrown;
    throw thrown;
  }
}
