// Gaps between what a statement says that it uses and what Lean used.
import { listUses } from './dependencies.ts';
import type { Block } from './document.ts';
import { each, findDeclared, type Gap, nameOf } from './gap.ts';

const named = (blocks: Iterable<Block>): string => [...blocks].map(nameOf).join(', ');

/** Kinds of gaps, by their codes. */
export const usesGaps: Readonly<Record<string, Gap>> = {
  'uses-unknown-label': {
    severity: 'error',
    find: ({ document }) => {
      const known = new Set(document.labels.map(({ name }) => name));
      return document.blocks.flatMap((block) =>
        listUses(block)
          .filter(({ name }) => !known.has(name))
          .map(({ name, where }) => ({
            where,
            message: `the label ${name} does not exist`,
            hint: 'correct \\uses',
          })),
      );
    },
  },
  'uses-itself': {
    severity: 'error',
    find: each((block, { dependencies }) =>
      dependencies.said(block).has(block)
        ? [
            {
              where: listUses(block)[0]?.where ?? block.where,
              message: `by its \\uses, ${nameOf(block)} depends on itself`,
              hint: 'remove the \\uses that closes the cycle',
            },
          ]
        : [],
    ),
  },
  'uses-not-used': {
    severity: 'warning',
    find: each((block, { document, dependencies, inventory }) => {
      if (findDeclared(block, inventory).length === 0) return [];
      const used = dependencies.all(block);
      return listUses(block).flatMap(({ name, where }) => {
        const target = document.blocks.find(({ labels }) => labels.some((label) => label.name === name));
        if (target === undefined || target === block || used.has(target)) return [];
        if (findDeclared(target, inventory).length === 0) return [];
        const message = `\\uses{${name}}, but Lean proves ${nameOf(block)} without it`;
        return [{ where, message, hint: 'remove it, or use it in the proof' }];
      });
    }),
  },
  'uses-not-said': {
    severity: 'error',
    find: each((block, { dependencies }) => {
      const said = dependencies.said(block);
      const missing = [...dependencies.direct(block)].filter((one) => !said.has(one));
      if (missing.length === 0) return [];
      const message = `in Lean, ${nameOf(block)} depends on ${named(missing)}, but \\uses does not list it`;
      return [{ where: block.where, message, hint: 'add it to \\uses' }];
    }),
  },
};
