// Finds entries under `counterparts:` that have no effect, because no test would call the function.
import type { Claim, NumberType, Paper } from '../claims/registry.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Name } from '../expr/expr.ts';
import { closureOf } from '../lean/closure.ts';
import type { Inventory } from '../lean/inventory.ts';
import { endsInProp } from '../read/binders/propositions.ts';
import { compileWithLean } from '../read/called/compile-with-lean.ts';
import { counterpartProblems } from './problems.ts';

/** What the registry and Lean's inventory contain. */
type Setting = {
  readonly claims: readonly Claim[];
  readonly numbers: readonly NumberType[];
  readonly inventory: Inventory;
};

/** With a promised accuracy of this or worse, a relative error of 2^-20 goes unnoticed. */
const COARSE = 2 ** -20;

/** Statements that must be tested and that mention a definition, as far as they can be read. */
function callsIn(lean: Name, { claims, numbers, inventory }: Setting): readonly (readonly Name[])[] {
  const tested = claims.filter(({ requires }) => requires.includes('test'));
  const theorems = [...new Set(tested.flatMap((claim) => claim.theorems))];
  return theorems.flatMap((theorem) => {
    if (!inventory.declarations.get(theorem)?.typeUses.includes(lean)) return [];
    const statement = compileWithLean(inventory, theorem, { numbers, bound: new Set([lean]) });
    return 'kind' in statement ? [] : [statement.calls];
  });
}

/**
 * Problems of bindings that the claims file writes out: definitions in the statements that no function can replace,
 * and definitions that no claim is about.
 */
export function findUnusableCounterparts(papers: readonly Paper[], setting: Setting): readonly Diagnostic[] {
  const { claims, inventory } = setting;
  const named = claims.flatMap(({ theorems }) => theorems).filter((one) => inventory.declarations.has(one));
  const met = new Set(closureOf(inventory, named, 'statement').project);
  return papers
    .flatMap(({ counterparts }) => counterparts)
    .flatMap(({ lean, export: name, accuracy, where }): readonly Diagnostic[] => {
      const declaration = inventory.declarations.get(lean);
      if (declaration === undefined) return [];
      if (!met.has(lean))
        return [
          {
            code: 'counterpart-idle',
            severity: 'warning',
            message: `\`${name}\` stands for ${lean}, which no claim's statement mentions`,
            hint: counterpartProblems['counterpart-idle'].cure,
            where,
          },
        ];
      const calls = callsIn(lean, setting);
      // if it is tested, the test reports this
      if (accuracy >= COARSE && calls.length === 0)
        return [
          {
            code: 'counterpart-coarse',
            severity: 'warning',
            message: `\`${name}\` promises 2^${Math.log2(accuracy)} for ${lean}: a relative fault of 2^-20 would pass, and no claim has it tested`,
            hint: counterpartProblems['counterpart-coarse'].cure,
            where,
          },
        ];
      if (calls.length === 0 || calls.some((called) => called.includes(lean))) return [];
      const why = endsInProp(declaration.type)
        ? 'it gives a proposition of arguments that no function takes'
        : 'the statements mention it, but call it nowhere: it is a type, an instance, or unfolded by the language';
      return [
        {
          code: 'counterpart-not-usable',
          severity: 'error',
          message: `\`${name}\` cannot stand for ${lean}: ${why}`,
          hint: counterpartProblems['counterpart-not-usable'].cure,
          where,
        },
      ];
    });
}
