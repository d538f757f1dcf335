// Derivations of a relation as data: which rule is the last, what it leaves open, and the derivations of its premises.
import { replaceConstants } from '../../expr/spine.ts';
import type { Constructor, RecordField, Sort } from '../../language/ast.ts';
import type { DataSort } from '../../language/variants.ts';
import { itemAt } from '../../present.ts';
import { sortOfCoreType } from '../constants/row.ts';
import { readValueSort } from '../data/types.ts';
import { isUntestable, type Scope } from '../reader.ts';
import { openRule, type Search } from './open-rule.ts';
import { planRule, type Step } from './plan-rule.ts';
import { openRelation, rulesOf, signatureOf } from './relation.ts';

/** A rule that derivations end with: its position among the relation's, its steps, and the steps that take something drawn. */
export type DrawnRule = {
  readonly at: number;
  readonly steps: readonly Step[];
  readonly constructor: Constructor;
};

/** The key of a relation with given arguments. */
export const keyOf = ({ relation, isGiven }: Pick<Search, 'relation' | 'isGiven'>): string =>
  `${relation.key} ${relation.values.map((position) => (isGiven(position) ? '+' : '−')).join('')}`;

/** What is given and sought where a step asks a relation. */
export function openStep(
  reader: Search['reader'],
  { name, args, given }: Extract<Step, { kind: 'solve' }>,
  values: Parameters<typeof replaceConstants>[1],
  scope: Scope,
): Search & { readonly args: typeof args } {
  const filled = args.map((arg) => replaceConstants(arg, values));
  const relation = openRelation(reader, name, filled, scope);
  const isGiven = (position: number): boolean => given.includes(position);
  return {
    reader,
    relation,
    isGiven,
    signature: signatureOf(reader, relation, isGiven, scope),
    args: filled,
  };
}

/** Whether values of a type are drawn: it does not depend on others, and is no function. */
function isDrawn(sort: Sort | undefined): sort is Sort {
  return (
    sort !== undefined && sort.kind !== 'function' && (sort.kind !== 'fin' || sort.size.kind === 'literal')
  );
}

/** The rules that can be drawn, in order; those with a variable that is no value are left out. */
export function findDrawnRules(
  search: Search,
  place: string,
  around: readonly string[],
): readonly DrawnRule[] {
  const { reader, relation } = search;
  return rulesOf(reader, relation).flatMap(([name, type], at): readonly DrawnRule[] => {
    try {
      const { values, scope, wanted, all } = openRule(search, [name, type], place);
      const sortOf = (of: typeof type): Sort | undefined =>
        readValueSort(reader, replaceConstants(of, values), scope);
      const steps = planRule(reader, all, {
        known: new Set(values.keys()),
        wanted,
        self: '',
        isTried: (of) => isDrawn(sortOf(of)),
        isLast: true,
      });
      if ('open' in steps) return [];
      const fields = steps.flatMap((step, i): readonly RecordField[] => {
        const key = `_${i}`;
        if (step.kind === 'each')
          return [{ key, sort: itemAt([sortOf(step.type)], 0) ?? sortOfCoreType('Nat') }];
        if (step.kind === 'element') return [{ key, sort: sortOfCoreType('Nat') }];
        if (step.kind !== 'solve') return [];
        return [{ key, sort: readDerivationSort(openStep(reader, step, new Map(), scope), place, around) }];
      });
      return [{ at, steps, constructor: { name: name.slice(relation.name.length + 1), fields } }];
    } catch (thrown) {
      if (isUntestable(thrown)) return [];
      throw thrown;
    }
  });
}

/** The sort of the derivations of a relation with given arguments. */
export function readDerivationSort(search: Search, place: string, around: readonly string[] = []): DataSort {
  const type = `derivation of ${keyOf(search)}`;
  if (around.includes(type)) return { kind: 'data', type };
  const rules = findDrawnRules(search, place, [...around, type]);
  return { kind: 'data', type, constructors: rules.map((rule) => rule.constructor) };
}
