import type { Name } from '../expr/expr.ts';
import type { Declaration, Inventory } from '../lean/inventory.ts';
import type { Entry, PaperInput } from './entry.ts';

const within = (inventory: Inventory, namespace: Name): readonly Declaration[] =>
  [...inventory.declarations.values()].filter(
    ({ name, range, attributes }) =>
      name.startsWith(`${namespace}.`) && range !== undefined && !attributes.includes('internal'),
  );

/** The figures that can be counted, each with its counting rule. */
const counted: Readonly<
  Record<string, { readonly rule: string; readonly count: (all: readonly Declaration[]) => number }>
> = {
  theorems: {
    rule: "theorems with a place in a file, of the paper's namespace",
    count: (all) => all.filter(({ kind }) => kind === 'theorem').length,
  },
  definitions: {
    rule: "definitions with a place in a file, of the paper's namespace",
    count: (all) => all.filter(({ kind }) => kind === 'definition').length,
  },
  files: {
    rule: "modules with declarations of the paper's namespace",
    count: (all) => new Set(all.map(({ module }) => module)).size,
  },
};

type Reported = PaperInput['paper']['reported'][number];

const held = (
  { label, figure, status, rule }: Reported,
  { paper, inventory }: PaperInput,
): Pick<Entry, 'code' | 'text'> => {
  if (status === 'unverifiable')
    return { code: 'figure-unverifiable', text: `the paper says ${figure} ${label}: ${rule}` };
  const row = counted[label];
  if (row === undefined)
    return {
      code: 'figure-unverifiable',
      text: `the paper says ${figure} ${label}; only ${Object.keys(counted).join(', ')} can be counted here`,
    };
  const actual = row.count(within(inventory, paper.namespace));
  const text = `the paper says ${figure} ${label}; counted: ${actual} (${row.rule})`;
  return actual === figure ? { text } : { code: 'figure-differs', text };
};

/** Compares the figures in the paper with our own counts (and their counting rules) and with other texts of its authors. */
export const compareFigures = (input: PaperInput): readonly Entry[] =>
  input.paper.reported.flatMap((one) => {
    const { label, figure, elsewhere, where } = one;
    const base = { subject: label, command: `check-claims audit ${input.paper.slug}`, where };
    const others = (elsewhere ?? []).filter((other) => other.figure !== figure);
    return [
      { ...base, ...held(one, input) },
      ...others.map((other) => ({
        ...base,
        code: 'figures-disagree' as const,
        text: `the paper says ${figure} ${label}, ${other.place} says ${other.figure}`,
      })),
    ];
  });
