// How Lean writes values when it evaluates a definition: docs/data.md has the table.
import type { RecordField, Sort, Statement } from './ast.ts';
import { isWord } from './words/word-sort.ts';

type Data = Extract<Sort, { kind: 'data' }>;

/** How Lean writes numbers of its own types; nothing for other number types. */
const numberShapes: Readonly<Record<string, string>> = {
  'nat Nat': 'Nat',
  'int Int': '[ofNat,Nat|negSucc,Nat]',
  'rational Rat': '[ofNat,Nat|negSucc,Nat],Nat',
};

const isRecursive = ({ type, constructors }: Data): boolean => {
  const occurs = (sort: Sort): boolean => {
    switch (sort.kind) {
      case 'list':
        return occurs(sort.of);
      case 'record':
        return sort.fields.some((field) => occurs(field.sort));
      case 'data':
        return (
          sort.type === type ||
          (sort.constructors ?? []).some(({ fields }) => fields.some((f) => occurs(f.sort)))
        );
      default:
        return false;
    }
  };
  return (constructors ?? []).some(({ fields }) => fields.some(({ sort }) => occurs(sort)));
};

/**
 * Whether Lean calls a type recursive: it occurs in its own fields, or a type around it does that is defined together with it. A type
 * around it that is one of its parameters is not.
 */
const isWrittenAsRecursive = (sort: Data): boolean =>
  isRecursive(sort) ||
  (sort.constructors ?? []).some(({ fields }) =>
    fields.some(
      ({ sort: of }) => of.kind === 'data' && of.constructors === undefined && !sort.type.includes(of.type),
    ),
  );

/** A type as a text: what it contains is known by the names of inductive types. */
const keyOf = (sort: Sort): string =>
  sort.kind === 'data'
    ? sort.type
    : JSON.stringify(sort, (key, value: unknown) => {
        if (key === 'constructors') return undefined;
        return typeof value === 'bigint' ? `${value}n` : value;
      });

/** The arguments of a function, one after the other, and the sort of what it gives then. */
export function unfoldFunction(sort: Sort): { readonly params: readonly Sort[]; readonly result: Sort } {
  if (sort.kind !== 'function') return { params: [], result: sort };
  const { params, result } = unfoldFunction(sort.to);
  return { params: [sort.from, ...params], result };
}

const saysFunction = (shape: string | undefined): boolean => shape?.includes('→') === true;

/** All parts, or nothing if one is missing. */
const whole = (parts: readonly (string | undefined)[]): string | undefined =>
  parts.includes(undefined) ? undefined : parts.filter((part) => part !== '').join(',');

/**
 * How values of a sort are written, in short, as Lean says it: a type with one constructor is its fields, another the list of its
 * constructors, and `^k` stands for the type that is `k` types further in than the outermost. Nothing for sorts that are not written.
 */
function describeShape(sort: Sort, around: readonly string[] = []): string | undefined {
  const inside = (
    fields: readonly RecordField[],
    within: readonly string[],
  ): readonly (string | undefined)[] => fields.map((field) => describeShape(field.sort, within));
  switch (sort.kind) {
    case 'number':
      return numberShapes[`${sort.of} ${sort.type}`];
    case 'bool':
      return '[false|true]';
    case 'fin':
      if (sort.names === 'characters') return 'Char';
      // `Int8` is a structure with a `UInt8`, and `BitVec n` one with a natural number
      if (isWord(sort) && sort.word.type !== 'BitVec') return sort.word.type.replace(/^Int/, 'UInt');
      if (sort.names === undefined) return 'Nat';
      if (sort.names === 'unit') return '';
      return sort.names.length === 1 ? '' : `[${sort.names.join('|')}]`;
    case 'list': {
      if (sort.as === 'string') return 'String';
      const isArray = sort.as === 'array' || sort.as === 'bytes';
      const key = keyOf(sort);
      if (!isArray && around.includes(key)) return `^${around.indexOf(key)}`;
      const of = describeShape(sort.of, isArray ? around : [...around, key]);
      if (of === undefined) return undefined;
      if (isArray) return `Array(${of})`;
      return sort.as === 'option'
        ? `[none|${whole(['some', of])}]`
        : `[nil|${whole(['cons', of, `^${around.length}`])}]`;
    }
    case 'record':
      return whole(inside(sort.fields, around));
    case 'data': {
      const { constructors, type } = sort;
      if (around.includes(type)) return `^${around.indexOf(type)}`;
      if (constructors === undefined) return undefined;
      const only = constructors.length === 1 ? constructors[0] : undefined;
      if (only !== undefined && !isWrittenAsRecursive(sort)) return whole(inside(only.fields, around));
      const within = [...around, type];
      const shapes = constructors.map(({ name, fields }) =>
        whole([...(only === undefined ? [name] : []), ...inside(fields, within)]),
      );
      return shapes.includes(undefined) ? undefined : `[${shapes.join('|')}]`;
    }
    case 'function': {
      const { params, result } = unfoldFunction(sort);
      const [value, ...given] = [result, ...params].map((one) => describeShape(one, around));
      const shape = whole(given);
      // Lean reads no functions of functions
      if (value === undefined || shape === undefined || saysFunction(value + shape)) return undefined;
      return `(${shape} → ${value})`;
    }
  }
}

/** Whether values of a sort have functions in them, which Lean can be given. */
export const hasFunction = (sort: Sort): boolean => saysFunction(describeShape(sort));

/** Why Lean is not asked about a definition at the given sorts, or how it writes arguments and value. */
export function findShape(sorts: {
  readonly params: readonly Sort[];
  readonly result: Sort;
}): { readonly shape: string } | { readonly why: string } {
  const [value, ...given] = [sorts.result, ...sorts.params].map((one) => describeShape(one));
  const shape = whole(given);
  if (sorts.result.kind === 'function' || saysFunction(value))
    return { why: 'its value has a function in it' };
  if (value !== undefined && shape !== undefined) return { shape: `${shape} → ${value}` };
  const isOfFunctions = sorts.params.some((one) =>
    unfoldFunction(one).params.some(({ kind }) => kind === 'function'),
  );
  return { why: isOfFunctions ? 'functions of functions are not written' : 'its values are not written' };
}

/** Whether some values of a statement are those that Lean computes. */
export const usesLean = ({ definitions }: Statement): boolean =>
  [...(definitions?.values() ?? [])].some(({ byLean }) => byLean !== undefined);
