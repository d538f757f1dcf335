import type { Expr } from '../../expr/expr.ts';
import { betaApply } from '../../expr/spine.ts';
import type { Binder, Formula } from '../../language/ast.ts';
import { itemAt } from '../../present.ts';
import { viewList } from '../binders/list-view.ts';
import { ofType } from '../binders/of-type.ts';
import { overList } from '../constants/membership.ts';
import type { Reader, Scope } from '../reader.ts';
import type { Opened } from '../records.ts';
import { findCarrier, isSubtype, lists, unfoldType } from './carrier.ts';

/** What a type says of a value of it: the proofs that its elements carry; nothing if they carry none. */
export function lawOf(reader: Reader, type: Expr, value: Expr, scope: Scope): Formula | undefined {
  const { head, args } = unfoldType(reader, type) ?? { head: '', args: [] };
  if (isSubtype(head, args)) {
    const own = reader.formula(betaApply(itemAt(args, 1), [value]), scope);
    const inner = lawOf(reader, itemAt(args, 0), value, scope);
    return inner === undefined ? own : { kind: 'and', left: inner, right: own };
  }
  if (!lists.has(head) || args.length !== 1 || findCarrier(reader, type) === undefined) return undefined;
  const view = viewList(reader, value, scope);
  return overList(reader, 'every', view, {
    name: 'k',
    scope,
    about: (index, inner) =>
      lawOf(reader, itemAt(args, 0), view.at(index), inner) ?? { kind: 'truth', value: true },
  });
}

/** The variables of a record, with what its fields that are proofs say of them. */
export function bindersOf(reader: Reader, record: Opened, binder: string, depth: number): readonly Binder[] {
  const binders: Binder[] = [];
  let laws = 0;
  for (let leaf = 0; leaf <= record.leaves.length; leaf++) {
    for (; record.laws[laws]?.after === leaf; laws++) {
      const { path, proposition, of } = itemAt(record.laws, laws);
      const name = [binder, ...path].join('.');
      const at = { depth: depth + leaf, place: `hypothesis ${name}` };
      const formula = of === undefined ? reader.formula(proposition, at) : lawOf(reader, proposition, of, at);
      if (formula !== undefined) binders.push({ kind: 'hypothesis', name, formula });
    }
    const { path, sort: of } = record.leaves[leaf] ?? {};
    if (path === undefined || of === undefined) break;
    const name = [binder, ...path].join('.');
    binders.push({ kind: 'value', name, level: depth + leaf, sort: of }, ...ofType(name, depth + leaf, of));
  }
  return binders;
}
