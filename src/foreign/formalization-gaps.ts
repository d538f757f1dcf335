// What a formalization.yaml says, compared with Lean.
import type { Diagnostic, Position, Severity } from '../diagnostic.ts';
import type { Name } from '../expr/expr.ts';
import { axiomsOf, sorriesOf } from '../lean/closure.ts';
import type { Declaration, Inventory } from '../lean/inventory.ts';
import { type Formalization, listAligned } from './formalization.ts';
import type { Read } from './read-formed.ts';

/** What the project has: without the modules that only state challenges. */
export type Own = { readonly inventory: Inventory; readonly challenges: ReadonlySet<Name> };

/** Whether a declaration mentions `sorry` itself. */
const hasSorry = ({ typeUses, valueUses }: Declaration): boolean =>
  typeUses.includes('sorryAx') || valueUses.includes('sorryAx');

/** The project's own declarations. */
const listOwn = ({ inventory, challenges }: Own): readonly Declaration[] => {
  const foreign = new Set(
    inventory.modules.flatMap((one) => (one.dependency === undefined ? [] : [one.name])),
  );
  return [...inventory.declarations.values()].filter(
    ({ module }) => !foreign.has(module) && !challenges.has(module),
  );
};

/** Axioms without the one that stands for what is not proved. */
const axiomsBehind = (inventory: Inventory, names: readonly Name[]) => {
  const used = names.map((name) => axiomsOf(inventory, name));
  const axioms = [...new Set(used.flatMap((one) => one.axioms))]
    .filter((axiom) => axiom !== 'sorryAx')
    .sort();
  return { axioms, isComplete: used.every(({ hidden }) => hidden.length === 0) };
};

/** What Lean says in the words of formalization.yaml. */
export type Status = {
  readonly sorries: readonly Name[];
  readonly sorriesInDefinitions: readonly Name[];
  readonly axioms: readonly Name[];
  /** Whether every axiom is known: some toolchains do not show those of library proofs. */
  readonly isComplete: boolean;
};

/** The status of the project, from Lean. */
export function findStatus(own: Own): Status {
  const all = listOwn(own);
  const sorries = all.filter(hasSorry);
  const theorems = all.filter(({ kind, range }) => kind === 'theorem' && range !== undefined);
  const names = (some: readonly Declaration[]): readonly Name[] => some.map(({ name }) => name).sort();
  return {
    sorries: names(sorries),
    sorriesInDefinitions: names(sorries.filter(({ kind }) => kind !== 'theorem')),
    ...axiomsBehind(own.inventory, names(theorems)),
  };
}

type Say = (
  severity: Severity,
  where: Position,
  told: readonly [code: string, message: string, hint: string],
) => void;

const some = (names: readonly Name[]): string =>
  names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;

/** Compares a number of `sorry` that a file states with the declarations that have one: a declaration may have several. */
function compareCount(
  key: string,
  stated: number | undefined,
  { found, where, say }: { readonly found: readonly Name[]; readonly where: Position; readonly say: Say },
): void {
  if (stated === undefined || (stated >= found.length && stated > 0 === found.length > 0)) return;
  const has =
    found.length === 0
      ? 'no declaration has `sorry`'
      : `${some(found)} ${found.length === 1 ? 'has' : 'have'} \`sorry\``;
  say('error', where, [
    `formalization-${key.replaceAll('_', '-')}`,
    `${key} is ${stated}, but ${has}`,
    `write ${found.length}, or finish the proofs`,
  ]);
}

/** Compares a list of axioms that a file states with those that are used. */
function compareAxioms(
  stated: readonly string[] | undefined,
  { axioms, isComplete }: Pick<Status, 'axioms' | 'isComplete'>,
  { of, where, say }: { readonly of: string; readonly where: Position; readonly say: Say },
): void {
  if (stated === undefined) return;
  const missing = axioms.filter((axiom) => !stated.includes(axiom));
  const extra = stated.filter((axiom) => !axioms.includes(axiom));
  if (missing.length > 0)
    say('error', where, [
      'formalization-axioms',
      `${of} rests on ${missing.join(', ')}, which axioms does not list`,
      'list every axiom that is used',
    ]);
  if (extra.length > 0 && isComplete)
    say('warning', where, [
      'formalization-axioms',
      `axioms lists ${extra.join(', ')}, on which ${of} does not rest`,
      'list only what is used',
    ]);
}

/** Every difference between the file and Lean, in the order of the file. */
export function findFormalizationGaps(
  read: Extract<Read<Formalization>, { kind: 'read' }>,
  own: Own,
  claimed: ReadonlySet<Name>,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const say: Say = (severity, where, [code, message, hint]) => {
    found.push({ code, severity, message, hint, where });
  };
  const { inventory } = own;
  const { at } = read.file;
  const { status } = read.value;
  const is = findStatus(own);
  compareCount('sorry_count', status?.sorry_count, {
    found: is.sorries,
    where: at(['status', 'sorry_count']),
    say,
  });
  compareCount('sorry_in_definitions', status?.sorry_in_definitions, {
    found: is.sorriesInDefinitions,
    where: at(['status', 'sorry_in_definitions']),
    say,
  });
  compareAxioms(status?.axioms, is, { of: 'the project', where: at(['status', 'axioms']), say });
  const unknown = (name: Name, where: Position): void =>
    say('error', where, ['formalization-unknown', `Lean has no declaration ${name}`, 'correct the name']);
  for (const [i, result] of (status?.main_results ?? []).entries()) {
    const path = ['status', 'main_results', i] as const;
    const { declaration: name, file, sorry_count: count, axioms } = result;
    if (name === undefined || name === '') continue;
    const declaration = inventory.declarations.get(name);
    if (declaration === undefined) {
      unknown(name, at([...path, 'declaration']));
      continue;
    }
    const stands = declaration.range?.file;
    if (file !== undefined && stands !== undefined && file !== stands && !stands.endsWith(`/${file}`))
      say('error', at([...path, 'file']), [
        'formalization-file',
        `${name} stands in ${stands}, not in ${file}`,
        'correct `file`',
      ]);
    if (declaration.kind !== 'theorem')
      say('error', at([...path, 'declaration']), [
        'formalization-kind',
        `${name} is a ${declaration.kind}, which proves nothing`,
        'name the theorem',
      ]);
    const sorries = sorriesOf(inventory, name);
    compareCount('sorry_count', count ?? 0, {
      found: sorries,
      where: at([...path, count === undefined ? 'declaration' : 'sorry_count']),
      say,
    });
    compareAxioms(axioms, axiomsBehind(inventory, [name]), { of: name, where: at([...path, 'axioms']), say });
    if (!claimed.has(name))
      say('warning', at([...path, 'declaration']), [
        'main-result-without-claim',
        `no claim names ${name}`,
        'add a claim, or `check-claims init --from` this file',
      ]);
  }
  for (const { lean, module, status: said, where } of listAligned(read)) {
    const declaration = inventory.declarations.get(lean);
    if (declaration === undefined) {
      if (!inventory.library.has(lean)) unknown(lean, where);
      continue;
    }
    if (module !== undefined && module !== declaration.module)
      say('error', where, [
        'formalization-file',
        `${lean} stands in ${declaration.module}, not in ${module}`,
        'correct `module`',
      ]);
    if (/^(?:fully )?proved\b/i.test(said ?? '') && sorriesOf(inventory, lean).length > 0)
      say('error', where, [
        'formalization-sorry-count',
        `${lean} is called proved, but rests on \`sorry\``,
        'finish the proof, or correct `status`',
      ]);
  }
  return found;
}
