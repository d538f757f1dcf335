// The parts of a rule: its variables, its premises and what it concludes, with a name for each variable.
import type { Expr, Name } from '../../expr/expr.ts';
import { betaApply, instantiate, replaceConstants, spineOf, subtermsOf } from '../../expr/spine.ts';
import { itemAt } from '../../present.ts';
import { isProposition } from '../binders/propositions.ts';
import type { Reader } from '../reader.ts';
import type { Relation } from './relation.ts';

/** What must hold: an equation, or any other proposition. */
export type Premise =
  | { readonly kind: 'equal'; readonly left: Expr; readonly right: Expr }
  | { readonly kind: 'other'; readonly e: Expr };

/** A rule with its variables as constants that no Lean file can write. */
export type Rule = {
  /** The variables, with their types. */
  readonly variables: Map<Name, Expr>;
  readonly premises: readonly Premise[];
  /** The arguments of the relation in the conclusion. */
  readonly concludes: readonly Expr[];
};

/** How the names of variables begin. */
export const mark = '\u0004';

const variable = (index: number): Expr & { kind: 'const' } => ({
  kind: 'const',
  name: `${mark}${index}`,
  levels: [],
});

/** The variables of a set that an expression mentions. */
export const variablesIn = (e: Expr, of: { readonly has: (name: Name) => boolean }): readonly Name[] => [
  ...new Set(
    subtermsOf(e).flatMap((part) => (part.kind === 'const' && of.has(part.name) ? [part.name] : [])),
  ),
];

/** An application of a λ, reduced at its head. */
function reduced(e: Expr): Expr {
  const { head, args } = spineOf(e);
  return head.kind === 'lam' && args.length > 0 ? reduced(betaApply(head, args)) : e;
}

/** The rule that a constructor is, at a relation's fixed types and instances. */
export function readRule(reader: Reader, type: Expr, { statics }: Relation): Rule {
  const variables = new Map<Name, Expr>();
  const proofs: Expr[] = [];
  let rest = type;
  for (; rest.kind === 'forallE'; ) {
    const made = variable(variables.size + proofs.length);
    // whether it is a proof may show only when the fixed arguments are known
    variables.set(made.name, rest.type);
    rest = instantiate(rest.body, made);
  }
  const { args } = spineOf(rest);
  const fixed = new Map<Name, Expr>();
  for (const [position, value] of statics) {
    const arg = itemAt(args, position);
    if (arg.kind === 'const' && variables.has(arg.name)) fixed.set(arg.name, value);
  }
  const premises: Premise[] = [];
  const left = new Map<Name, Expr>();
  for (const [name, raw] of variables) {
    if (fixed.has(name)) continue;
    const of = reduced(replaceConstants(raw, fixed));
    if (!isProposition(reader, of)) left.set(name, of);
    else {
      fixed.set(name, reader.open({ kind: 'proof' }));
      premises.push(...splitPremise(reader, of, left));
    }
  }
  return { variables: left, premises, concludes: args.map((arg) => replaceConstants(arg, fixed)) };
}

/** The parts of a conjunction, with the witnesses of existence claims as further variables. */
function splitPremise(reader: Reader, e: Expr, variables: Map<Name, Expr>): readonly Premise[] {
  const { head, args } = spineOf(e);
  if (head.kind !== 'const') return [{ kind: 'other', e }];
  const [first, second, third] = args;
  if (head.name === 'And' && first && second)
    return [first, second].flatMap((part) => splitPremise(reader, reduced(part), variables));
  if (head.name === 'Exists' && first && second?.kind === 'lam' && !isProposition(reader, first)) {
    const made: Expr & { kind: 'const' } = { kind: 'const', name: `${mark}e${variables.size}`, levels: [] };
    variables.set(made.name, first);
    return splitPremise(reader, reduced(betaApply(second, [made])), variables);
  }
  if (head.name === 'Eq' && second && third) return [{ kind: 'equal', left: second, right: third }];
  return [{ kind: 'other', e }];
}

/** What a premise says by the value of the definition at its head; nothing if there is none. */
export function unfoldPremise(
  reader: Reader,
  premise: Premise,
  variables: Map<Name, Expr>,
): readonly Premise[] | undefined {
  const { head, args } = premise.kind === 'other' ? spineOf(premise.e) : spineOf(premise.left);
  if (premise.kind !== 'other' || head.kind !== 'const') return undefined;
  const { kind, value } = reader.inventory.declarations.get(head.name) ?? {};
  return kind === 'definition' && value !== undefined
    ? splitPremise(reader, reduced(betaApply(value, args)), variables)
    : undefined;
}
