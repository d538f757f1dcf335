// Finds marks that claim something that only Lean can confirm.
import { collectProofFacts, judgeProof } from '../verdict/proof/proof.ts';
import { declarationsOf } from './dependencies.ts';
import type { Block } from './document.ts';
import { each, findDeclared, type Gap, nameOf, type Sides } from './gap.ts';

/** Whether Lean accepts everything that a block names; if not, a word for the first that it does not accept. */
function proofsOf(block: Block, { inventory }: Sides): { readonly isWhole: boolean; readonly why: string } {
  const verdicts = findDeclared(block, inventory).map(
    ({ name }) => [name, judgeProof(name, collectProofFacts(inventory, name))] as const,
  );
  const [first] = verdicts.filter(([, { kind }]) => kind !== 'proved');
  return {
    isWhole: verdicts.length > 0 && first === undefined,
    why: first === undefined ? '' : `${first[0]} is ${first[1].kind}`,
  };
}

/** Kinds of gaps, by their codes. */
export const markGaps: Readonly<Record<string, Gap>> = {
  'leanok-without-lean': {
    severity: 'error',
    find: each((block) =>
      [block.leanok, block.proof?.leanok]
        .filter((mark) => mark !== undefined && declarationsOf(block).length === 0)
        .slice(0, 1)
        .flatMap((where) =>
          where === undefined
            ? []
            : [
                {
                  where,
                  message: `${nameOf(block)} has \\leanok, but no \\lean`,
                  hint: 'add \\lean',
                },
              ],
        ),
    ),
  },
  'leanok-not-proved': {
    severity: 'error',
    find: each((block, sides) => {
      const where = block.proof?.leanok ?? (block.proof === undefined ? block.leanok : undefined);
      const { isWhole, why } = proofsOf(block, sides);
      if (where === undefined || block.kind === 'definition' || isWhole || why === '') return [];
      return [{ where, message: `\\leanok, but ${why}`, hint: 'finish the proof, or remove the mark' }];
    }),
  },
  'proved-not-marked': {
    severity: 'warning',
    find: each((block, sides) => {
      const isMarked = (block.proof ?? block).leanok !== undefined || block.mathlibok !== undefined;
      if (block.kind === 'definition' || isMarked || !proofsOf(block, sides).isWhole) return [];
      const where = block.proof?.where ?? block.where;
      return [
        { where, message: `Lean has proved ${nameOf(block)}, but it has no \\leanok`, hint: 'add \\leanok' },
      ];
    }),
  },
  'leanok-and-notready': {
    severity: 'error',
    find: each((block) =>
      block.notready === undefined || (block.leanok ?? block.proof?.leanok) === undefined
        ? []
        : [
            {
              where: block.notready,
              message: `${nameOf(block)} is marked \\leanok and \\notready`,
              hint: 'keep one',
            },
          ],
    ),
  },
  'mathlibok-of-our-own': {
    severity: 'error',
    find: each((block, { inventory }) =>
      block.mathlibok === undefined
        ? []
        : findDeclared(block, inventory).map(({ name, module }) => ({
            where: block.mathlibok ?? block.where,
            message: `\\mathlibok, but ${name} is of this project (${module})`,
            hint: 'mark it \\leanok',
          })),
    ),
  },
};
