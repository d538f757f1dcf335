import type { BinderInfo, Verdict } from '../expr/expr.ts';
import type { Attribute, DeclarationKind } from './inventory.ts';

/** A λ or a Π of a dump. */
export type Binder = {
  readonly name: number;
  readonly type: number;
  readonly body: number;
  readonly binderInfo: BinderInfo;
};

/** One line: exactly one of the keys other than `in`, `il`, `ie`. See docs/inventory.md. */
export type Line = {
  readonly in?: number;
  readonly il?: number;
  readonly ie?: number;
  readonly str?: { readonly pre: number; readonly str: string };
  readonly num?: { readonly pre: number; readonly i: number };
  readonly succ?: number;
  readonly max?: readonly [number, number];
  readonly imax?: readonly [number, number];
  readonly param?: number;
  readonly bvar?: number;
  readonly sort?: number;
  readonly const?: { readonly name: number; readonly us: readonly number[] };
  readonly app?: { readonly fn: number; readonly arg: number };
  readonly lam?: Binder;
  readonly forallE?: Binder;
  readonly letE?: {
    readonly name: number;
    readonly type: number;
    readonly value: number;
    readonly body: number;
  };
  readonly proj?: { readonly typeName: number; readonly idx: number; readonly struct: number };
  readonly natVal?: string;
  readonly strVal?: string;
  readonly meta?: { readonly format: number; readonly module: string };
  readonly declaration?: DeclarationLine;
  readonly library?: {
    readonly name: number;
    readonly module: number;
    readonly kind: DeclarationKind;
    readonly type?: number;
    readonly axioms: readonly number[] | 'hidden';
  };
  readonly end?: { readonly declarations: number; readonly library: number };
};

/** The dump's record of one declaration. */
export type DeclarationLine = {
  readonly name: number;
  readonly module: number;
  readonly kind: DeclarationKind;
  readonly levelParams: readonly number[];
  readonly type: number;
  readonly value?: number;
  readonly typeUses: readonly number[];
  readonly valueUses: readonly number[];
  readonly unusedBinders?: readonly number[];
  readonly equations?: readonly number[];
  readonly fields?: readonly (readonly [name: number, isProp: boolean])[];
  readonly instanceOf?: number;
  readonly instances?: readonly (readonly [instance: number, verdict: Verdict, by?: number])[];
  readonly attributes: readonly Attribute[];
  readonly statement?: string;
  readonly doc?: string;
  readonly range?: readonly [number, number, number, number];
};
