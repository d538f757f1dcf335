import type { Expr } from '../../expr/expr.ts';
import { betaApply, instantiate } from '../../expr/spine.ts';
import type { Definition, Formula, Term } from '../../language/ast.ts';
import type { Declaration } from '../../lean/inventory.ts';
import { itemAt } from '../../present.ts';
import { endsInProp } from '../binders/propositions.ts';
import { makeLiteral } from '../constants/row.ts';
import { sortOfPredicates, writePredicate } from '../predicates.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';
import { openRecord, partOf } from '../records.ts';
import type { SplitCall } from '../split-call.ts';

/** The only equation of a definition that is read by its value. */
export function fromValue(
  reader: Reader,
  declaration: Declaration,
  call: SplitCall,
  scope: Scope,
): Definition['equations'][number] {
  if (declaration.kind !== 'definition' || declaration.value === undefined) {
    return throwOutside(
      declaration.name,
      scope.place,
      `${declaration.name} has no defining equations (${declaration.kind})`,
      'use a definition that Lean can unfold, or declare it under `numbers:`',
    );
  }
  let level = 0;
  let type = declaration.type;
  const args: Expr[] = [];
  for (let position = 0; type.kind === 'forallE'; position++) {
    const record =
      call.records.has(position) && openRecord(reader, type.type, { depth: level, place: scope.place });
    let arg = call.statics.get(position);
    if (record) {
      arg = record.value;
      level += record.leaves.length;
    }
    if (arg === undefined) {
      const value = reader.open({ kind: 'value', level, sort: itemAt(call.params, level++) });
      arg = sortOfPredicates(reader, type.type, scope) ? writePredicate(type.type, value) : value;
    }
    args.push(arg);
    type = instantiate(type.body, arg);
  }
  const said = partOf(betaApply(declaration.value, args), call.indices);
  const inner = { depth: level, place: `${scope.place}, in ${declaration.name}` };
  const body = endsInProp(declaration.type)
    ? asBoolean(reader.formula(said, inner))
    : reader.term(said, inner);
  return { patterns: call.params.map(() => ({ kind: 'bind' })), body };
}

/** The truth of a formula, as a Boolean term. */
function asBoolean(condition: Formula): Term {
  const sort = { kind: 'bool' } as const;
  return { kind: 'if', condition, then: makeLiteral(1n, 1n, sort), else: makeLiteral(0n, 1n, sort), sort };
}
