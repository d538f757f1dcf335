// A model with values for the statement's variables, and the limits on computing in it.
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf } from '../../expr/spine.ts';
import type { Inventory } from '../../lean/inventory.ts';
import { unfoldHead } from '../hollow/opened.ts';
import type { NumberKind } from './form.ts';
import type { Model } from './model.ts';
import type { Meaning, Value } from './value.ts';

/** Where terms are given a meaning. */
export type World = {
  readonly inventory: Inventory;
  readonly model: Model;
  /** What a term means here. */
  readonly evaluate: (world: World, e: Expr) => Value;
  /** Variables by the constant that stands for them. */
  readonly known: Map<Name, { readonly value: Value; readonly type: Expr }>;
  /** What some constants of the project are taken to mean; the others may mean anything. */
  readonly meanings: ReadonlyMap<Name, Meaning>;
  /** Only what structure decides is decided: comparisons whose difference is a constant, `True`, `False`. */
  readonly isStructural: boolean;
  /** Every function is constant: what holds of most functions may fail for these. */
  readonly isFlat: boolean;
  /** What the one value of a function is there, by its key: the first constant of the library that it is compared with. */
  readonly settled: Map<string, string>;
  /** Keys of the texts that are written in the statement, and of the empty one: values may be these. */
  readonly texts: readonly string[];
  steps: number;
  /** The largest number that an enclosing `∃` was tried on; statements about all large numbers are tried beyond it. */
  reach: number;
  /** What the computation looked at, in order: calls of random functions and compared numbers. */
  readonly trace: string[];
  /** Conditions of `if` that were evaluated, with their results. */
  readonly choices: { readonly condition: Expr; readonly so: boolean | undefined }[];
};

/** Steps that one proposition may take; larger ones are left undecided. */
const MOST_STEPS = 1500;

/** Thrown to abandon a model. */
export class Abandoned extends Error {}

/** Counts a step. */
export function step(world: World): void {
  world.steps += 1;
  if (world.steps > MOST_STEPS) throw new Abandoned('too long');
}

const numberKinds: Readonly<Record<Name, NumberKind>> = {
  Nat: 'nat',
  Int: 'int',
  Rat: 'rational',
  Real: 'rational',
  NNReal: 'rational',
};

/** The kind of number that a type holds, if it is a type of numbers of the library. */
export const numberKindOf = (inventory: Inventory, type: Expr): NumberKind | undefined =>
  numberKinds[headConstantOf(unfoldHead(inventory, type)) ?? ''];

/** A variable for a binder: a constant that stands for a value of the type. */
export function bind(world: World, type: Expr, value: Value): Expr {
  const name = `\u0001m${world.known.size}`;
  world.known.set(name, { value, type });
  return { kind: 'const', name, levels: [] };
}

/** Natural numbers below `count` to try: all of them if they are few, otherwise some at both ends. */
export const listFew = (count: number): readonly number[] =>
  count <= 6
    ? Array.from({ length: Math.max(0, count) }, (_, k) => k)
    : [0, 1, 2, Math.floor(count / 2), count - 2, count - 1];
