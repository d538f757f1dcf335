import type { Expr, Name } from '../../expr/expr.ts';
import { spineOf } from '../../expr/spine.ts';
import type { Pattern } from '../../language/ast.ts';
import { itemAt } from '../../present.ts';
import { ordinalOfConstructor } from '../data/enumeration.ts';
import { constructorOf, takeFields } from '../data/inductive.ts';
import { countFields } from '../data/types.ts';
import { type Reader, throwOutside } from '../reader.ts';
import type { Opened } from '../records.ts';

/** The binder positions in the left side of an equation, by the level of the value or of the record's first leaf. */
export type Bindings = {
  readonly binders: number;
  readonly levels: Map<number, { readonly level: number; readonly isRecord: boolean }>;
  /** Binders for the proofs in a record. */
  readonly proofs: Set<number>;
  depth: number;
};

const unreadable = (constant: Name, place: string): never =>
  throwOutside(
    constant,
    place,
    `an equation of ${constant} matches on more than numerals, lists, options, inductive types and structures`,
    'define it by cases on Nat, Bool, List, Option, an inductive type or a structure',
  );

/**
 * The patterns of a record's leaves: variables if the record is a variable, else the patterns of its constructor's arguments.
 */
export function readRecordPatterns(
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
  const { head, args } = spineOf(e);
  if (head.kind !== 'const' || head.name !== `${record.structure}.mk`) return unreadable(constant, place);
  const given = args.slice(args.length - record.fields.length);
  return record.fields.flatMap((field, index): readonly Pattern[] => {
    const arg = itemAt(given, index);
    if (field === 'value') return [readPattern(reader, constant, arg, { bindings, place })];
    if (field !== 'proof') return readRecordPatterns(constant, arg, field, { reader, bindings, place });
    if (arg.kind !== 'bvar') return unreadable(constant, place);
    bindings.proofs.add(bindings.binders - 1 - arg.index);
    return [];
  });
}

/** The pattern of one argument on the left side. */
export function readPattern(
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
  if (e.kind === 'strLit')
    return [...e.value].reduceRight<Pattern>(
      (tail, character) => ({
        kind: 'cons',
        head: { kind: 'literal', value: BigInt(character.codePointAt(0) ?? 0) },
        tail,
      }),
      { kind: 'nil' },
    );
  const { head, args } = spineOf(e);
  if (head.kind !== 'const') return fail();
  const inner = (arg: Expr): Pattern => readPattern(reader, constant, arg, { bindings, place });
  switch (head.name) {
    case 'OfNat.ofNat': {
      const numeral = args[1];
      return numeral?.kind === 'natLit' ? { kind: 'literal', value: numeral.value } : fail();
    }
    case 'Fin.mk': {
      const [, value, proof] = args;
      if (value === undefined) return fail();
      if (proof?.kind === 'bvar') bindings.proofs.add(bindings.binders - 1 - proof.index);
      return inner(value);
    }
    case 'Nat.zero':
      return { kind: 'literal', value: 0n };
    case 'Nat.succ':
      return { kind: 'successor', add: 1n, of: inner(itemAt(args, 0)) };
    case 'HAdd.hAdd': {
      const added = spineOf(itemAt(args, 5)).args[1];
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
    case 'Unit.unit':
    case 'PUnit.unit':
      return { kind: 'literal', value: 0n };
    case 'Option.none':
      return { kind: 'nil' };
    case 'Option.some':
      return { kind: 'cons', head: inner(itemAt(args, 1)), tail: { kind: 'nil' } };
    case 'List.toArray':
      return inner(itemAt(args, 1));
    case 'Char.ofNat': {
      const { args: numeral } = spineOf(itemAt(args, 0));
      const code = args[0]?.kind === 'natLit' ? args[0] : numeral[1];
      return code?.kind === 'natLit' ? { kind: 'literal', value: code.value } : fail();
    }
    case 'Neg.neg': {
      const { args: numeral } = spineOf(itemAt(args, 2));
      return numeral[1]?.kind === 'natLit' ? { kind: 'literal', value: -numeral[1].value } : fail();
    }
    default: {
      const ordinal = ordinalOfConstructor(reader, head.name);
      if (ordinal !== undefined) return { kind: 'literal', value: ordinal };
      const made = constructorOf(reader, head.name);
      if (made !== undefined) {
        const fields = takeFields(made, args).map(inner);
        return { kind: 'record', of: [{ kind: 'literal', value: BigInt(made.position) }, ...fields] };
      }
      const count = head.name.endsWith('.mk') ? countFields(reader, head.name.slice(0, -3)) : undefined;
      if (count === undefined || args.length < count) return fail();
      return { kind: 'record', of: args.slice(args.length - count).map(inner) };
    }
  }
}
