// Reads calls of the project's definitions, and the definitions themselves.
import type { Expr, Name } from '../expr/expr.ts';
import { apply, binderOf, instantiate, keyOfExpr } from '../expr/spine.ts';
import type { CallPart, Definition, Term } from '../language/ast.ts';
import type { Declaration } from '../lean/inventory.ts';
import { entryOf } from '../present.ts';
import { dropBegun, readWith } from './binders/fallback.ts';
import { endsInProp } from './binders/propositions.ts';
import { fromValue } from './called/from-value.ts';
import { writeHead } from './called/head.ts';
import { declarationOf } from './called/library.ts';
import { askLean } from './called/outside.ts';
import { overRange } from './constants/bigop.ts';
import { findEquation } from './core/rewrite.ts';
import { type ReadEquation, readEquation } from './equations.ts';
import { etaExpand } from './eta-expanded.ts';
import { isUntestable, type Reader, type Scope } from './reader.ts';
import { partsOfRecord } from './records.ts';
import { type SplitCall, splitCall } from './split-call.ts';
import { shapeOf } from './sum-shape.ts';

/**
 * Reads a definition of the project applied to arguments; surplus arguments are returned. If its value is a record, `indices`
 * lead to the requested part.
 */
export function readCall(
  reader: Reader,
  name: Name,
  args: readonly Expr[],
  { scope, indices }: { readonly scope: Scope; readonly indices: readonly number[] },
): { readonly term: Term; readonly rest: readonly Expr[] } {
  const declaration = declarationOf(reader, name);
  const arity = parameterCount(declaration.type);
  if (args.length < arity) return { term: etaExpand(reader, declaration, args, scope), rest: [] };
  const call = splitCall(reader, declaration, args.slice(0, arity), { scope, indices });
  const rest = args.slice(arity);
  const big = bigOperator(reader, declaration, call, scope);
  if (big !== undefined) return { term: big, rest };
  const key = keyOf(name, call);
  define(reader, key, declaration, { call, scope });
  const { others, unread } =
    call.component.length === 0
      ? { others: [], unread: [] }
      : otherParts(reader, declaration, args.slice(0, arity), { scope, asked: indices });
  return {
    term: {
      kind: 'call',
      constant: name,
      args: call.values.map(({ e }, index) =>
        reader.term(e, { ...scope, place: `${scope.place}, argument ${index + 1} of ${name}` }),
      ),
      sort: call.result,
      place: scope.place,
      ...(key !== name && { definition: key }),
      ...(call.records.size > 0 && { passed: call.passed }),
      ...(call.component.length > 0 && { component: call.component }),
      ...(others.length > 0 && { others }),
      ...(unread.length > 0 && { unread }),
    },
    rest,
  };
}

/**
 * A Boolean that says whether a proposition of the project holds, for a counterpart to decide; nothing if its arguments cannot
 * be passed to one.
 */
export function readPredicate(
  reader: Reader,
  name: Name,
  args: readonly Expr[],
  scope: Scope,
): Extract<Term, { kind: 'call' }> | undefined {
  if (parameterCount(entryOf(reader.inventory.declarations, name).type) !== args.length) return undefined;
  const known = new Set(reader.definitions.keys());
  try {
    const { term } = readCall(reader, name, args, { scope, indices: [] });
    return term.kind === 'call' ? term : undefined;
  } catch (thrown) {
    if (!isUntestable(thrown)) throw thrown;
    dropBegun(reader, known);
    return undefined;
  }
}

/** The other parts of a record, besides the requested one; unreadable parts are given by their keys. */
function otherParts(
  reader: Reader,
  declaration: Declaration,
  args: readonly Expr[],
  { scope, asked }: { readonly scope: Scope; readonly asked: readonly number[] },
): { readonly others: readonly CallPart[]; readonly unread: readonly string[] } {
  let type = declaration.type;
  for (const arg of args) type = instantiate(binderOf(type).body, arg);
  const whole = apply({ kind: 'const', name: declaration.name, levels: [] }, args);
  const others: CallPart[] = [];
  const unread: string[] = [];
  for (const { indices, keys, isRead } of partsOfRecord(reader, type, whole, { scope })) {
    if (indices.join() === asked.join()) continue;
    const call = isRead ? readPart(reader, declaration, args, { scope, indices }) : undefined;
    if (call === undefined) unread.push(keys.join('.'));
    else others.push(call);
  }
  return { others, unread };
}

/** One part of a definition's value, with its definition; nothing if that leaves the language. */
function readPart(
  reader: Reader,
  declaration: Declaration,
  args: readonly Expr[],
  { scope, indices }: { readonly scope: Scope; readonly indices: readonly number[] },
): CallPart | undefined {
  const known = new Set(reader.definitions.keys());
  try {
    const call = splitCall(reader, declaration, args, { scope, indices });
    const key = keyOf(declaration.name, call);
    define(reader, key, declaration, { call, scope });
    return { definition: key, component: call.component, sort: call.result };
  } catch (thrown) {
    if (!isUntestable(thrown)) throw thrown;
    dropBegun(reader, known);
    return undefined;
  }
}

/** A definition at fixed types and instances has its own equations. */
function keyOf(name: Name, call: SplitCall): string {
  const part = call.indices.map((index) => `.${index + 1}`).join('');
  const fixed = [...call.statics]
    .map(([position, e]) => (call.proofs.has(position) ? '' : ` ${keyOfExpr(e)}`))
    .join('');
  return `${name}${part}${fixed}`;
}

function parameterCount(type: Expr): number {
  let count = 0;
  for (let rest = type; rest.kind === 'forallE'; rest = rest.body) count++;
  return count;
}

/** Adds the definition's equations to the reader's table, unless they are there or are being added. */
function define(
  reader: Reader,
  key: string,
  declaration: Declaration,
  { call, scope }: { readonly call: SplitCall; readonly scope: Scope },
): void {
  if (reader.definitions.has(key)) return;
  reader.definitions.set(key, undefined);
  const isOfLibrary = !reader.inventory.declarations.has(declaration.name);
  const asked = (why: string): Definition | undefined =>
    askLean(reader, key, declaration, {
      call,
      why: isOfLibrary ? `${declaration.name} is in no table of ours` : why,
    });
  reader.asked.set(key, asked);
  const known = new Set(reader.definitions.keys());
  try {
    reader.definitions.set(key, readDefinition(reader, key, declaration, { call, scope }));
  } catch (thrown) {
    const outside = isUntestable(thrown)
      ? asked(
          thrown.reason.includes(thrown.constant) ? thrown.reason : `${thrown.constant}: ${thrown.reason}`,
        )
      : undefined;
    if (outside === undefined) throw thrown;
    dropBegun(reader, known);
    reader.definitions.set(key, outside);
  }
}

/** A definition at fixed types and instances, by its equations. */
function readDefinition(
  reader: Reader,
  key: string,
  declaration: Declaration,
  { call, scope }: { readonly call: SplitCall; readonly scope: Scope },
): Definition {
  const equations = declaration.equations?.map((theorem) => findEquation(reader, theorem)) ?? [];
  // the equations of a proposition define it, and its value is read as a proposition
  const readable =
    equations.length > 0 &&
    equations.every((theorem) => theorem !== undefined) &&
    !endsInProp(declaration.type);
  const byEquations = (): readonly ReadEquation[] =>
    equations.flatMap((theorem) =>
      theorem === undefined ? [] : [readEquation(reader, declaration.name, theorem, { call, scope })],
    );
  const byValue = (): Definition['equations'] => [fromValue(reader, declaration, call, scope)];
  const read = readable ? readWith(reader, byEquations, byValue) : byValue();
  const chosen = read.find((equation): equation is ReadEquation => 'chosen' in equation)?.chosen;
  const head =
    key.includes(' ') || call.predicates.size > 0 ? writeHead(reader, declaration.name, call) : undefined;
  return {
    constant: declaration.name,
    params: call.params,
    result: call.result,
    equations: read.map(({ patterns, body, dropped }) => ({ patterns, body, ...(dropped && { dropped }) })),
    ...(chosen && { chosen }),
    ...(head && { head }),
  };
}

/**
 * A project's own `Σ_{k < n} f k` or `Π_{k < n} f k`, recognised by its two equations, which Lean proved:
 * `op 0 f = 0` and `op (n + 1) f = op n f + f n` (or `1` and `*`).
 */
function bigOperator(
  reader: Reader,
  declaration: Declaration,
  call: SplitCall,
  scope: Scope,
): Term | undefined {
  const [count, f, ...more] = call.values;
  if (declaration.equations?.length !== 2 || count === undefined || f === undefined || more.length > 0)
    return undefined;
  if (f.sort.kind !== 'function' || call.result.kind !== 'number') return undefined;
  if (count.sort.kind !== 'number' || count.sort.of !== 'nat') return undefined;
  const key = keyOf(declaration.name, call);
  define(reader, key, declaration, { call, scope });
  const kind = shapeOf(key, reader.definitions.get(key));
  if (kind === undefined) return undefined;
  reader.definitions.delete(key);
  return overRange(reader, kind, reader.term(count.e, scope), { f: f.e, sort: call.result, scope });
}
