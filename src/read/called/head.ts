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
  { statics, proofs }: Pick<SplitCall, 'statics' | 'proofs'>,
): Head | undefined {
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
