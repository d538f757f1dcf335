// Gaps of Lean names and labels.
import type { Position } from '../diagnostic.ts';
import { each, findDeclared, type Gap, nameOf, type Said } from './gap.ts';

/** A label on two blocks, or a declaration that two blocks name. */
const twice = (
  all: readonly { readonly name: string; readonly where: Position }[],
  what: (name: string, first: Position) => string,
  hint: string,
): readonly Said[] => {
  const first = new Map<string, Position>();
  return all.flatMap(({ name, where }) => {
    const before = first.get(name);
    if (before !== undefined) return [{ where, message: what(name, before), hint }];
    first.set(name, where);
    return [];
  });
};

const at = ({ file, line }: Position): string => `${file}:${line}`;

/** Kinds of gaps, by their codes. */
export const nameGaps: Readonly<Record<string, Gap>> = {
  'lean-name-unknown': {
    severity: 'error',
    find: each((block, { inventory: { declarations, library } }) =>
      [...block.lean, ...(block.proof?.lean ?? [])]
        .filter(({ name }) => block.mathlibok === undefined && !declarations.has(name) && !library.has(name))
        .map(({ name, where }) => ({
          where,
          message: `Lean has no declaration ${name}`,
          hint: 'correct \\lean',
        })),
    ),
  },
  'lean-kind': {
    severity: 'warning',
    find: each((block, { inventory }) =>
      findDeclared(block, inventory).flatMap(({ name, kind }) => {
        const isTheorem = kind === 'theorem';
        if (kind === 'axiom' || isTheorem === (block.kind === 'theorem')) return [];
        const where = block.lean.find((one) => one.name === name)?.where ?? block.where;
        return [{ where, message: `${nameOf(block)} names ${name}, a ${kind}`, hint: 'name what it states' }];
      }),
    ),
  },
  'lean-name-twice': {
    severity: 'warning',
    find: ({ document }) =>
      twice(
        document.blocks.flatMap(({ lean }) => lean),
        (name, first) => `${name} is already named at ${at(first)}`,
        'keep the one that states it',
      ),
  },
  'label-twice': {
    severity: 'error',
    find: ({ document }) =>
      twice(
        document.labels,
        (name, first) => `the label ${name} is already used at ${at(first)}`,
        'rename one',
      ),
  },
};
