// What a configuration of comparator asks for, compared with Lean: quickly, and without its sandbox and its other kernels.
import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Name } from '../expr/expr.ts';
import { axiomsOf } from '../lean/closure.ts';
import { fingerprintOf } from '../lean/fingerprint.ts';
import type { Inventory } from '../lean/inventory.ts';
import type { ComparatorConfig } from './comparator.ts';
import type { Read } from './read-formed.ts';

/** Lean's answers about the module of the challenge, and about that of the solution. */
export type Sides = { readonly challenge: Inventory; readonly solution: Inventory };

const isNamed = (module: Name, { modules }: Inventory): boolean =>
  modules.some(({ name, status }) => name === module && status === 'built');

/** Every name for which comparator would refuse the solution, or the challenge. */
export function findComparatorGaps(
  { value, file }: Extract<Read<ComparatorConfig>, { kind: 'read' }>,
  { challenge, solution }: Sides,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const say = (
    path: readonly (string | number)[],
    [code, message, hint]: readonly [string, string, string],
    severity: Severity = 'error',
  ): void => {
    found.push({ code, severity, message, hint, where: file.at(path) });
  };
  const { challenge_module, solution_module, theorem_names, definition_names, permitted_axioms } = value;
  for (const [key, module, side] of [
    ['challenge_module', challenge_module, challenge],
    ['solution_module', solution_module, solution],
  ] as const)
    if (!isNamed(module, side))
      say(
        [key],
        ['comparator-module', `Lean has built no module ${module}`, 'correct the name, or make it build'],
      );
  if (found.length > 0) return found;
  for (const [i, name] of theorem_names.entries()) {
    const path = ['theorem_names', i];
    const [stated, proved] = [challenge, solution].map(({ declarations }) => declarations.get(name));
    if (stated === undefined || proved === undefined) {
      const where = stated === undefined ? challenge_module : solution_module;
      say(path, ['comparator-unknown', `${where} has no ${name}`, 'correct the name']);
      continue;
    }
    if (stated.kind !== 'theorem' || proved.kind !== 'theorem') {
      const one = stated.kind === 'theorem' ? proved : stated;
      say(path, [
        'comparator-kind',
        `${name} is a ${one.kind} in ${one.module}`,
        'name theorems; definitions belong under `definition_names`',
      ]);
      continue;
    }
    if (fingerprintOf(challenge, name) !== fingerprintOf(solution, name))
      say(path, [
        'comparator-differs',
        `${name} says something else in ${proved.module} than in ${stated.module}`,
        'state both alike, and let both import the definitions',
      ]);
    const extra = axiomsOf(solution, name).axioms.filter((axiom) => !permitted_axioms.includes(axiom));
    if (extra.length > 0)
      say(path, [
        'comparator-axioms',
        `${name} rests on ${extra.join(', ').replace('sorryAx', '`sorry`')}, which is not permitted`,
        'prove it without, or permit the axiom',
      ]);
  }
  for (const [i, name] of (definition_names ?? []).entries())
    if (!solution.declarations.has(name))
      say(
        ['definition_names', i],
        ['comparator-unknown', `${solution_module} has no ${name}`, 'correct the name'],
      );
  return found;
}
