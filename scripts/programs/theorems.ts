import type { Choices } from './choices.ts';
import type { Data } from './data.ts';
import { binders, type Definition, definitionLean } from './definition.ts';
import { type Expression, inLean, type KindType, type Type } from './expression.ts';
import { implicitsOf } from './kinds/kinds.ts';

/** Each equation of a definition as a theorem. */
const unfoldings = (data: Data, { name, params, equations, isWellFounded }: Definition): readonly string[] =>
  equations.flatMap(({ pattern, right }) => {
    const rest = params.slice(1);
    const bound = binders(data, pattern?.variables ?? params.slice(0, 1));
    const left = [
      name,
      pattern === undefined ? 'a0' : `(${pattern.lean})`,
      ...rest.map((one) => one.name),
    ].join(' ');
    return [
      `${bound}${binders(data, rest)} : ${left} = ${inLean(right)} := ${isWellFounded ? `by first | rw [${name}] | rw [${name}.eq_def]` : 'rfl'}`,
    ];
  });

/** An equation that is given, turned round. */
const turned = (type: string, e: string): string => ` (k : ${type}) (h : k = ${e}) : ${e} = k := h.symm`;

/** Theorems about any value `e` of a type, with the proofs that people write for them. */
const general = (
  { fields, leanTypes, modes }: Data,
  e: string,
): Readonly<Record<Exclude<Type, KindType>, readonly string[]>> => ({
  nat: [
    ` : min ${e} 3 ≤ 3 := by omega`,
    ` : ${e} % 5 < 5 := by omega`,
    ` (k : Nat) (h : ${e} < k) : ${e} + 1 ≤ k := by omega`,
    ` (h : 3 ≤ ${e}) : ¬ ${e} = 2 := by omega`,
  ],
  int: [
    ` : 0 ≤ ${e} % 5 := by omega`,
    ` (k : Int) : ${e} - k + k = ${e} := by omega`,
    ` (k : Int) (h : k ≤ ${e}) : k - ${e} ≤ 0 := by omega`,
  ],
  bool: [
    ` : (${e} || !${e}) = true := by simp`,
    ` : (${e} != ${e}) = false := by simp`,
    ` (h : ${e} = true) : (!${e}) = false := by simp [h]`,
  ],
  rat: [` (k : Rat) : (if k < k then 0 else ${e}) = ${e} := by simp [Rat.lt_irrefl]`],
  list: [
    ` : (7 :: ${e}).length = ${e}.length + 1 := by simp`,
    ` : (List.map (fun k => k + 1) ${e}).length = ${e}.length := by simp`,
    ` : ${e}.reverse.reverse = ${e} := by simp`,
  ],
  option: [
    ` : (Option.map (fun k => k + 1) ${e}).isSome = ${e}.isSome := by simp`,
    ` (k : Nat) (h : ${e} = some k) : ${e}.getD 0 = k := by simp [h]`,
  ],
  pair: [` : (Prod.fst ${e}, Prod.snd ${e}) = ${e} := rfl`],
  record: fields.map(
    ({ name, type }) =>
      ` (k : ${leanTypes[type]}) : ({ ${e} with ${name} := k } : ${leanTypes.record}).${name} = k := rfl`,
  ),
  records: [` : (List.reverse ${e}).length = ${e}.length := by simp`],
  byte: [` : ${e} ^^^ ${e} = 0 := by simp`, ` : ${e} + 0 = ${e} := by simp`, turned('UInt8', e)],
  array: [
    ` : (Array.push ${e} 7).size = (Array.size ${e}) + 1 := by simp`,
    ` : Array.reverse (Array.reverse ${e}) = ${e} := by simp`,
  ],
  vector: [` : Vector.reverse (Vector.reverse ${e}) = ${e} := by simp`, turned('Vector Nat 3', e)],
  small: [` : Fin.val ${e} < 5 := Fin.isLt _`, turned('Fin 5', e)],
  result: [turned('Except Nat Int', e)],
  either: [turned('Nat ⊕ Bool', e)],
  text: [turned('String', e), ` : ${e} ++ "" = ${e} := by simp`],
  letter: [turned('Char', e)],
  tree: [turned(leanTypes.tree, e)],
  mode: [
    ` (h : ${e} = .${modes[0]}) : ${e} ≠ .${modes[1]} := by rw [h]; decide`,
    ` : (match ${e} with ${modes.map((mode, i) => `| .${mode} => ${i}`).join(' ')}) < ${modes.length} := by split <;> decide`,
  ],
});

/** Theorems about any value `e` of a type. */
const about = (data: Data, e: string, type: Type): readonly string[] => {
  const kind = data.kinds.find((one) => one.type === type);
  if (kind === undefined) return general(data, e)[type as Exclude<Type, KindType>];
  return [turned(kind.lean, e), ...(kind.theorems?.(e) ?? [])];
};

/** Theorems that hold for every definition. */
export const theoremsAbout = (choices: Choices, data: Data, definition: Definition): readonly string[] => {
  const { name, params, result } = definition;
  const value = `(${[name, ...params.map((one) => one.name)].join(' ')})`;
  return [
    ...unfoldings(data, definition),
    `${binders(data, params)}${choices.among(about(data, value, result))}`,
  ].map((text) => `${implicitsOf(text, data.asked)}${text}`);
};

const shown = (data: Data, type: Type, value: unknown): string => {
  const part = (of: Type, one: unknown): string => shown(data, of, one);
  if (type === 'option') return value === null ? 'none' : `(some ${value})`;
  if (type === 'mode') return `.${value}`;
  if (type === 'text') return JSON.stringify(value);
  if (type === 'letter') return `'${value}'`;
  if (type === 'tree') {
    const { kind, left, value: at, right } = value as Readonly<Record<string, unknown>>;
    return kind === 'leaf' ? '.leaf' : `(.node ${part('tree', left)} ${at} ${part('tree', right)})`;
  }
  if (type === 'pair')
    return `(${part('nat', (value as unknown[])[0])}, ${part('int', (value as unknown[])[1])})`;
  if (type === 'record') {
    const of = value as Readonly<Record<string, unknown>>;
    return `⟨${data.fields.map((field) => part(field.type, of[field.name])).join(', ')}⟩`;
  }
  if (type === 'either') {
    const { kind, value: of } = value as Readonly<Record<string, unknown>>;
    return `(.${kind} ${part(kind === 'inl' ? 'nat' : 'bool', of)})`;
  }
  if (type === 'list' || type === 'records')
    return `[${(value as unknown[]).map((one) => part(type === 'list' ? 'nat' : 'record', one)).join(', ')}]`;
  return typeof value === 'number' && value < 0 ? `(${value})` : String(value);
};

const typesIn = (e: Expression): readonly Type[] => [
  ...(e.kind === 'operation' ? [e.operation.result, ...e.operation.operands] : []),
  ...e.args.flatMap(typesIn),
];

/** Whether definitions are about data of the table of kinds. */
const mentionsKinds = ({ kinds, fields }: Data, definitions: readonly Definition[]): boolean => {
  const used = new Set([
    ...fields.map(({ type }) => type),
    ...definitions.flatMap(({ params, result, equations }) => [
      ...[result, ...params.map(({ type }) => type)],
      ...equations.flatMap(({ right }) => typesIn(right)),
    ]),
  ]);
  return kinds.some(({ type }) => used.has(type));
};

/** Arithmetic of fractions, texts and words does not reduce in the kernel, and neither does well-founded recursion. */
export const reduces = (data: Data, definitions: readonly Definition[]): boolean =>
  !mentionsKinds(data, definitions) &&
  !definitions.some(
    (one) =>
      one.isWellFounded ||
      /\b(?:Rat|String|Char|UInt8|Int64|Array|Vector|Except)\b/.test(definitionLean(data, one)),
  ) &&
  !data.fields.some(({ type }) => type === 'rat' || type === 'byte' || type === 'text');

/** A closed instance with the value of the translation, for `decide` to confirm. */
export const instance = (
  data: Data,
  { name, params, result }: Definition,
  args: readonly unknown[],
  value: unknown,
): string => {
  const given = params.map(({ type }, i) => shown(data, type, args[i]));
  return ` : ${name} ${given.join(' ')} = ${shown(data, result, value)} := by decide`;
};
