type Ref<Name extends string> = { readonly $ref: `#/$defs/${Name}` };

/** Keys that must be there. */
type Needed<S> = S extends { readonly required: readonly (infer K)[] } ? K : never;

type Fields<P, K, Defs> = { readonly [N in keyof P as N extends K ? N : never]: FromSchema<P[N], Defs> } & {
  readonly [N in keyof P as N extends K ? never : N]?: FromSchema<P[N], Defs>;
};

type Flat<T> = { readonly [K in keyof T]: T[K] };

/**
 * The values that a JSON Schema allows, for the part of JSON Schema that the formats here are written in: types, enumerations,
 * properties, mappings, lists, `$defs`, and `if: { type: array }` for one or many.
 */
export type FromSchema<S, Defs> =
  S extends Ref<infer Name>
    ? Name extends keyof Defs
      ? FromSchema<Defs[Name], Defs>
      : never
    : S extends { readonly const: infer Value }
      ? Value
      : S extends { readonly enum: readonly (infer Word)[] }
        ? Word
        : S extends {
              readonly if: { readonly type: 'array' };
              readonly then: infer Many;
              readonly else: infer One;
            }
          ? FromSchema<Many, Defs> | FromSchema<One, Defs>
          : S extends { readonly type: 'array'; readonly items: infer Item }
            ? readonly FromSchema<Item, Defs>[]
            : S extends { readonly type: 'object'; readonly additionalProperties: infer Value extends object }
              ? Readonly<Record<string, FromSchema<Value, Defs>>>
              : S extends { readonly type: 'object'; readonly properties: infer P }
                ? Flat<Fields<P, Needed<S>, Defs>>
                : S extends { readonly type: 'string' }
                  ? string
                  : S extends { readonly type: 'number' | 'integer' }
                    ? number
                    : S extends { readonly type: 'boolean' }
                      ? boolean
                      : never;
