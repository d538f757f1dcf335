import type { Expr, Name } from '../../expr/expr.ts';
import { betaApply, replaceConstants, subtermsOf } from '../../expr/spine.ts';
import type { Pattern, Sort } from '../../language/ast.ts';
import { itemAt } from '../../present.ts';
import type { Reader } from '../reader.ts';
import type { Opened } from '../records.ts';

/** A record of the same variables from another level on. */
function reopened(reader: Reader, record: Opened, from: number): Expr {
  const values = subtermsOf(record.value).flatMap((e) => {
    const local = reader.local(e);
    return e.kind === 'const' && local?.kind === 'value' ? [{ name: e.name, local }] : [];
  });
  const first = Math.min(...values.map(({ local }) => local.level));
  const moved = values.map(({ name, local }): readonly [Name, Expr] => [
    name,
    reader.open({ ...local, level: local.level - first + from }),
  ]);
  return replaceConstants(record.value, new Map(moved));
}

/**
 * Applies the right side of an equation between functions to the arguments that the left side leaves out, from position `given` on;
 * all of these are bound variables.
 */
export function atMissing(
  reader: Reader,
  right: Expr,
  patterns: Pattern[],
  {
    from,
    params,
    given,
    records,
  }: {
    readonly from: number;
    readonly params: readonly Sort[];
    readonly given: number;
    readonly records: ReadonlyMap<number, Opened>;
  },
): { readonly right: Expr; readonly depth: number } {
  let depth = from;
  const missing: Expr[] = [];
  for (let position = given; patterns.length < params.length; position++) {
    const record = records.get(position);
    missing.push(
      record === undefined
        ? reader.open({ kind: 'value', level: depth, sort: itemAt(params, patterns.length) })
        : reopened(reader, record, depth),
    );
    for (let leaf = record?.leaves.length ?? 1; leaf > 0; leaf--, depth++) patterns.push({ kind: 'bind' });
  }
  return { right: betaApply(right, missing), depth };
}
