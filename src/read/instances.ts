import type { Expr, Name, Verdict } from '../expr/expr.ts';
import { betaApply, spineOf, subtermsOf } from '../expr/spine.ts';
import type { Sort } from '../language/ast.ts';
import type { Declaration } from '../lean/inventory.ts';
import { ownerOf } from '../lean/judged.ts';
import { itemAt } from '../present.ts';
import {
  carryingInstances,
  lawfulEquality,
  mathlibInstances,
  trustedInstances,
} from './constants/instances.ts';
import { type Reader, type Scope, throwOutside } from './reader.ts';

/** What an instance expression reduces to. */
type Resolved =
  /** Trusted instances of one number type (`any`: of the type at which it is applied). */
  | { readonly kind: 'root'; readonly carrier: Name }
  /** A structure built in the project: its constructor and arguments, parameters first. */
  | { readonly kind: 'built'; readonly maker: Name; readonly args: readonly Expr[] }
  | { readonly kind: 'unknown'; readonly constant: Name };

/** Fields of Lean's own algebraic hierarchy that only pass on an instance or an operation of it. */
const coreField = /^Lean\.Grind\.\w+\.(to\w+|ofNat|natCast|intCast|npow|zpow|nsmul|zsmul)$/;
const mathlibField = /^[A-Z]\w*\.to[A-Z]\w*$/;
/** Functions of core Lean that return their second argument. */
const passing: ReadonlySet<Name> = new Set(['id', 'inferInstance', 'inferInstanceAs']);
/** Unfolding steps for one instance; real chains take fewer than twenty. */
const STEPS = 200;

/** Whether Lean accepts an instance: by itself, or for all instances in it, each of which Lean accepts. */
function isStandard(e: Expr): boolean {
  const verdict = e.judgement?.verdict;
  if (verdict !== 'assumed') return verdict === 'standard';
  const given = subtermsOf(e).filter((part) => part !== e && part.judgement !== undefined);
  return given.length > 0 && given.every(isStandard);
}

/** Judgements that no unfolding can improve: the library has its own instance, and this is a different one. */
const refused: ReadonlySet<Verdict | undefined> = new Set<Verdict>(['other', 'unknown']);

/** Reads the parts of `Resolved` from an instance expression; `seen` collects the project declarations unfolded on the way. */
function resolve(reader: Reader, e: Expr, seen: Declaration[], steps: number): Resolved {
  if (isStandard(e)) return { kind: 'root', carrier: 'any' };
  const { head, args } = spineOf(e);
  if (steps <= 0) return { kind: 'unknown', constant: head.kind === 'const' ? head.name : 'instance' };
  if (head.kind === 'proj') {
    const structure = resolve(reader, head.of, seen, steps - 1);
    if (structure.kind !== 'built') return structure;
    const field = structure.args[parameters(reader, head.struct) + head.index];
    return field === undefined
      ? { kind: 'unknown', constant: structure.maker }
      : resolve(reader, betaApply(field, args), seen, steps - 1);
  }
  if (head.kind !== 'const') return { kind: 'unknown', constant: 'an instance without a name' };
  const name = head.name;
  const origin = reader.origin(name);
  if (origin === 'Init' || origin === 'Std' || origin === 'Mathlib') {
    const named = origin === 'Mathlib' ? mathlibInstances : trustedInstances;
    const carrier = reader.inventory.judged ? undefined : named.get(name);
    if (carrier !== undefined && !(carryingInstances.has(name) && args.length > 1))
      return { kind: 'root', carrier };
    if (passing.has(name) && args.length > 1) return resolve(reader, itemAt(args, 1), seen, steps - 1);
    if (lawfulEquality.has(name)) return { kind: 'root', carrier: 'any' };
    if (carryingInstances.has(name)) return resolve(reader, itemAt(args, -1), seen, steps - 1);
    const field =
      origin === 'Mathlib' ? mathlibField.test(name) && args.at(-1) : coreField.test(name) && args[1];
    if (field) return resolveField(reader, name, field, { args, seen, steps });
    return name.endsWith('.mk') ? { kind: 'built', maker: name, args } : { kind: 'unknown', constant: name };
  }
  for (const type of reader.numbers.values()) {
    if (type.instances.includes(name)) return { kind: 'root', carrier: type.type };
  }
  const declaration = reader.inventory.declarations.get(name);
  if (declaration?.kind === 'constructor') return { kind: 'built', maker: name, args };
  if (declaration?.kind !== 'definition' || declaration.value === undefined) {
    return { kind: 'unknown', constant: name };
  }
  if (declaration.value.kind !== 'lam' || declaration.instanceOf !== undefined) seen.push(declaration);
  const unfolded = betaApply(declaration.value, args);
  return unfolded.kind === 'lam'
    ? { kind: 'unknown', constant: name }
    : resolve(reader, unfolded, seen, steps - 1);
}

/** A field of a library class, by its name, in the structure that the class instance reduces to. */
function resolveField(
  reader: Reader,
  field: Name,
  instance: Expr,
  {
    args,
    seen,
    steps,
  }: { readonly args: readonly Expr[]; readonly seen: Declaration[]; readonly steps: number },
): Resolved {
  const structure = resolve(reader, instance, seen, steps - 1);
  if (structure.kind !== 'built') return structure;
  const type =
    reader.inventory.library.get(structure.maker)?.type ??
    reader.inventory.declarations.get(structure.maker)?.type;
  let index = 0;
  for (let binder = type; binder?.kind === 'forallE'; binder = binder.body, index++) {
    if (binder.name === field.slice(field.lastIndexOf('.') + 1) && structure.args[index] !== undefined) {
      return resolve(reader, betaApply(itemAt(structure.args, index), args.slice(2)), seen, steps - 1);
    }
  }
  return { kind: 'unknown', constant: structure.maker };
}

function parameters(reader: Reader, structure: Name): number {
  let type: Expr | undefined =
    reader.inventory.declarations.get(structure)?.type ?? reader.inventory.library.get(structure)?.type;
  let count = 0;
  for (; type?.kind === 'forallE'; type = type.body) count++;
  return count;
}

const typeOf = (carrier: Sort): Name => {
  switch (carrier.kind) {
    case 'number':
      return carrier.type;
    case 'fin':
      if (carrier.word !== undefined) return carrier.word.type;
      if (carrier.names === 'unit') return 'Unit';
      return carrier.names === undefined ? 'Fin' : carrier.names === 'characters' ? 'Char' : 'an enumeration';
    case 'list':
      return carrier.as === undefined
        ? 'List'
        : { option: 'Option', array: 'Array', string: 'String', bytes: 'ByteArray' }[carrier.as];
    case 'record':
      return 'a structure';
    case 'data':
      return carrier.type;
    case 'function':
      return 'functions';
    default:
      return 'Bool';
  }
};

/** Fails unless `instance` is the library's own, or reduces to trusted instances of `carrier`. */
export function trustInstance(reader: Reader, instance: Expr, carrier: Sort, scope: Scope): void {
  if (isStandard(instance)) return;
  const type = typeOf(carrier);
  const seen: Declaration[] = [];
  // For a project's own number type, the author declares which instances carry its operations.
  const isOwnType = reader.numbers.has(type);
  const resolved: Resolved =
    refused.has(instance.judgement?.verdict) && !isOwnType
      ? {
          kind: 'unknown',
          constant: ownerOf(reader.inventory, instance, instance.judgement?.by) ?? 'that a binder brings',
        }
      : resolve(reader, instance, seen, STEPS);
  if (resolved.kind === 'root' && (resolved.carrier === type || resolved.carrier === 'any')) return;
  const culprit = seen.at(-1);
  const name =
    culprit?.name ??
    (resolved.kind === 'built'
      ? resolved.maker
      : resolved.kind === 'root'
        ? resolved.carrier
        : resolved.constant);
  const range = culprit?.range ?? reader.inventory.declarations.get(name)?.range;
  const where = range === undefined ? '' : ` at ${range.file}:${range.line}`;
  throwOutside(
    name,
    scope.place,
    `instance ${name}${where} is not known to carry the operations of ${type}`,
    `use the instance of ${type} that comes with the type, or list the instance under \`numbers:\``,
  );
}

/**
 * The operation of a class with a single field, from an instance that only the project provides: the sign means what the
 * instance says.
 */
export function findOwnOperation(reader: Reader, instance: Expr): Expr | undefined {
  if (instance.judgement?.verdict !== 'own') return undefined;
  const resolved = resolve(reader, instance, [], STEPS);
  return resolved.kind === 'built' ? resolved.args.at(-1) : undefined;
}
