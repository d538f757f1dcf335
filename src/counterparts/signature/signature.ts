import type { Expr, Name } from '../../expr/expr.ts';
import { type Binding, instantiate } from '../../expr/spine.ts';
import type { Inventory } from '../../lean/inventory.ts';
import { formatBinderName } from '../../lean/names.ts';
import { endsInProp } from '../../read/binders/propositions.ts';
import { openComputation } from '../../read/core/monads.ts';
import { isAskedToDecide } from '../../read/predicates.ts';
import { type Declared, identifierOf, makeTypeWriter } from './written-type.ts';

/** The parameters of a counterpart, its type variables and its result. */
export type Signature = {
  readonly name: string;
  readonly generics: string;
  readonly params: string;
  readonly result: string;
};

const isUniverse = (type: Expr): boolean => type.kind === 'sort' && type.level.kind !== 'zero';

/** Whether a type is a proposition, as far as the constant at its head shows. */
function isProof(inventory: Inventory, type: Expr): boolean {
  let head = type;
  while (head.kind === 'forallE') head = head.body;
  while (head.kind === 'app') head = head.fn;
  if (head.kind !== 'const') return false;
  let codomain = inventory.declarations.get(head.name)?.type ?? inventory.library.get(head.name)?.type;
  while (codomain?.kind === 'forallE') codomain = codomain.body;
  return codomain?.kind === 'sort' && codomain.level.kind === 'zero';
}

/** Whether an argument is no predicate, or one that the definition asks an instance to decide. */
const isData = (type: Binding): boolean => !endsInProp(type.type) || isAskedToDecide(type);

/**
 * The TypeScript signature of a definition's counterpart. Types, instances and proofs are not passed; types that it mentions are
 * added to `declared`.
 */
export function signatureOf(inventory: Inventory, name: Name, declared: Declared): Signature | undefined {
  const declaration = inventory.declarations.get(name);
  if (declaration === undefined) return undefined;
  const write = makeTypeWriter(inventory, declared);
  const generics: string[] = [];
  const params: string[] = [];
  const used = new Set<string>();
  const origin = (constant: Name): string => (inventory.declarations.has(constant) ? 'project' : 'Init');
  let type = openComputation({ inventory, origin }, declaration.type);
  for (; type.kind === 'forallE'; ) {
    const isType = isUniverse(type.type);
    const given = identifierOf(formatBinderName(type.name));
    if (isType) generics.push(given);
    else if (type.info !== 'instImplicit' && !isProof(inventory, type.type) && isData(type)) {
      const isFree = /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(type.name) && !used.has(given);
      const param = isFree ? given : `x${params.length + 1}`;
      used.add(param);
      params.push(`${param}: ${write(type.type)}`);
    }
    const local: Expr = { kind: 'const', name: `\u0004${isType ? given : 'number'}`, levels: [] };
    type = instantiate(type.body, local);
  }
  const isTruth = type.kind === 'sort';
  return {
    name: identifierOf(name),
    generics: generics.length === 0 ? '' : `<${generics.join(', ')}>`,
    params: params.join(', '),
    result: isTruth ? 'boolean' : write(type),
  };
}
