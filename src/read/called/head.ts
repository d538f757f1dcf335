// How Lean is asked about a definition at fixed types and instances.
import type { Expr, Name } from '../../expr/expr.ts';
import { apply, subtermsOf } from '../../expr/spine.ts';
import type { Head } from '../../language/asked.ts';
import { writeExplicitly } from '../../lean/explicit.ts';
import type { Reader } from '../reader.ts';
import type { SplitCall } from '../split-call.ts';

/** Lean finds these by itself: instances that decide, which no value depends on. */
const found = 'inferInstance';

/**
 * A constant applied to the types and instances of a call, as Lean text; nothing where a name cannot be written, or where a value
 * comes before them.
 */
export function writeHead(
  reader: Reader,
  name: Name,
  { statics, proofs, predicates }: Pick<SplitCall, 'statics' | 'proofs' | 'predicates'>,
): Head | undefined {
  if (predicates.size > 0) return writeDeciding(reader, name, { statics, proofs, predicates });
  const fixed = [...statics].filter(([position]) => !proofs.has(position));
  if (fixed.some(([position], i) => position !== i)) return undefined;
  const e = apply(
    { kind: 'const', name, levels: [] },
    fixed.map(([, arg]) => arg),
  );
  const text = writeExplicitly(e, (constant) => textOf(reader, constant));
  return text === undefined
    ? undefined
    : { text, uses: constantsOf(e).filter((one) => one !== name && one !== '\u0002inferred') };
}

/** The same with functions to `Bool` in place of predicates, each of which says where its predicate holds. */
function writeDeciding(
  reader: Reader,
  name: Name,
  { statics, proofs, predicates }: Pick<SplitCall, 'statics' | 'proofs' | 'predicates'>,
): Head | undefined {
  const params: string[] = [];
  const args: string[] = [];
  const uses: Name[] = [];
  for (let position = 0; position <= Math.max(...predicates.keys()); position++) {
    const count = predicates.get(position);
    const given = statics.get(position);
    const names = Array.from({ length: count ?? 0 }, (_, i) => `a${i}`);
    if (count !== undefined && proofs.has(position))
      args.push(`(fun ${names.map(() => '_').join(' ')} => ${found})`);
    else if (count !== undefined) {
      params.push(`(p${position} : ${names.map(() => '_ → ').join('')}Bool)`);
      args.push(`(fun ${names.join(' ')} => p${position} ${names.join(' ')} = true)`);
    } else if (given === undefined) {
      params.push(`x${position}`);
      args.push(`x${position}`);
    } else {
      const text = proofs.has(position) ? undefined : writeExplicitly(given, (one) => textOf(reader, one));
      if (text === undefined) return undefined;
      args.push(text);
      uses.push(...constantsOf(given));
    }
  }
  const text = `fun ${params.join(' ')} => @${name} ${args.join(' ')}`;
  return { text, uses: uses.filter((one) => one !== name && one !== '\u0002inferred') };
}

/** The instance that Lean finds by itself. */
export const inferred: Expr = {
  kind: 'const',
  name: '\u0002inferred',
  levels: [],
  judgement: { verdict: 'standard' },
};

const textOf = (reader: Reader, constant: Name): string | undefined =>
  constant === '\u0002inferred' ||
  reader.local({ kind: 'const', name: constant, levels: [] })?.kind === 'proof'
    ? found
    : undefined;

const constantsOf = (e: Expr): readonly Name[] => [
  ...new Set(subtermsOf(e).flatMap((part) => (part.kind === 'const' ? [part.name] : []))),
];
