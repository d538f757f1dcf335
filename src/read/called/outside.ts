// Definitions that are outside the language, whose values are Lean's own.
import type { Definition, Formula, Term } from '../../language/ast.ts';
import { partsOf } from '../../language/levels.ts';
import { reachFrom } from '../../language/reach-from.ts';
import { findShape, hasFunction } from '../../language/wire-shape.ts';
import type { Declaration } from '../../lean/inventory.ts';
import { endsInProp } from '../binders/propositions.ts';
import type { Reader } from '../reader.ts';
import type { SplitCall } from '../split-call.ts';
import { writeHead } from './head.ts';

type At = Pick<SplitCall, 'params' | 'result' | 'component' | 'statics' | 'proofs' | 'predicates'>;

/** A definition whose values are Lean's own, if Lean can run it and its arguments and value can be written; `why` it is not read. */
export function askLean(
  reader: Reader,
  key: string,
  { name, kind, type, attributes }: Pick<Declaration, 'name' | 'kind' | 'type' | 'attributes'>,
  { call, why }: { readonly call: At; readonly why: string },
): Definition | undefined {
  const { lean } = reader;
  const found = findShape(call);
  if (lean === undefined || kind !== 'definition' || attributes.includes('noncomputable')) return undefined;
  // nothing that we do not evaluate says at which arguments a function is wanted
  if ('why' in found || call.params.some(hasFunction) || endsInProp(type)) return undefined;
  const head = key.includes(' ') ? writeHead(reader, name, call) : undefined;
  if (key.includes(' ') && head === undefined) return undefined;
  const asked = { definition: name, ...(head && { head }), part: call.component, shape: found.shape };
  return {
    constant: name,
    params: call.params,
    result: call.result,
    equations: [],
    ...(head && { head }),
    byLean: { asked, why, valueAt: (input) => lean(asked, input) },
  };
}

type Definitions = ReadonlyMap<string, Definition>;

const callsIn = (part: Term | Formula): readonly string[] => [
  ...(part.kind === 'call'
    ? [part.definition ?? part.constant, ...(part.others ?? []).map((other) => other.definition)]
    : []),
  ...partsOf(part).flatMap(callsIn),
];

const callsOf = ({ equations, chosen }: Definition): readonly string[] => [
  ...equations.flatMap(({ body }) => callsIn(body)),
  ...(chosen === undefined ? [] : callsIn(chosen.predicate)),
];

/** The definitions that each one calls, by key. */
const findCalls =
  (definitions: Definitions) =>
  (key: string): readonly string[] => {
    const definition = definitions.get(key);
    return definition === undefined ? [] : callsOf(definition);
  };

/**
 * The definitions of a statement. Where one rests on a definition whose values are Lean's own, its own values are Lean's too, if Lean
 * can be asked: that is one question in place of many.
 */
export function chooseDefinitions(reader: Reader, said: readonly Formula[]): Definitions {
  const read = new Map<string, Definition>();
  for (const [key, definition] of reader.definitions) if (definition !== undefined) read.set(key, definition);
  const outside = [...read].filter(([, { byLean }]) => byLean !== undefined);
  if (outside.length === 0) return read;
  const isOutside = new Set(outside.map(([key]) => key));
  const whole = new Map(
    [...read].map(([key, definition]) => {
      const first = [...reachFrom([key], findCalls(read))].find((one) => isOutside.has(one));
      const why = first === undefined || first === key ? undefined : read.get(first)?.byLean?.why;
      const asked = why === undefined ? undefined : reader.asked.get(key)?.(why);
      return [key, asked ?? definition] as const;
    }),
  );
  const reached = reachFrom(said.flatMap(callsIn), findCalls(whole));
  return new Map([...whole].filter(([key]) => reached.has(key)));
}
