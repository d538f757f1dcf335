import type { Expr, Name } from '../expr/expr.ts';
import { betaApply, spine } from '../expr/spine.ts';
import type { Sort } from '../language/ast.ts';
import type { Declaration } from '../lean/inventory.ts';
import {
  carryingInstances,
  lawfulEquality,
  mathlibInstances,
  trustedInstances,
} from './constants/instances.ts';
import { outside, type Reader, type Scope } from './reader.ts';

/** What an instance expression comes down to. */
type Resolved =
  /** Trusted instances of one number type (`any`: of whatever type it is applied at). */
  | { readonly kind: 'root'; readonly carrier: Name }
  /** A structure built in the project: its constructor and arguments, parameters first. */
  | { readonly kind: 'built'; readonly maker: Name; readonly args: readonly Expr[] }
  | { readonly kind: 'unknown'; readonly constant: Name };

/** Fields of Lean's own algebraic hierarchy that only pass on an instance or an operation of it. */
const coreField = /^Lean\.Grind\.\w+\.(to\w+|ofNat|natCast|intCast|npow|zpow|nsmul|zsmul)$/;
const mathlibField = /^[A-Z]\w*\.to[A-Z]\w*$/;
/** Unfolding steps for one instance; real chains take fewer than twenty. */
const STEPS = 200;

/** Reads the parts of `Resolved` from an instance expression; `seen` collects the project declarations unfolded on the way. */
function resolve(reader: Reader, e: Expr, seen: Declaration[], steps: number): Resolved {
  const { head, args } = spine(e);
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
    const carrier = (origin === 'Mathlib' ? mathlibInstances : trustedInstances).get(name);
    if (carrier !== undefined && !(carryingInstances.has(name) && args.length > 1))
      return { kind: 'root', carrier };
    if (lawfulEquality.has(name)) return { kind: 'root', carrier: 'any' };
    if (carryingInstances.has(name)) return resolve(reader, args.at(-1)!, seen, steps - 1);
    const field =
      origin === 'Mathlib' ? mathlibField.test(name) && args.at(-1) : coreField.test(name) && args[1];
    if (field) return resolveField(reader, name, field, args, seen, steps);
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

/** A field of a library class, by its name, of what the class instance comes down to. */
function resolveField(
  reader: Reader,
  field: Name,
  instance: Expr,
  args: readonly Expr[],
  seen: Declaration[],
  steps: number,
): Resolved {
  const structure = resolve(reader, instance, seen, steps - 1);
  if (structure.kind !== 'built') return structure;
  const type =
    reader.inventory.library.get(structure.maker)?.type ??
    reader.inventory.declarations.get(structure.maker)?.type;
  let index = 0;
  for (let binder = type; binder?.kind === 'forallE'; binder = binder.body, index++) {
    if (binder.name === field.slice(field.lastIndexOf('.') + 1) && structure.args[index] !== undefined) {
      return resolve(reader, betaApply(structure.args[index]!, args.slice(2)), seen, steps - 1);
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

/** Fails unless `instance` comes down to trusted instances of `carrier`. */
export function trustInstance(reader: Reader, instance: Expr, carrier: Sort, scope: Scope): void {
  const seen: Declaration[] = [];
  const resolved = resolve(reader, instance, seen, STEPS);
  const type = carrier.kind === 'number' ? carrier.type : carrier.kind === 'fin' ? 'Fin' : 'Bool';
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
  outside(
    name,
    scope.place,
    `instance ${name}${where} is not known to carry the operations of ${type}`,
    `use the instance of ${type} that comes with the type, or list the instance under \`numbers:\``,
  );
}
