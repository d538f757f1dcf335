// Evaluates a term in a random world. Logic, order and arithmetic of the library's numbers have their usual meaning; every
// other constant, including those of the project, is a random function of its arguments.
import type { Expr, Name } from '../../expr/expr.ts';
import { betaApply, instantiate, keyOfExpr, spineOf } from '../../expr/spine.ts';
import { mentions } from '../hollow/triviality.ts';
import { arithmetic } from './arithmetic.ts';
import { isProposition, keyOf, typeOf } from './ask.ts';
import { draw } from './draw.ts';
import { makeConstantForm } from './form.ts';
import { logic } from './logic.ts';
import { makeTruth, type Value } from './value.ts';
import { step, type World } from './world.ts';

/** Whether a term belongs to the project's own definition of what a class means. */
const isOwn = (world: World, e: Expr): boolean =>
  mentions(e, (name) => world.inventory.declarations.has(name));

/** Whether an argument only carries a proof or an instance of the library: nothing can depend on it. */
function isSilent(world: World, type: Expr | undefined, isInstance: boolean, arg: Expr): boolean {
  if (isInstance && !isOwn(world, arg) && !mentions(arg, (name) => world.known.has(name))) return true;
  return type !== undefined && isProposition(world, type);
}

/** A random function at some arguments: the same arguments give the same value. */
function uninterpreted(world: World, name: string, given: Expr | undefined, args: readonly Expr[]): Value {
  let type = given;
  const keys: string[] = [];
  for (const arg of args) {
    const binder = type?.kind === 'forallE' ? type : undefined;
    if (!isSilent(world, binder?.type, binder?.info === 'instImplicit', arg))
      keys.push(keyOf(world, evaluate(world, arg)));
    type = binder === undefined ? undefined : instantiate(binder.body, arg);
  }
  const key = keys.length === 0 || world.isFlat ? name : `${name}(${keys.join(',')})`;
  world.trace.push(key);
  if (type === undefined) return { kind: 'function', key };
  const value = draw(world, type, key);
  // a relation that may mean anything is not decided by structure
  return value.kind === 'truth' && world.isStructural ? makeTruth(undefined) : value;
}

/** Applies a value to arguments. */
function applyValue(world: World, fn: Value, args: readonly Expr[]): Value {
  if (args.length === 0) return fn;
  if (fn.kind === 'lambda') return evaluate(world, betaApply(fn.body, args));
  const key = fn.kind === 'function' ? fn.key : keyOf(world, fn);
  return uninterpreted(world, key, fn.kind === 'function' ? fn.type : undefined, args);
}

/** A field of a value: the constructor's argument, or else a random function of the value. */
function field(index: number, of: Value): Value | undefined {
  return of.kind === 'made' ? of.args[index] : undefined;
}

/** The structure and position that a projection function reads. */
function projectionOf(
  world: World,
  name: Name,
): { readonly index: number; readonly skip: number } | undefined {
  const dot = name.lastIndexOf('.');
  const [structure, last] = [name.slice(0, dot), name.slice(dot + 1)];
  const library = libraryFields[name];
  if (library !== undefined) return library;
  const one = world.inventory.declarations.get(structure);
  const index = one?.fields?.findIndex(({ name: own }) => own === last) ?? -1;
  let skip = 0;
  for (let type = one?.type; type?.kind === 'forallE'; type = type.body) skip += 1;
  return index < 0 ? undefined : { index, skip };
}

const libraryFields: Readonly<Record<Name, { readonly index: number; readonly skip: number }>> = {
  'Prod.fst': { index: 0, skip: 2 },
  'Prod.snd': { index: 1, skip: 2 },
};

/** Evaluates a closed term. Throws `Abandoned` if that takes too long or a type is empty. */
export function evaluate(world: World, e: Expr): Value {
  step(world);
  switch (e.kind) {
    case 'letE':
      return evaluate(world, instantiate(e.body, e.value));
    case 'natLit':
      return { kind: 'number', of: 'nat', form: makeConstantForm(Number(e.value)) };
    case 'lam':
      return { kind: 'lambda', body: e };
    case 'forallE':
      return logic['∀']?.(world, [e]) ?? makeTruth(undefined);
    case 'proj': {
      const of = evaluate(world, e.of);
      return field(e.index, of) ?? uninterpreted(world, `${e.struct}.${e.index}`, undefined, [e.of]);
    }
    case 'app':
    case 'const':
      return applied(world, e);
    default:
      return { kind: 'element', key: keyOfExpr(e) };
  }
}

function applied(world: World, e: Expr): Value {
  const { head, args } = spineOf(e);
  if (head.kind === 'lam') return evaluate(world, betaApply(head, args));
  if (head.kind !== 'const')
    return args.length === 0 ? evaluate(world, head) : applyValue(world, evaluate(world, head), args);
  const variable = world.known.get(head.name);
  if (variable !== undefined) return applyValue(world, variable.value, args);
  const meaning = world.meanings.get(head.name);
  if (meaning !== undefined)
    return 'truth' in meaning
      ? meant(world, head.name, meaning.truth)
      : { kind: 'number', of: 'rational', form: makeConstantForm(meaning.value) };
  const row = logic[head.name] ?? arithmetic[head.name];
  const value = row?.(world, args);
  if (value !== undefined) return value;
  const projection = projectionOf(world, head.name);
  const whole = projection && args[projection.skip];
  if (projection !== undefined && whole !== undefined) {
    const got = field(projection.index, evaluate(world, whole));
    if (got !== undefined) return applyValue(world, got, args.slice(projection.skip + 1));
  }
  const one = world.inventory.declarations.get(head.name);
  if (one?.kind === 'constructor') return made(world, head.name, one.type, args);
  if (one === undefined && libraryConstructors.has(head.name))
    return {
      kind: 'made',
      by: head.name,
      args: args.slice(head.name === 'Prod.mk' ? 2 : 1).map((arg) => evaluate(world, arg)),
    };
  return uninterpreted(world, head.name, typeOf(world, head.name), args);
}

const libraryConstructors: ReadonlySet<Name> = new Set(
  'Prod.mk List.nil List.cons Option.some Option.none Bool.true Bool.false'.split(' '),
);

/** A relation that always or never holds, as a proposition or as a boolean. */
function meant(world: World, name: Name, value: boolean): Value {
  let type = world.inventory.declarations.get(name)?.type;
  while (type?.kind === 'forallE') type = type.body;
  return type?.kind === 'const' && type.name === 'Bool'
    ? { kind: 'made', by: value ? 'Bool.true' : 'Bool.false', args: [] }
    : makeTruth(value);
}

function made(world: World, name: Name, type: Expr, args: readonly Expr[]): Value {
  const parameters = spineOf(resultType(type)).args.length;
  const own = args.slice(Math.min(parameters, args.length)).map((arg) => evaluate(world, arg));
  return { kind: 'made', by: name, args: own };
}

const resultType = (type: Expr): Expr => (type.kind === 'forallE' ? resultType(type.body) : type);
