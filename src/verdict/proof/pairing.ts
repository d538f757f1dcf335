import type { Paper, Registry } from '../../claims/registry.ts';
import type { Name } from '../../expr/expr.ts';
import type { Declaration, Inventory } from '../../lean/inventory.ts';
import { isField } from '../../lean/is-field.ts';
import { formatBinderName } from '../../lean/names.ts';
import { findUnusedBinders } from '../../lean/unused-binders.ts';
import { entryOf } from '../../present.ts';
import { makeFinding } from '../findings/finding.ts';
import type { Finding } from '../report.ts';

const placed = ({ range }: Declaration): Pick<Finding, 'where'> =>
  range === undefined ? {} : { where: { file: range.file, line: range.line, column: range.column } };

const hidden = ['private', 'internal'] as const;
const isPublic = ({ attributes, range }: Declaration): boolean =>
  range !== undefined && !hidden.some((mark) => attributes.includes(mark));

/** Theorems that stand in the same modules as claimed ones and that no claim of any paper names. */
export function findUnclaimedTheorems(registry: Registry, inventory: Inventory): readonly Declaration[] {
  const claimed = new Set(
    registry.claims.flatMap(({ theorems, tests }) => [...theorems, ...(tests?.values() ?? [])]),
  );
  const modules = new Set([...claimed].flatMap((name) => inventory.declarations.get(name)?.module ?? []));
  const equations = new Set([...inventory.declarations.values()].flatMap((one) => one.equations ?? []));
  return [...inventory.declarations.values()].filter(
    (one) =>
      one.kind === 'theorem' &&
      modules.has(one.module) &&
      !claimed.has(one.name) &&
      !equations.has(one.name) &&
      isPublic(one),
  );
}

/** Whether a definition gives a proposition, and so is unfolded instead of being bound to a counterpart. */
const givesProp = ({ type }: Declaration): boolean => {
  let result = type;
  while (result.kind === 'forallE') result = result.body;
  return result.kind === 'sort';
};

/** Definitions in the namespace of a paper that its claimed statements mention and that have no counterpart. */
function unboundDefinitions(
  paper: Paper,
  registry: Registry,
  inventory: Inventory,
): readonly { readonly definition: Declaration; readonly in: Name }[] {
  const bound = new Set(paper.counterparts.map(({ lean }) => lean));
  const tested = registry.claims.filter(
    (claim) => claim.paper === paper.slug && claim.requires.includes('test'),
  );
  const seen = new Set<Name>();
  return tested
    .flatMap(({ theorems }) => theorems)
    .flatMap((theorem) =>
      (inventory.declarations.get(theorem)?.typeUses ?? []).flatMap((name) => {
        const definition = inventory.declarations.get(name);
        if (definition?.kind !== 'definition' || bound.has(name) || seen.has(name)) return [];
        if (!name.startsWith(`${paper.namespace}.`) || givesProp(definition)) return [];
        if (definition.instanceOf !== undefined || !isPublic(definition) || isField(inventory, name))
          return [];
        seen.add(name);
        return [{ definition, in: theorem }];
      }),
    );
}

/** What to write, so that a definition of a paper has a counterpart. */
function howToBind({ name }: Declaration, paper: Paper, inventory: Inventory): string {
  const last = name.slice(name.lastIndexOf('.') + 1);
  const same = [...inventory.declarations.values()].filter(
    (one) =>
      one.kind === 'definition' &&
      one.name.startsWith(`${paper.namespace}.`) &&
      one.name.endsWith(`.${last}`) &&
      isPublic(one),
  );
  if (same.length < 2 || name === `${paper.namespace}.${last}`)
    return `export one of the same name from ${paper.module ?? "the paper's module"}`;
  const short = name.slice(paper.namespace.length + 1);
  return `${same.map((one) => one.name).join(' and ')} have the same last name; say which export stands for it: \`counterparts: { ${short}: { export: ${last} } }\``;
}

/**
 * Findings for claims without a theorem and theorems without a claim. Nobody knows what the code of `unloaded` papers
 * exports, so nothing is said about their definitions without a counterpart.
 */
export function collectPairingFindings(
  registry: Registry,
  inventory: Inventory,
  unloaded: readonly string[],
): readonly Finding[] {
  const unclaimed = findUnclaimedTheorems(registry, inventory).map((one) =>
    makeFinding('theorem-without-claim', {
      subject: one.name,
      message: `${one.name} stands next to claimed theorems, but no claim names it`,
      ...placed(one),
    }),
  );
  const loaded = registry.papers.filter(({ slug }) => !unloaded.includes(slug));
  const unbound = loaded.flatMap((paper) =>
    unboundDefinitions(paper, registry, inventory).map(({ definition, in: theorem }) =>
      makeFinding('definition-without-counterpart', {
        subject: definition.name,
        message: `${definition.name}, in the statement of ${theorem}, has no counterpart: ${howToBind(definition, paper, inventory)}`,
        ...placed(definition),
        related: [{ message: 'the paper', where: paper.where }],
      }),
    ),
  );
  const idle = registry.claims.flatMap(({ id, theorems }) =>
    theorems.flatMap((theorem) =>
      findUnusedBinders(inventory, theorem).map(({ name: raw }): Finding => {
        const name = formatBinderName(raw);
        return makeFinding('unused-hypothesis', {
          claim: id,
          subject: `${theorem} ${name}`,
          message: `the proof of ${theorem} never mentions ${name.includes('✝') ? 'a hypothesis that has no name' : `its binder ${name}`}`,
          ...placed(entryOf(inventory.declarations, theorem)),
        });
      }),
    ),
  );
  return [...unclaimed, ...unbound, ...idle];
}
