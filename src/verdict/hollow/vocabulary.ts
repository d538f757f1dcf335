// Checks the vocabulary of claimed statements: definitions, instances, names and symbols of the project that do not mean what
// they look like.
import type { Name } from '../../expr/expr.ts';
import { closureOf } from '../../lean/closure.ts';
import type { Declaration, Inventory } from '../../lean/inventory.ts';
import { formatBinderName, splitName } from '../../lean/names.ts';
import { findTactic } from '../attempts/find-tactic.ts';
import { makeFinding } from '../findings/finding.ts';
import type { FindingCode } from '../findings/finding-code.ts';
import { meaningsOf } from '../models/meanings.ts';
import type { Finding } from '../report.ts';
import { findIgnoredArguments } from './ignored.ts';
import { findForeignInstance, isLibrarysOwn } from './instances.ts';
import { isLookalike, makeLookalikeFinder } from './lookalikes.ts';

/** A remark about a declaration. */
type Oddity = { readonly code: FindingCode; readonly text: string };

const isWritten = ({ range, attributes }: Declaration): boolean =>
  range !== undefined && !attributes.includes('internal');

/** Arguments by name; those without one, which Lean shows as `x✝`, by their number. */
function spokenOf(names: readonly Name[]): string {
  const named = names
    .filter((name) => !formatBinderName(name).includes('✝'))
    .map((name) => splitName(name)[0]);
  const count = names.length - named.length;
  const others = count === 1 ? ['an argument without a name'] : [`${count} arguments without names`];
  return [...named, ...(count > 0 ? others : [])].join(', ');
}

/** Arguments that change nothing, as tactics show. */
function constantIn({ name, type }: Declaration, inventory: Inventory): readonly Name[] {
  const found: Name[] = [];
  let rest = type;
  for (let position = 0; rest.kind === 'forallE'; position++, rest = rest.body)
    if (findTactic(inventory, 'constant', name, position) !== undefined) found.push(rest.name);
  return found;
}

const ignoresArguments = (one: Declaration, inventory: Inventory): readonly Oddity[] => {
  if (one.kind !== 'definition' || one.value === undefined || one.instanceOf !== undefined) return [];
  if (one.valueUses.includes('sorryAx')) return [];
  const names = [...findIgnoredArguments(inventory, one), ...constantIn(one, inventory)];
  if (names.length === 0) return [];
  const what = spokenOf(names);
  return [
    {
      code: 'definition-ignores-argument',
      text: `its value does not depend on ${what}: whatever is proved about it says nothing about ${what}`,
    },
  ];
};

const degenerate = (one: Declaration, inventory: Inventory): readonly Oddity[] => {
  const meaning = meaningsOf(inventory, [one.name]).get(one.name);
  const always = findTactic(inventory, 'always', one.name) !== undefined;
  const never = findTactic(inventory, 'never', one.name) !== undefined;
  const truth =
    meaning !== undefined && 'truth' in meaning ? meaning.truth : always || (never ? false : undefined);
  if (truth === undefined || isIgnorant(one, inventory)) return [];
  const text = truth
    ? 'it holds of everything, whatever the functions in it are: to satisfy it says nothing'
    : 'it holds of nothing, whatever the functions in it are: what assumes it speaks of nothing';
  return [{ code: 'relation-degenerate', text }];
};

/** Whether another finding says already that its arguments don't matter. */
const isIgnorant = (one: Declaration, inventory: Inventory): boolean =>
  ignoresArguments(one, inventory).length > 0;

const unspecified = (one: Declaration): readonly Oddity[] =>
  one.kind === 'opaque'
    ? [
        {
          code: 'definition-opaque',
          text: 'Lean knows its type and not its value (opaque, or partial): what is proved holds of anything of that type',
        },
      ]
    : [];

const ownInstance = (one: Declaration, inventory: Inventory): readonly Oddity[] => {
  const found = findForeignInstance(inventory, one);
  // Where it changes arithmetic or order, the theorems that it touches show nothing, and are told one by one.
  if (found === undefined || found.isSign || isLibrarysOwn(inventory, one)) return [];
  const text = `the project redefines what ${found.of} means for ${found.carrier}; read the instance before the statement`;
  return [{ code: 'instance-of-its-own', text }];
};

// Constants of the library that a reader takes for granted, beside those that the project reaches.
const familiar: ReadonlySet<Name> = new Set(
  'Nat Int Rat Real Complex Fin List Set Prop True False And Or Not Iff Eq Exists Bool Rat.add Rat.sub Rat.mul Rat.div Rat.lt Rat.le Nat.add Nat.sub Nat.mul Nat.div Nat.pow Nat.log2 Int.add Int.sub Int.mul Int.div Real.log Real.exp Real.sqrt Real.cos Real.sin Real.pi Continuous Filter.Tendsto Monotone Antitone StrictMono'.split(
    ' ',
  ),
);

const shadows = (one: Declaration, inventory: Inventory): readonly Oddity[] => {
  const parts = splitName(one.name);
  const suffixes = parts.map((_, i) => parts.slice(i).join('.'));
  const library = suffixes.find(
    (name) => familiar.has(name) || (name.includes('.') && inventory.library.has(name)),
  );
  if (library === undefined || one.kind === 'constructor' || one.kind === 'recursor') return [];
  return [
    {
      code: 'name-shadows-library',
      text: `a reader of the source takes it for the library's ${library}, which is another constant`,
    },
  ];
};

const confusable = (
  { name }: Declaration,
  lookalike: (name: Name) => Name | undefined,
): readonly Oddity[] => {
  const other = lookalike(name);
  if (other !== undefined) {
    const points = [...new Set(name)].flatMap((letter) => {
      const code = letter.codePointAt(0) as number;
      return code < 128 ? [] : [`${letter} is U+${code.toString(16).toUpperCase().padStart(4, '0')}`];
    });
    const text = `it looks like ${other}, which is another definition (${points.join(', ') || 'which has other letters'})`;
    return [{ code: 'name-confusable', text }];
  }
  return splitName(name).some(isLookalike)
    ? [
        {
          code: 'name-confusable',
          text: 'its name mixes letters of several alphabets that look alike, so that it can pass for another name',
        },
      ]
    : [];
};

/** Up to three names, and how many more there are. */
const few = (names: readonly Name[]): string =>
  `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`;

/** Findings about the project's constants that the statements of `theorems` are written in, transitively, each once. */
export function collectVocabularyFindings(
  inventory: Inventory,
  theorems: readonly Name[],
): readonly Finding[] {
  const users = new Map<Name, Name[]>();
  for (const theorem of theorems)
    for (const name of closureOf(inventory, [theorem], 'statement').project) {
      const by = users.get(name);
      if (by === undefined) users.set(name, [theorem]);
      else by.push(theorem);
    }
  const written = [...inventory.declarations.values()].filter(isWritten).map(({ name }) => name);
  const lookalike = makeLookalikeFinder([...written, ...inventory.library.keys()]);
  return [...users].flatMap(([name, by]) => {
    const one = inventory.declarations.get(name);
    if (one === undefined || !isWritten(one) || (one.kind === 'theorem' && !by.includes(name))) return [];
    const odd = [
      ...ignoresArguments(one, inventory),
      ...degenerate(one, inventory),
      ...unspecified(one),
      ...ownInstance(one, inventory),
      ...shadows(one, inventory),
      ...confusable(one, lookalike),
    ];
    const { file, line, column } = one.range as NonNullable<Declaration['range']>;
    return odd.map(({ code, text }) =>
      makeFinding(code, {
        subject: name,
        message: `${name}, in the statement of ${few(by)}: ${text}`,
        where: { file, line, column },
      }),
    );
  });
}
