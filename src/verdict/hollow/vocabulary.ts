// The words that claimed statements are written in: definitions, instances, names and symbols of the project's own that do not
// mean what they look like.
import type { Expr, Name } from '../../expr/expr.ts';
import { closureOf } from '../../lean/closure.ts';
import type { Declaration, Inventory } from '../../lean/inventory.ts';
import { components } from '../../lean/names.ts';
import type { Finding } from '../report.ts';
import { foreignInstance } from './instances.ts';
import { isLookalike } from './lookalikes.ts';

/** What is odd about a declaration. */
type Oddity = { readonly code: string; readonly level: Finding['level']; readonly text: string };

const isWritten = ({ range, attributes }: Declaration): boolean =>
  range !== undefined && !attributes.includes('internal');

/** Whether the variable that `depth` binders further in has index `depth` occurs. */
function occurs(e: Expr, depth: number): boolean {
  switch (e.kind) {
    case 'bvar':
      return e.index === depth;
    case 'app':
      return occurs(e.fn, depth) || occurs(e.arg, depth);
    case 'lam':
    case 'forallE':
      return occurs(e.type, depth) || occurs(e.body, depth + 1);
    case 'letE':
      return occurs(e.type, depth) || occurs(e.value, depth) || occurs(e.body, depth + 1);
    case 'proj':
      return occurs(e.of, depth);
    default:
      return false;
  }
}

/** Arguments in round brackets that the body never mentions. */
const ignored = (value: Expr): readonly Name[] =>
  value.kind !== 'lam'
    ? []
    : [...(value.info === 'default' && !occurs(value.body, 0) ? [value.name] : []), ...ignored(value.body)];

const ignoresArguments = (one: Declaration): readonly Oddity[] => {
  if (one.kind !== 'definition' || one.value === undefined || one.instanceOf !== undefined) return [];
  if (one.valueUses.includes('sorryAx')) return [];
  const names = ignored(one.value);
  if (names.length === 0) return [];
  const what = names.map((name) => components(name)[0]).join(', ');
  return [
    {
      code: 'definition-ignores-argument',
      level: 'warning',
      text: `its value does not depend on ${what}: whatever is proved about it says nothing about ${what}`,
    },
  ];
};

const unspecified = (one: Declaration): readonly Oddity[] =>
  one.kind === 'opaque'
    ? [
        {
          code: 'definition-opaque',
          level: 'warning',
          text: 'Lean knows its type and not its value (opaque, or partial): what is proved holds of anything of that type',
        },
      ]
    : [];

const ownInstance = (one: Declaration, inventory: Inventory): readonly Oddity[] => {
  const found = foreignInstance(inventory, one);
  // Where it changes arithmetic or order, the theorems that it touches show nothing, and are told one by one.
  if (found === undefined || found.isSign) return [];
  const text = `the project itself says what ${found.of} means for ${found.carrier}; read the instance before the statement`;
  return [{ code: 'instance-of-its-own', level: 'warning', text }];
};

// Constants of the library that a reader takes for granted, beside those that the project reaches.
const familiar: ReadonlySet<Name> = new Set(
  'Nat Int Rat Real Complex Fin List Set Prop True False And Or Not Iff Eq Exists Bool Rat.add Rat.sub Rat.mul Rat.div Rat.lt Rat.le Nat.add Nat.sub Nat.mul Nat.div Nat.pow Nat.log2 Int.add Int.sub Int.mul Int.div Real.log Real.exp Real.sqrt Real.cos Real.sin Real.pi Continuous Filter.Tendsto Monotone Antitone StrictMono'.split(
    ' ',
  ),
);

const shadows = (one: Declaration, inventory: Inventory): readonly Oddity[] => {
  const parts = components(one.name);
  const suffixes = parts.map((_, i) => parts.slice(i).join('.'));
  const library = suffixes.find(
    (name) => familiar.has(name) || (name.includes('.') && inventory.library.has(name)),
  );
  if (library === undefined || one.kind === 'constructor' || one.kind === 'recursor') return [];
  return [
    {
      code: 'name-shadows-library',
      level: 'warning',
      text: `a reader of the source takes it for the library's ${library}, which is another constant`,
    },
  ];
};

const confusable = ({ name }: Declaration): readonly Oddity[] =>
  components(name).some(isLookalike)
    ? [
        {
          code: 'name-confusable',
          level: 'warning',
          text: 'its name mixes letters of several alphabets that look alike, so that it can pass for another name',
        },
      ]
    : [];

/** Up to three names, and how many more there are. */
const few = (names: readonly Name[]): string =>
  `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`;

/** Findings about the project's constants that the statements of `theorems` are written in, transitively, each once. */
export function vocabularyFindings(inventory: Inventory, theorems: readonly Name[]): readonly Finding[] {
  const users = new Map<Name, Name[]>();
  for (const theorem of theorems)
    for (const name of closureOf(inventory, [theorem], 'statement').project)
      users.set(name, [...(users.get(name) ?? []), theorem]);
  return [...users].flatMap(([name, by]) => {
    const one = inventory.declarations.get(name);
    if (one === undefined || !isWritten(one) || (one.kind === 'theorem' && !by.includes(name))) return [];
    const odd = [
      ...ignoresArguments(one),
      ...unspecified(one),
      ...ownInstance(one, inventory),
      ...shadows(one, inventory),
      ...confusable(one),
    ];
    const { file, line, column } = one.range as NonNullable<Declaration['range']>;
    return odd.map(
      ({ code, level, text }): Finding => ({
        code,
        level,
        subject: name,
        message: `${name}, in the statement of ${few(by)}: ${text}`,
        where: { file, line, column },
      }),
    );
  });
}
