// Finds relations of the project that hold of everything, or of nothing, for all functions in them.
import type { Expr, Name } from '../../expr/expr.ts';
import {
  apply,
  headConstantOf,
  instantiate,
  replaceConstants,
  spineOf,
  withoutDefault,
} from '../../expr/spine.ts';
import type { Declaration, Inventory } from '../../lean/inventory.ts';
import { itemAt } from '../../present.ts';
import { isProposition } from './ask.ts';
import { constructorsOf, resultOf } from './constructors.ts';
import { evaluate } from './evaluate.ts';
import { constantOf } from './form.ts';
import { reachesAll } from './inductive/reaches-all.ts';
import { FAR, makeModel } from './model.ts';
import { runTrial, settleTruth, type Trial, tryOrAbandon, worldOf } from './trial.ts';
import type { Meaning } from './value.ts';
import { numberKindOf, type World } from './world.ts';

type Meanings = Map<Name, Meaning>;

/** An empty world, in which terms can be evaluated by themselves. */
const emptyWorld = (inventory: Inventory): World => ({
  inventory,
  evaluate,
  model: makeModel(0, []),
  known: new Map(),
  meanings: new Map(),
  isStructural: false,
  isFlat: false,
  settled: new Map(),
  texts: [],
  steps: Number.NEGATIVE_INFINITY,
  trace: [],
  choices: [],
  reach: FAR,
});

/** Opens the binders of a type: values are variables, propositions are assumed. */
export function openTrial(
  inventory: Inventory,
  type: Expr,
  prefix: string,
): Trial & { readonly hypotheses: readonly Name[] } {
  const world = emptyWorld(inventory);
  const variables: { readonly name: Name; readonly variable: Expr; readonly type: Expr }[] = [];
  const assumed: Expr[] = [];
  const hypotheses: Name[] = [];
  let rest = type;
  for (let count = 0; rest.kind === 'forallE' || rest.kind === 'letE'; count++) {
    if (rest.kind === 'letE') {
      rest = instantiate(rest.body, rest.value);
      continue;
    }
    const of = withoutDefault(rest.type);
    const variable: Expr = { kind: 'const', name: `\u0001${prefix}${count}`, levels: [] };
    world.known.set(`\u0001${prefix}${count}`, { value: { kind: 'element', key: `${count}` }, type: of });
    if (isProposition(world, of)) {
      assumed.push(of);
      hypotheses.push(rest.name);
    } else variables.push({ name: rest.name, variable, type: of });
    rest = instantiate(rest.body, variable);
  }
  return { variables, assumed, hypotheses, said: rest };
}

const constant = (name: Name): Expr => ({ kind: 'const', name, levels: [] });
const isTrue = (e: Expr): Expr => apply(constant('Eq'), [constant('Bool'), e, constant('Bool.true')]);

/** What one equation of a relation says, as a proposition: the right side of `R … = …`, or the body under the binders of a class. */
function bodyOf(inventory: Inventory, type: Expr, count: number): Trial | undefined {
  const opened = openTrial(inventory, type, `e${count}.`);
  const [of, , right] = spineOf(opened.said).args;
  if (headConstantOf(opened.said) !== 'Eq' || !of || !right) return undefined;
  if (headConstantOf(of) === 'Bool') return { ...opened, said: isTrue(right) };
  if (of.kind === 'sort') return { ...opened, said: right };
  return underClass(opened, right);
}

/** `⟨fun a b => p⟩`, an instance of a class with one relation. */
function underClass(opened: Trial, right: Expr): Trial | undefined {
  const { head, args } = spineOf(right);
  const last = args.at(-1);
  if (head.kind !== 'const' || !head.name.endsWith('.mk') || last?.kind !== 'lam') return undefined;
  const variables = [...opened.variables];
  let rest: Expr = last;
  while (rest.kind === 'lam') {
    const variable = constant(`\u0001i${variables.length}`);
    variables.push({ name: rest.name, variable, type: rest.type });
    rest = instantiate(rest.body, variable);
  }
  return { ...opened, variables, said: head.name === 'BEq.mk' ? isTrue(rest) : rest };
}

const relationClasses: ReadonlySet<Name> = new Set('LE LT BEq HasEquiv Dvd HasSubset HasSSubset'.split(' '));

const isRelation = ({ kind, type, attributes, instanceOf }: Declaration): boolean => {
  if (attributes.includes('internal')) return false;
  const result = resultOf(type);
  if (kind === 'inductive') return result.kind === 'sort' && result.level.kind === 'zero';
  if (kind !== 'definition') return false;
  const isInstance = relationClasses.has(instanceOf ?? headConstantOf(result) ?? '');
  return (
    isInstance ||
    headConstantOf(result) === 'Bool' ||
    (result.kind === 'sort' && result.level.kind === 'zero')
  );
};

function ofDefinition(inventory: Inventory, one: Declaration, known: Meanings): Meaning | undefined {
  const types = (one.equations ?? []).flatMap((name) => inventory.declarations.get(name)?.type ?? []);
  const bodies = types.map((type, i) => bodyOf(inventory, type, i));
  if (bodies.length === 0 || bodies.includes(undefined)) return undefined;
  const all = bodies as readonly Trial[];
  const taken = (truth: boolean): Meanings => new Map([...known, [one.name, { truth }]]);
  if (all.every((body) => runTrial(inventory, body, taken(true)) === 'never fails')) return { truth: true };
  if (all.every((body) => settleTruth(inventory, body, taken(false)) === false)) return { truth: false };
  return undefined;
}

const conjunction = ({ assumed }: Trial): Expr =>
  assumed.reduceRight<Expr>((rest, p) => apply(constant('And'), [p, rest]), constant('True'));

/** The names of the variables that a constructor's element is about, if it makes one for all of their values. */
const generalNames = ({ said, variables }: Trial): readonly Name[] | undefined => {
  const names = spineOf(said).args.map((arg) => (arg.kind === 'const' ? arg.name : ''));
  const own = new Set(variables.map(({ variable }) => (variable.kind === 'const' ? variable.name : '')));
  return new Set(names).size === names.length && names.every((name) => own.has(name)) ? names : undefined;
};

/** An inductive predicate: do constructors prove it of everything, or can no constructor be applied first? */
function ofInductive(inventory: Inventory, one: Declaration, known: Meanings): Meaning | undefined {
  const makers = constructorsOf(inventory, one.name);
  if (makers === undefined) return undefined;
  const cases = makers.map(({ type }, i) => openTrial(inventory, type, `c${i}.`));
  const none = new Map([...known, [one.name, { truth: false }]]);
  const [first, ...rest] = cases.filter((each) => generalNames(each) !== undefined);
  if (first !== undefined) {
    // all constructors are about the variables of the first
    const said = rest.reduce<Expr>((so, each) => {
      const names = generalNames(each) ?? [];
      const shared = new Map(names.map((name, k) => [name, itemAt(spineOf(first.said).args, k)]));
      return apply(constant('Or'), [so, replaceConstants(conjunction(each), shared)]);
    }, conjunction(first));
    const variables = [...first.variables, ...rest.flatMap((each) => each.variables)];
    if (runTrial(inventory, { variables, assumed: [], said }, none) === 'never fails') return { truth: true };
  }
  const types = openTrial(inventory, one.type, 'p').variables.map(({ type }) => type);
  if (reachesAll(inventory, one.name, cases, types)) return { truth: true };
  const impossible = (each: Trial): boolean =>
    settleTruth(inventory, { ...each, assumed: [], said: conjunction(each) }, none) === false;
  return cases.every(impossible) ? { truth: false } : undefined;
}

/** The number that a definition always equals: 0 for a constant, any number for a function. */
function ofNumber(inventory: Inventory, one: Declaration, known: Meanings): Meaning | undefined {
  if (one.kind !== 'definition' || numberKindOf(inventory, resultOf(one.type)) === undefined)
    return undefined;
  const types = (one.equations ?? []).flatMap((name) => inventory.declarations.get(name)?.type ?? []);
  const sides = types.map((type, i) => {
    const opened = openTrial(inventory, type, `n${i}.`);
    return { ...opened, said: spineOf(opened.said).args[2] ?? opened.said };
  });
  const [value] = sides.flatMap((side) => constantValue(inventory, side, known) ?? []);
  if (value === undefined || (one.type.kind !== 'forallE' && value !== 0)) return undefined;
  const taken = new Map([...known, [one.name, { value }]]);
  return sides.every((side) => constantValue(inventory, side, taken) === value) ? { value } : undefined;
}

/** The value of a term, if arithmetic alone determines it for all values of its variables. */
function constantValue(inventory: Inventory, side: Trial, known: Meanings): number | undefined {
  const seen = [0, 1, 2, 3, 4, 5].map((seed) =>
    tryOrAbandon(() => {
      const value = evaluate(worldOf(inventory, side, known, { seed, isStructural: false }), side.said);
      return value.kind === 'number' ? constantOf(value.form) : undefined;
    }),
  );
  const [first] = seen;
  return seen.every((one) => one === first) ? first : undefined;
}

const meaningOf = (inventory: Inventory, one: Declaration, known: Meanings): Meaning | undefined => {
  if (one.kind === 'inductive') return ofInductive(inventory, one, known);
  return isRelation(one) ? ofDefinition(inventory, one, known) : ofNumber(inventory, one, known);
};

const memos = new WeakMap<Inventory, Map<Name, Meaning | undefined>>();

// The question about a relation is put with these constants; if the project has its own, it would be another question.
const words: readonly Name[] = ['True', 'And', 'Or', 'Eq', 'Bool'];

/** What is known about the relations among `names`, and about those in their definitions. */
export function meaningsOf(inventory: Inventory, names: readonly Name[]): Meanings {
  if (words.some((name) => inventory.declarations.has(name))) return new Map();
  const memo = memos.get(inventory) ?? new Map<Name, Meaning | undefined>();
  memos.set(inventory, memo);
  const found: Meanings = new Map();
  const visit = (name: Name): void => {
    const one = inventory.declarations.get(name);
    if (one === undefined) return;
    if (!memo.has(name)) {
      memo.set(name, undefined);
      const inner = uses(inventory, one);
      for (const used of inner) visit(used);
      if (isRelation(one) || one.equations !== undefined) {
        const known = new Map(
          [...inner].flatMap((used) => {
            const meaning = memo.get(used);
            return meaning === undefined ? [] : [[used, meaning] as const];
          }),
        );
        memo.set(name, meaningOf(inventory, one, known));
      }
    }
    const meaning = memo.get(name);
    if (meaning !== undefined) found.set(name, meaning);
  };
  for (const name of names) visit(name);
  return found;
}

/** Constants of the project in the definition of a declaration. */
function uses(inventory: Inventory, one: Declaration): ReadonlySet<Name> {
  const makers = one.kind === 'inductive' ? (constructorsOf(inventory, one.name) ?? []) : [];
  const types = makers.flatMap(({ name }) => inventory.declarations.get(name)?.typeUses ?? []);
  return new Set(
    [...one.valueUses, ...types].filter((used) => used !== one.name && inventory.declarations.has(used)),
  );
}
