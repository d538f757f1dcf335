import type { Claim, Registry } from '../../claims/registry.ts';
import type { Name } from '../../expr/expr.ts';
import { axiomsOf, closureOf, sorriesOf } from '../../lean/closure.ts';
import { fingerprintOf } from '../../lean/fingerprint.ts';
import type { Inventory } from '../../lean/inventory.ts';
import { printStatement } from '../../lean/print/print.ts';
import type { Page } from '../../typeset/page.ts';
import { wrap } from '../../typeset/wrap.ts';
import { formatStatements } from './show.ts';

const ids = (claims: readonly Claim[]): string => claims.map(({ id }) => id).join(', ');

/**
 * One declaration of the Lean project: its statement, what it depends on, and the claims that name or mention it.
 * `undefined` if the project has none of that name.
 */
export function showDeclaration(
  name: Name,
  inventory: Inventory,
  { claims }: Registry,
  { width, paint }: Page,
): string | undefined {
  const declaration = inventory.declarations.get(name);
  if (declaration === undefined) return undefined;
  const { kind, module, statement, doc, range, attributes, fields } = declaration;
  const row = (label: string, text: string | undefined): string[] =>
    text
      ? [
          `  ${paint('dim', label.padEnd(15))}${wrap(text, Math.max(20, width - 17)).join(`\n${' '.repeat(17)}`)}`,
        ]
      : [];
  const { axioms, hidden } = axiomsOf(inventory, name);
  const mentions = claims.filter(
    ({ theorems }) =>
      !theorems.includes(name) && closureOf(inventory, theorems, 'statement').project.includes(name),
  );
  const lines = [
    `${paint('bold', name)}  ${[...attributes, kind].join(' ')}  ${module}`,
    ...row('doc', doc),
    ...formatStatements(name, statement, printStatement(inventory, declaration)).flatMap(([label, said]) =>
      row(label, said),
    ),
    ...row('fingerprint', kind === 'theorem' ? fingerprintOf(inventory, name) : undefined),
    ...(fields ?? []).flatMap(({ name: field, isProp }) => row(isProp ? 'assumes' : 'field', field)),
    ...row('axioms', axioms.join(', ') || 'none'),
    ...row('unseen', hidden.length === 0 ? undefined : `${hidden.length} library constants`),
    ...row('left open in', sorriesOf(inventory, name).join(', ')),
    ...row('claimed by', ids(claims.filter(({ theorems }) => theorems.includes(name)))),
    ...row('in claims', ids(mentions)),
    ...row('at', range && `${range.file}:${range.line}:${range.column}`),
  ];
  return `${lines.join('\n')}\n`;
}
