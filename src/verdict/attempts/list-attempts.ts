// What Lean's tactics are asked about claimed theorems and the definitions behind them: questions that random worlds, shapes and
// interval arithmetic have left open.
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf } from '../../expr/spine.ts';
import { closureOf } from '../../lean/closure.ts';
import type { Declaration, Inventory } from '../../lean/inventory.ts';
import { type Remember, rememberNothing } from '../../lean/watched.ts';
import { isRecursive } from '../../read/binders/dropped-calls.ts';
import type { AttemptRequest } from '../../toolchain/toolchain.ts';
import { findAssumedValues } from '../hollow/assumed-values.ts';
import { elementsOf } from '../hollow/elements.ts';
import { findVarying, isDenial } from '../hollow/fare.ts';
import { hollowOf } from '../hollow/hollow.ts';
import { findIgnoredArguments } from '../hollow/ignored.ts';
import { openStatement } from '../hollow/opened.ts';
import { resultOf } from '../models/constructors.ts';
import { meaningsOf, openTrial } from '../models/meanings.ts';
import { proving, tacticsToEquate, tacticsToRefute, unfolding } from './tactics.ts';

type Question = Omit<AttemptRequest, 'imports' | 'constant'>;

/** Constants that could be anything, each before those that its own type mentions. */
function openIn(inventory: Inventory, e: Expr): readonly Name[] {
  const names = new Set(
    findVarying(inventory, e).filter(
      (name) => inventory.declarations.get(name)?.attributes.includes('internal') === false,
    ),
  );
  const ordered = new Set<Name>();
  const visit = (name: Name): void => {
    if (ordered.has(name)) return;
    for (const used of inventory.declarations.get(name)?.typeUses ?? []) if (names.has(used)) visit(used);
    ordered.add(name);
  };
  for (const name of names) visit(name);
  return [...ordered].reverse();
}

function aboutTheorem(inventory: Inventory, one: Declaration): readonly Question[] {
  const trial = openTrial(inventory, one.type, '');
  const isImpossibility = headConstantOf(openStatement(inventory, one.type).conclusion) === 'False';
  const isMet = trial.assumed.length === 0 || findAssumedValues(inventory, one).kind === 'some';
  const vary = openIn(inventory, one.type);
  const aboutSaid = new Set(findVarying(inventory, trial.said));
  const isAbout = vary.some((name) => aboutSaid.has(name));
  // the binders that are not values, by their place
  const values = new Set(
    trial.variables.map(({ variable }) =>
      variable.kind === 'const' ? Number(variable.name.replace('\u0001', '')) : -1,
    ),
  );
  const places = Array.from({ length: values.size + trial.assumed.length }, (_, k) => k).filter(
    (k) => !values.has(k),
  );
  const assumed = trial.assumed.flatMap((proposition, k): readonly Question[] =>
    findVarying(inventory, proposition).some((name) => aboutSaid.has(name))
      ? [{ question: 'assumed', position: places[k] ?? 0, vary, tactics: proving }]
      : [],
  );
  return [
    ...(isMet || isImpossibility
      ? []
      : [
          {
            question: 'contradictory',
            vary: [],
            tactics: tacticsToRefute(inventory, trial, places),
          } satisfies Question,
        ]),
    ...(isAbout && !isImpossibility
      ? [{ question: 'trivial', vary, tactics: proving } satisfies Question]
      : []),
    ...(isAbout && !isDenial(trial.said) ? assumed : []),
  ];
}

function aboutDefinition(inventory: Inventory, one: Declaration): readonly Question[] {
  const { value, type } = one;
  if (value === undefined) return [];
  if (one.attributes.includes('internal') || one.instanceOf !== undefined) return [];
  if (isRecursive(one) || one.valueUses.includes('sorryAx')) return [];
  if (findIgnoredArguments(inventory, one).length > 0) return [];
  const result = resultOf(type);
  const vary = openIn(inventory, value);
  const isRelation =
    headConstantOf(result) === 'Bool' || (result.kind === 'sort' && result.level.kind === 'zero');
  if (isRelation)
    return type.kind !== 'forallE' || meaningsOf(inventory, [one.name]).has(one.name)
      ? []
      : [
          { question: 'always', vary, tactics: unfolding },
          { question: 'never', vary, tactics: unfolding },
        ];
  if (result.kind === 'sort') return [];
  const values = new Set(
    openTrial(inventory, type, '').variables.map(({ variable }) =>
      variable.kind === 'const' ? variable.name : '',
    ),
  );
  const found: Question[] = [];
  let rest = type;
  for (let position = 0; rest.kind === 'forallE'; position++, rest = rest.body) {
    const isValue = values.has(`\u0001${position}`) && rest.type.kind !== 'sort';
    if (rest.info !== 'default' || !isValue || elementsOf(inventory, rest.type) === 'one') continue;
    found.push({ question: 'constant', position, vary, tactics: tacticsToEquate(value, position) });
  }
  return found;
}

/** What there is to ask about theorems, and about the definitions that their statements rest on, each once. */
export function listAttempts(
  inventory: Inventory,
  theorems: readonly Name[],
  remember: Remember = rememberNothing(inventory),
): readonly AttemptRequest[] {
  const ask = (
    { name, kind, module }: Declaration,
    questionsAbout: (seen: Inventory, one: Declaration) => readonly Question[],
  ): readonly AttemptRequest[] =>
    remember(`questions about a ${kind}`, name, (seen) => {
      const one = seen.declarations.get(name);
      return one === undefined ? [] : questionsAbout(seen, one);
    }).map((question) => ({ imports: [module], constant: name, ...question }));
  const proved = [...new Set(theorems)].flatMap((name) => {
    const one = inventory.declarations.get(name);
    return one?.kind === 'theorem' && hollowOf(inventory, name, remember) === undefined ? [one] : [];
  });
  const definitions = closureOf(
    inventory,
    proved.map(({ name }) => name),
    'statement',
  ).project;
  return [
    ...proved.flatMap((one) => ask(one, aboutTheorem)),
    ...definitions.flatMap((name) => {
      const one = inventory.declarations.get(name);
      // what the source does not write, as instances that Lean derives, is not asked about
      return one?.kind !== 'definition' || one.range === undefined ? [] : ask(one, aboutDefinition);
    }),
  ];
}
