// In which order the premises of a rule are taken, so that each variable has a value before it is used.
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf, spineOf } from '../../expr/spine.ts';
import { successorOf } from '../binders/solve.ts';
import { constructorOf } from '../data/inductive.ts';
import { countFields } from '../data/types.ts';
import type { Reader } from '../reader.ts';
import { type Premise, type Rule, unfoldPremise, variablesIn } from './premises.ts';
import { isRelation } from './relation.ts';

/** One step of a search for the values that a rule leaves open. */
export type Step =
  /** All variables are known. */
  | { readonly kind: 'check'; readonly premise: Premise }
  /** A known value gives the variables in a pattern of constructors. */
  | { readonly kind: 'match'; readonly value: Expr; readonly pattern: Expr; readonly found: readonly Name[] }
  /** Each element of a known list gives them. */
  | { readonly kind: 'element'; readonly list: Expr; readonly pattern: Expr; readonly found: readonly Name[] }
  /** Each solution of a relation gives them: its arguments at the positions that are not `given`. */
  | {
      readonly kind: 'solve';
      readonly name: Name;
      readonly args: readonly Expr[];
      readonly given: readonly number[];
      readonly found: readonly Name[];
    }
  /** Each value of a type, or one that is drawn. */
  | { readonly kind: 'each'; readonly variable: Name; readonly type: Expr };

/** Which types have few enough values to try each, or are drawn. */
export type IsTried = (type: Expr) => boolean;

/** Whether a value that was built by a pattern gives all the variables in it. */
function isMatched(reader: Reader, e: Expr, unknown: ReadonlySet<Name>): boolean {
  if (variablesIn(e, unknown).length === 0) return true;
  const { head, args } = spineOf(e);
  if (head.kind !== 'const') return false;
  if (args.length === 0) return unknown.has(head.name);
  const sum = successorOf(e);
  if (sum !== undefined) return isMatched(reader, sum.of, unknown);
  const made = constructorOf(reader, head.name);
  const fields = head.name.endsWith('.mk') ? countFields(reader, head.name.slice(0, -3)) : undefined;
  const isKnown =
    made?.parts.indices === 0 || fields !== undefined || ['Option.some', 'List.cons'].includes(head.name);
  return isKnown && args.every((arg) => isMatched(reader, arg, unknown));
}

function stepOf(reader: Reader, premise: Premise, unknown: ReadonlySet<Name>): Step | undefined {
  if (premise.kind === 'equal') {
    const ways = [
      [premise.left, premise.right],
      [premise.right, premise.left],
    ] as const;
    for (const [value, pattern] of ways) {
      const found = variablesIn(pattern, unknown);
      if (variablesIn(value, unknown).length > 0) continue;
      if (found.length === 0) return { kind: 'check', premise };
      if (isMatched(reader, pattern, unknown)) return { kind: 'match', value, pattern, found };
    }
    return undefined;
  }
  const found = variablesIn(premise.e, unknown);
  if (found.length === 0) return { kind: 'check', premise };
  const { head, args } = spineOf(premise.e);
  const name = head.kind === 'const' ? head.name : undefined;
  if (name === 'Membership.mem') {
    const [, , instance, list, pattern] = args;
    if (!instance || !list || !pattern || headConstantOf(instance) !== 'List.instMembership')
      return undefined;
    const isReady = variablesIn(list, unknown).length === 0 && isMatched(reader, pattern, unknown);
    return isReady ? { kind: 'element', list, pattern, found } : undefined;
  }
  if (!isRelation(reader.inventory, name)) return undefined;
  if (!args.every((arg) => isMatched(reader, arg, unknown))) return undefined;
  const given = [...args.keys()].filter((i) => variablesIn(args[i] ?? premise.e, unknown).length === 0);
  return { kind: 'solve', name, args, given, found };
}

/** Earlier kinds are taken first: they need less search. */
const order = ['check', 'match', 'element', 'each', 'solve'] as const;

const rankOf = (step: Step, { self, isLast }: { readonly self: Name; readonly isLast?: boolean }): number => {
  const rank = step.kind === 'each' && isLast ? 1000 : order.indexOf(step.kind) * 100;
  // a relation that is searched for itself goes on until it is stopped
  return step.kind === 'solve' ? rank - step.given.length + (step.name === self ? 50 : 0) : rank;
};

/**
 * The steps that find every variable in `wanted` and show every premise; otherwise the variable that nothing gives.
 */
export function planRule(
  reader: Reader,
  { variables, premises }: Pick<Rule, 'variables' | 'premises'>,
  {
    known,
    wanted,
    isTried,
    ...manner
  }: {
    readonly known: ReadonlySet<Name>;
    readonly wanted: readonly Expr[];
    readonly isTried: IsTried;
    /** The relation that the rule is of. */
    readonly self: Name;
    /** Whether values of a type are taken only where nothing else gives them. */
    readonly isLast?: boolean;
  },
): readonly Step[] | { readonly open: Name } {
  const unknown = new Set([...variables.keys()].filter((name) => !known.has(name)));
  let left = [...premises];
  const steps: Step[] = [];
  for (;;) {
    const needed = [...left.flatMap(expressionsOf), ...wanted].flatMap((e) => variablesIn(e, unknown));
    const possible = left.flatMap((premise) => {
      const step = stepOf(reader, premise, unknown);
      return step ? [{ step, premise }] : [];
    });
    const tried = needed.flatMap((variable) => {
      const type = variables.get(variable);
      return type && variablesIn(type, unknown).length === 0 && isTried(type)
        ? [{ step: { kind: 'each', variable, type } as const, premise: undefined }]
        : [];
    });
    const [next] = [...possible, ...tried].sort((a, b) => rankOf(a.step, manner) - rankOf(b.step, manner));
    if (next === undefined) {
      const opened = left.map((premise) => unfoldPremise(reader, premise, variables) ?? [premise]);
      const more = opened.flat();
      if (opened.some((parts, i) => parts[0] !== left[i])) {
        for (const name of variables.keys()) if (!known.has(name) && !isFound(steps, name)) unknown.add(name);
        left = more;
        continue;
      }
      const [open] = needed;
      return open === undefined ? steps : { open };
    }
    steps.push(next.step);
    left = left.filter((premise) => premise !== next.premise);
    const found =
      next.step.kind === 'check' ? [] : 'found' in next.step ? next.step.found : [next.step.variable];
    for (const name of found) unknown.delete(name);
  }
}

const isFound = (steps: readonly Step[], name: Name): boolean =>
  steps.some((step) =>
    'found' in step ? step.found.includes(name) : step.kind === 'each' && step.variable === name,
  );

const expressionsOf = (premise: Premise): readonly Expr[] =>
  premise.kind === 'equal' ? [premise.left, premise.right] : [premise.e];
