import type { Expr, Name } from '../expr/expr.ts';
import { type Binding, betaApply, instantiate, sameExpr, spine } from '../expr/spine.ts';
import type { Formula, Pattern, Sort, Term } from '../language/ast.ts';
import type { Declaration } from '../lean/inventory.ts';
import { itemAt } from '../present.ts';
import { atMissing } from './binders/at-missing.ts';
import { constructorOrdinal } from './data/rows.ts';
import { fieldCount, valueSort } from './data/types.ts';
import { outside, type Reader, type Scope } from './reader.ts';
import { type Opened, openRecord, partOf } from './records.ts';
import { endsInProp, isTypeUniverse } from './sorts.ts';

/** One equation theorem, split but not yet read: `∀ binders, constant args = right`. */
type Raw = { readonly binders: readonly Binding[]; readonly args: readonly Expr[]; readonly right: Expr };

function split(constant: Name, theorem: Name, type: Expr, place: string): Raw {
  const binders: Binding[] = [];
  let body = type;
  while (body.kind === 'forallE') {
    binders.push(body);
    body = body.body;
  }
  const equation = spine(body);
  const left = equation.args.length === 3 ? spine(itemAt(equation.args, 1)) : undefined;
  if (left === undefined || left.head.kind !== 'const' || left.head.name !== constant) {
    return outside(
      constant,
      place,
      `${theorem} is no equation for ${constant}`,
      'define it by plain equations',
    );
  }
  return { binders, args: left.args, right: itemAt(equation.args, 2) };
}

/** What the left side of an equation binds: binder positions, by the level of the value or of the record's first leaf. */
type Bindings = {
  readonly binders: number;
  readonly levels: Map<number, { readonly level: number; readonly isRecord: boolean }>;
  /** Binders for the proofs that a record carries. */
  readonly proofs: Set<number>;
  depth: number;
};

const unreadable = (constant: Name, place: string): never =>
  outside(
    constant,
    place,
    `an equation of ${constant} matches on more than numerals, lists, options, enumerations and structures`,
    'define it by cases on Nat, Bool, List, Option, an enumeration or a structure',
  );

/** The patterns of a record's leaves: all bound where the record is a variable, else those of its constructor's arguments. */
function recordPatterns(
  constant: Name,
  e: Expr,
  record: Opened,
  {
    reader,
    bindings,
    place,
  }: { readonly reader: Reader; readonly bindings: Bindings; readonly place: string },
): readonly Pattern[] {
  if (e.kind === 'bvar') {
    bindings.levels.set(bindings.binders - 1 - e.index, { level: bindings.depth, isRecord: true });
    bindings.depth += record.leaves.length;
    return record.leaves.map(() => ({ kind: 'bind' }));
  }
  const { head, args } = spine(e);
  if (head.kind !== 'const' || head.name !== `${record.structure}.mk`) return unreadable(constant, place);
  const given = args.slice(args.length - record.fields.length);
  return record.fields.flatMap((field, index): readonly Pattern[] => {
    const arg = itemAt(given, index);
    if (field === 'value') return [pattern(reader, constant, arg, { bindings, place })];
    if (field !== 'proof') return recordPatterns(constant, arg, field, { reader, bindings, place });
    if (arg.kind !== 'bvar') return unreadable(constant, place);
    bindings.proofs.add(bindings.binders - 1 - arg.index);
    return [];
  });
}

/** What one argument on the left matches. */
function pattern(
  reader: Reader,
  constant: Name,
  e: Expr,
  { bindings, place }: { readonly bindings: Bindings; readonly place: string },
): Pattern {
  const fail = (): never => unreadable(constant, place);
  if (e.kind === 'bvar') {
    const position = bindings.binders - 1 - e.index;
    if (bindings.levels.has(position)) return fail();
    bindings.levels.set(position, { level: bindings.depth++, isRecord: false });
    return { kind: 'bind' };
  }
  if (e.kind === 'natLit') return { kind: 'literal', value: e.value };
  const { head, args } = spine(e);
  if (head.kind !== 'const') return fail();
  const inner = (arg: Expr): Pattern => pattern(reader, constant, arg, { bindings, place });
  switch (head.name) {
    case 'OfNat.ofNat': {
      const numeral = args[1];
      return numeral?.kind === 'natLit' ? { kind: 'literal', value: numeral.value } : fail();
    }
    case 'Nat.zero':
      return { kind: 'literal', value: 0n };
    case 'Nat.succ':
      return { kind: 'successor', add: 1n, of: inner(itemAt(args, 0)) };
    case 'HAdd.hAdd': {
      const added = spine(itemAt(args, 5)).args[1];
      return added?.kind === 'natLit'
        ? { kind: 'successor', add: added.value, of: inner(itemAt(args, 4)) }
        : fail();
    }
    case 'Int.ofNat':
      return { kind: 'ofNat', of: inner(itemAt(args, 0)) };
    case 'Int.negSucc':
      return { kind: 'negSucc', of: inner(itemAt(args, 0)) };
    case 'Bool.true':
    case 'Bool.false':
      return { kind: 'bool', value: head.name === 'Bool.true' };
    case 'List.nil':
      return { kind: 'nil' };
    case 'List.cons':
      return { kind: 'cons', head: inner(itemAt(args, 1)), tail: inner(itemAt(args, 2)) };
    case 'Option.none':
      return { kind: 'nil' };
    case 'Option.some':
      return { kind: 'cons', head: inner(itemAt(args, 1)), tail: { kind: 'nil' } };
    case 'List.toArray':
      return inner(itemAt(args, 1));
    default: {
      const ordinal = constructorOrdinal(reader, head.name);
      if (ordinal !== undefined) return { kind: 'literal', value: ordinal };
      const count = head.name.endsWith('.mk') ? fieldCount(reader, head.name.slice(0, -3)) : undefined;
      if (count === undefined || args.length < count) return fail();
      return { kind: 'record', of: args.slice(args.length - count).map(inner) };
    }
  }
}

/** Hypotheses of overlapping equations say that no earlier equation applies, which the order of matching ensures. */
function saysNotEarlier(type: Expr): boolean {
  let codomain = type;
  while (codomain.kind === 'forallE') codomain = codomain.body;
  return codomain.kind === 'const' && codomain.name === 'False';
}

/** An equation read; `chosen` where its right side is a choice. */
export type ReadEquation = {
  readonly patterns: readonly Pattern[];
  readonly body: Term;
  readonly chosen?: { readonly predicate: Formula };
};

/** Splits `if h : ∃ k, P k then Classical.choose h else e` into P and e. */
function splitChoice(
  e: Expr,
): { readonly type: Expr; readonly predicate: Expr; readonly otherwise: Expr } | undefined {
  const { head, args } = spine(e);
  if (head.kind !== 'const' || head.name !== 'dite' || args.length !== 5) return undefined;
  const existence = spine(itemAt(args, 1));
  const [then, otherwise] = [itemAt(args, 3), itemAt(args, 4)];
  if (existence.head.kind !== 'const' || existence.head.name !== 'Exists' || then.kind !== 'lam')
    return undefined;
  const choice = spine(then.body);
  const [type, predicate] = existence.args;
  const isChoice =
    choice.head.kind === 'const' && choice.head.name === 'Classical.choose' && choice.args.length === 3;
  if (!isChoice || !sameExpr(itemAt(choice.args, 1), predicate!)) return undefined;
  return otherwise.kind === 'lam'
    ? { type: type!, predicate: predicate!, otherwise: otherwise.body }
    : undefined;
}

/** The parts that the arguments of a definition play, by position, and the part of a record's value that is asked for. */
type Roles = {
  readonly statics: ReadonlyMap<number, Expr>;
  readonly records: ReadonlyMap<number, Opened>;
  readonly indices: readonly number[];
  readonly params: readonly Sort[];
};

/**
 * Reads an equation theorem at fixed types and instances. `statics` holds the type, instance and proof arguments; the other arguments
 * are patterns, one for each leaf of a record.
 */
export function readEquation(
  reader: Reader,
  constant: Name,
  { name: theorem, type }: Declaration,
  { call, scope }: { readonly call: Roles; readonly scope: Scope },
): ReadEquation {
  const raw = split(constant, theorem, type, scope.place);
  const fixed = new Map<number, Expr>();
  const bindings: Bindings = { binders: raw.binders.length, levels: new Map(), proofs: new Set(), depth: 0 };
  const patterns: Pattern[] = [];
  raw.args.forEach((arg, position) => {
    const value = call.statics.get(position);
    const record = call.records.get(position);
    if (record !== undefined)
      patterns.push(...recordPatterns(constant, arg, record, { reader, bindings, place: scope.place }));
    else if (value === undefined)
      patterns.push(pattern(reader, constant, arg, { bindings, place: scope.place }));
    else if (arg.kind === 'bvar') fixed.set(raw.binders.length - 1 - arg.index, value);
  });
  let rest: Expr = type;
  raw.binders.forEach((_, position) => {
    const binder = rest as Binding;
    rest = instantiate(binder.body, fixed.get(position) ?? open(binder.type, position));
  });
  const { right, depth } = atMissing(reader, itemAt(spine(rest).args, 2), patterns, {
    from: bindings.depth,
    params: call.params,
  });
  const choice = splitChoice(right);
  const sort = choice && reader.sort(choice.type, scope);
  if (
    choice !== undefined &&
    sort?.kind === 'number' &&
    sort.of === 'real' &&
    reader.origin('Classical.choose') === 'Init'
  ) {
    const variable = reader.open({ kind: 'value', level: depth, sort });
    const predicate = reader.formula(betaApply(choice.predicate, [variable]), {
      depth: depth + 1,
      place: `${scope.place}, in ${constant}`,
    });
    return {
      patterns,
      body: reader.term(choice.otherwise, { depth, place: scope.place }),
      chosen: { predicate },
    };
  }
  return {
    patterns,
    body: reader.term(partOf(right, call.indices), { depth, place: `${scope.place}, in ${constant}` }),
  };

  function open(binder: Expr, position: number): Expr {
    const bound = bindings.levels.get(position);
    if (bound?.isRecord === true) {
      const record = openRecord(reader, binder, { depth: bound.level, place: scope.place });
      if (record !== undefined) return record.value;
    }
    const sort = isTypeUniverse(binder) || endsInProp(binder) ? undefined : valueSort(reader, binder, scope);
    if (sort !== undefined && bound !== undefined)
      return reader.open({ kind: 'value', level: bound.level, sort });
    if (bindings.proofs.has(position)) return reader.open({ kind: 'proof' });
    if (!saysNotEarlier(binder)) {
      outside(
        constant,
        scope.place,
        `an equation of ${constant} has a hypothesis`,
        'define it by plain cases',
      );
    }
    return reader.open({ kind: 'proof' });
  }
}
