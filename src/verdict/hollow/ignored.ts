// Finds arguments that the value of a definition does not depend on.
import type { Expr, Name } from '../../expr/expr.ts';
import { occurs } from '../../expr/occurs.ts';
import { headConstantOf, instantiate, keyOfExpr, spineOf } from '../../expr/spine.ts';
import type { Declaration, Inventory } from '../../lean/inventory.ts';
import { holds, keyOf } from '../models/ask.ts';
import { resultOf } from '../models/constructors.ts';
import { evaluate } from '../models/evaluate.ts';
import { openTrial } from '../models/meanings.ts';
import { type Trial, tryOrAbandon, worldOf } from '../models/trial.ts';
import type { Value } from '../models/value.ts';
import type { World } from '../models/world.ts';

/** Explicit arguments that the body never mentions. */
const ignored = (value: Expr): readonly Name[] =>
  value.kind !== 'lam'
    ? []
    : [...(value.info === 'default' && !occurs(value.body, 0) ? [value.name] : []), ...ignored(value.body)];

const WORLDS = 16;

/**
 * Arguments in round brackets that the value does not mention, or that change nothing in any random world, as in `x * 0`. A proof
 * only says where a value is asked for, so none can depend on it.
 */
export function findIgnoredArguments(inventory: Inventory, one: Declaration): readonly Name[] {
  if (one.value === undefined) return [];
  const proofs = new Set(openTrial(inventory, one.type, 'd').hypotheses);
  const unmentioned = ignored(one.value).filter((name) => !proofs.has(name));
  // for a relation, it is reported whether it holds of everything
  const result = headConstantOf(resultOf(one.type));
  const isRelation = result === 'Bool' || resultOf(one.type).kind === 'sort';
  return unmentioned.length > 0 || isRelation ? unmentioned : unmoved(inventory, one);
}

function unmoved(inventory: Inventory, one: Declaration): readonly Name[] {
  const [only, ...others] = one.equations ?? [];
  const type = only === undefined ? undefined : inventory.declarations.get(only)?.type;
  if (type === undefined || others.length > 0) return [];
  const trial = openTrial(inventory, type, 'q');
  const [, left, right] = spineOf(trial.said).args;
  if (headConstantOf(trial.said) !== 'Eq' || !left || !right) return [];
  const given = spineOf(left).args;
  return trial.variables.flatMap(({ name, variable, type: of }, index) => {
    const isGiven = given.some(
      (arg) => arg.kind === 'const' && variable.kind === 'const' && arg.name === variable.name,
    );
    if (!isGiven || of.kind === 'sort') return [];
    return changesNothing(inventory, { ...trial, said: right }, index) ? [name] : [];
  });
}

/** Whether changing one variable never changes the value of the term; its own value must differ in some worlds. */
function changesNothing(inventory: Inventory, trial: Trial, changed: number): boolean {
  const variable = trial.variables[changed]?.variable;
  const name = variable?.kind === 'const' ? variable.name : '';
  let differing = 0;
  const choices: World['choices'][number][] = [];
  for (let seed = 0; seed < WORLDS; seed++) {
    const keys = [undefined, changed].map((one) =>
      tryOrAbandon(() => {
        const how = { seed, isStructural: false, ...(one === undefined ? {} : { changed: one }) };
        const world = worldOf(inventory, trial, new Map(), how);
        const given = world.known.get(name)?.value as Value;
        let term = trial.said;
        while (term.kind === 'lam')
          term = instantiate(term.body, { kind: 'const', name: '\u0001l', levels: [] });
        const value = evaluate(world, term);
        choices.push(...world.choices);
        if (value.kind === 'lambda') return undefined;
        // An unknown type has few elements in a world, so two calls may agree by chance.
        const calls = value.kind === 'element' ? world.trace.join('|') : '';
        return { given: keyOf(world, given), value: `${keyOf(world, value)} ${calls}` };
      }),
    );
    const [before, after] = keys;
    if (before === undefined || after === undefined || before.value !== after.value) return false;
    if (before.given !== after.given) differing += 1;
  }
  return differing > WORLDS / 4 && !isOneSided(inventory, trial, choices);
}

/** Whether some `if` had the same result in all worlds by chance: then its other branch was never evaluated. */
function isOneSided(inventory: Inventory, trial: Trial, choices: World['choices']): boolean {
  const asked = new Map<string, { readonly condition: Expr; readonly so: Set<boolean | undefined> }>();
  for (const { condition, so } of choices) {
    const key = keyOfExpr(condition);
    const one = asked.get(key) ?? { condition, so: new Set() };
    asked.set(key, { condition, so: one.so.add(so) });
  }
  const settled = (condition: Expr): boolean | undefined =>
    tryOrAbandon(() =>
      holds(worldOf(inventory, trial, new Map(), { seed: 0, isStructural: true }), condition),
    );
  return [...asked.values()].some(({ condition, so }) => so.size === 1 && settled(condition) === undefined);
}
