import type { Expr } from '../expr/expr.ts';
import { type Binding, betaApply, instantiate, spineOf } from '../expr/spine.ts';
import type { Formula } from '../language/ast.ts';
import { endsInProp, isTypeUniverse } from './binders/propositions.ts';
import { writeQuantifier } from './binders/quantify.ts';
import { isByCases, readStated } from './cases/decided.ts';
import { findOutside, relativeOf } from './cases/outside-types.ts';
import { logic } from './constants/logic.ts';
import { membership, overList, rangesOverList } from './constants/membership.ts';
import { order } from './constants/order.ts';
import { monotonicity } from './constants/ranges.ts';
import { type FormulaRow, readBy } from './constants/row.ts';
import { rewriteByCore } from './core/rewrite.ts';
import { listRelations } from './data/relations.ts';
import { readPredicate } from './definitions.ts';
import { readExists } from './existence/read-exists.ts';
import { limits } from './mathlib/limits.ts';
import { unfoldMeaning } from './mathlib/meanings.ts';
import { eachPart } from './mathlib/unpacked.ts';
import { type Reader, type Scope, throwOutside } from './reader.ts';
import { readRelation } from './relations/read-relation.ts';
import { isRelation } from './relations/relation.ts';

/** The rows of the language, by constant. */
export const formulaRows: ReadonlyMap<string, FormulaRow> = new Map(
  [...limits, ...listRelations, ...logic, ...membership, ...monotonicity, ...order].map((row) => [
    row.constant,
    row,
  ]),
);

/** Reads a closed proposition. */
export function readFormula(reader: Reader, e: Expr, scope: Scope): Formula {
  if (e.kind === 'forallE') return readPi(reader, e, scope);
  if (e.kind === 'letE') return reader.formula(instantiate(e.body, e.value), scope);
  const { head, args } = spineOf(e);
  if (head.kind === 'lam') return reader.formula(betaApply(head, args), scope);
  if (head.kind !== 'const') {
    return throwOutside(
      'proposition',
      scope.place,
      'a proposition that is not a named relation',
      'write it out, or take a Bool in place of a variable proposition: p x = true for p : α → Bool',
    );
  }
  const meaning = unfoldMeaning(reader, e, scope);
  if (meaning !== undefined)
    return reader.byRow(head.name, e, scope.depth, () => reader.formula(meaning, scope));
  const ruled = rewriteByCore(reader, e);
  if (ruled !== undefined) return reader.byRow(head.name, e, scope.depth, () => reader.formula(ruled, scope));
  const row = formulaRows.get(head.name);
  if (row !== undefined && row.from === reader.origin(head.name) && args.length >= row.arity) {
    return reader.byRow(head.name, e, scope.depth, () => readBy(row, reader, args, scope));
  }
  if (head.name === 'Exists' && reader.origin('Exists') === 'Init') return readExists(reader, args, scope);
  if (isByCases(head.name)) return readStated(reader.term(e, scope), scope);
  return unfold(reader, head.name, args, scope);
}

/** A Prop-valued definition of the project, as its body; a structure of propositions, as the conjunction of its fields. */
function unfold(reader: Reader, name: string, args: readonly Expr[], scope: Scope): Formula {
  const declaration = reader.inventory.declarations.get(name);
  if (declaration?.kind === 'definition' && declaration.value !== undefined && endsInProp(declaration.type)) {
    const body = reader.formula(betaApply(declaration.value, args), scope);
    const call = reader.decided.has(name) ? readPredicate(reader, name, args, scope) : undefined;
    return { kind: 'defined', constant: name, body, ...(call && { call }) };
  }
  if (isRelation(reader.inventory, name)) return readRelation(reader, name, args, scope);
  const maker = reader.inventory.declarations.get(`${name}.mk`);
  if (declaration?.kind === 'inductive' && endsInProp(declaration.type) && maker !== undefined) {
    return { kind: 'defined', constant: name, body: fields(reader, maker.type, args, scope) };
  }
  const type = declaration?.type ?? reader.inventory.library.get(name)?.type;
  if (type !== undefined && !endsInProp(type)) {
    const outside = findOutside(reader, name, args, scope);
    return throwOutside(
      outside,
      scope.place,
      `values of the type ${outside} cannot be sampled`,
      relativeOf(reader, outside),
    );
  }
  return throwOutside(
    name,
    scope.place,
    `the proposition ${name} is not in the supported language`,
    'state it with =, ≠, <, ≤, ∧, ∨, ¬, →, ↔, bounded ∀ and ∃',
  );
}

function fields(reader: Reader, maker: Expr, args: readonly Expr[], scope: Scope): Formula {
  let type = maker;
  for (const arg of args) if (type.kind === 'forallE') type = instantiate(type.body, arg);
  const parts: Formula[] = [];
  while (type.kind === 'forallE') {
    parts.push(reader.formula(type.type, scope));
    type = instantiate(type.body, reader.open({ kind: 'proof' }));
  }
  return parts.reduceRight<Formula>(
    (right, left) => (right.kind === 'truth' ? left : { kind: 'and', left, right }),
    { kind: 'truth', value: true },
  );
}

function readPi(reader: Reader, e: Binding, scope: Scope): Formula {
  if (isTypeUniverse(e.type)) {
    return throwOutside(
      'Type',
      scope.place,
      'a quantifier over types',
      'state the theorem for one number type',
    );
  }
  const sort = reader.sort(e.type, scope);
  const view = e.body.kind === 'forallE' ? rangesOverList(reader, e.body.type, scope, 0) : undefined;
  if (view !== undefined && e.body.kind === 'forallE') {
    const { body } = e.body;
    return overList(reader, 'every', view, {
      name: e.name,
      scope,
      about: (index, inner) => {
        const proof = reader.open({ kind: 'proof' });
        return reader.formula(instantiate(instantiate(body, proof), view.at(index)), inner);
      },
    });
  }
  const parts = sort === undefined ? eachPart(reader, e) : undefined;
  if (parts !== undefined) return reader.formula(parts, scope);
  if (sort === undefined) {
    const left = reader.formula(e.type, { ...scope, place: `${scope.place}, premise` });
    return {
      kind: 'implies',
      left,
      right: reader.formula(instantiate(e.body, reader.open({ kind: 'proof' })), scope),
    };
  }
  return writeQuantifier(reader, 'every', e.name, {
    sort,
    scope,
    read: (variable, inner) => {
      const premises: Formula[] = [];
      let body = instantiate(e.body, variable);
      while (
        body.kind === 'forallE' &&
        reader.sort(body.type, inner) === undefined &&
        !isTypeUniverse(body.type) &&
        eachPart(reader, body) === undefined
      ) {
        premises.push(reader.formula(body.type, inner));
        body = instantiate(body.body, reader.open({ kind: 'proof' }));
      }
      return { premises, rest: reader.formula(body, inner) };
    },
  });
}
