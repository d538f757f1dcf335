// Writes a formalization.yaml (v0.4) from what Lean and the claims say; what only the authors know is left for them.
import type { Claim, Paper } from '../claims/registry.ts';
import type { Name } from '../expr/expr.ts';
import { axiomsOf, sorriesOf } from '../lean/closure.ts';
import type { Inventory } from '../lean/inventory.ts';
import type { Status } from './formalization-gaps.ts';

const quote = (text: string): string => JSON.stringify(text);
const list = (names: readonly string[]): string => `[${names.map(quote).join(', ')}]`;

/** The status of a statement in a word. */
const statusOf = (inventory: Inventory, theorem: Name): string =>
  sorriesOf(inventory, theorem).length > 0 ? 'stated' : 'proved';

/** The text of the file. Keys that a person has to fill are empty, and a check says so until they are filled. */
export function writeFormalization(
  papers: readonly Paper[],
  claims: readonly Claim[],
  { inventory, status }: { readonly inventory: Inventory; readonly status: Status },
): string {
  const theorems = [...new Set(claims.flatMap((claim) => claim.theorems))].flatMap(
    (name) => inventory.declarations.get(name) ?? [],
  );
  const results = theorems.map(({ name, range }) =>
    [
      `    - declaration: ${quote(name)}`,
      ...(range === undefined ? [] : [`      file: ${quote(range.file)}`]),
      `      sorry_count: ${sorriesOf(inventory, name).length}`,
      `      axioms: ${list(axiomsOf(inventory, name).axioms.filter((axiom) => axiom !== 'sorryAx'))}`,
    ].join('\n'),
  );
  const aligned = claims.flatMap(({ id, place, quote: words, says, theorems: named }) =>
    named.flatMap((name) => {
      const declaration = inventory.declarations.get(name);
      if (declaration === undefined) return [];
      return [
        [
          `    - source: ${quote(place ?? words ?? says)} # ${id}`,
          `      lean: ${quote(name)}`,
          `      module: ${quote(declaration.module)}`,
          `      status: ${statusOf(inventory, name)}`,
        ].join('\n'),
      ];
    }),
  );
  const sources = papers.map(({ title }) => `  - title: ${quote(title)}`);
  return `version: "v0.4"
project:
  name: ${quote(papers[0]?.title ?? '')}
  authors: [] # required: who formalized it
  license: "" # required
sources:
${sources.join('\n')}
automation:
  methods: [] # required: at least one, as - method: manual
status:
  sorry_count: ${status.sorries.length}
  sorry_in_definitions: ${status.sorriesInDefinitions.length}
  axioms: ${list(status.axioms)}
  main_results:${results.length === 0 ? ' []' : `\n${results.join('\n')}`}
review:
  status: "" # required: unchecked, self-assessed, peer-reviewed, …
alignment:
  statements:${aligned.length === 0 ? ' []' : `\n${aligned.join('\n')}`}
`;
}
