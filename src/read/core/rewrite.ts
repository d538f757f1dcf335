// Functions of core Lean that no row reads: rewritten by a rule, or read by equations.
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf, instantiate, isSameExpr, spineOf } from '../../expr/spine.ts';
import type { Declaration } from '../../lean/inventory.ts';
import { itemAt } from '../../present.ts';
import type { Reader } from '../reader.ts';
import { openCoreLibrary, type Rule } from './core-library.ts';
import { matchPattern } from './match-pattern.ts';
import { writeOut } from './monads.ts';
import { markInstances } from './standard.ts';

/** Whether core's constant of a name is the one that the rules are about: another release may have another of that name. */
function isMeant(reader: Reader, name: Name): boolean {
  if (reader.origin(name) !== 'Init') return false;
  const [own, ruled] = [reader.inventory.library.get(name)?.type, openCoreLibrary().library.get(name)?.type];
  return own === undefined || ruled === undefined || isSameExpr(own, ruled);
}

/** Any instance that decides gives the same value, and so a rule may ask for one that the statement does not have. */
const decides = /^(Decidable|DecidableEq|DecidableLT|DecidableLE|DecidablePred|DecidableRel)$/;

function apply(reader: Reader, { type, binders, left }: Rule, e: Expr): Expr | undefined {
  const found: (Expr | undefined)[] = Array.from({ length: binders }, () => undefined);
  if (!matchPattern(left, e, found) || !matchPattern(left, e, found)) return undefined;
  let rest = type;
  for (let position = 0; rest.kind === 'forallE'; position++) {
    const isDecided = found[position] === undefined && decides.test(headConstantOf(rest.type) ?? '');
    const value = isDecided ? reader.open({ kind: 'proof' }) : found[position];
    if (value === undefined) return undefined;
    rest = instantiate(rest.body, value);
  }
  return spineOf(rest).args.at(-1);
}

/** Whether there is a rule about a constant, with enough arguments. */
export const hasRule = (reader: Reader, name: Name): boolean =>
  openCoreLibrary().rules.has(name) && isMeant(reader, name);

/** What an expression or proposition is by a rule about the constant at its head; arguments beyond the rule's are kept. */
export function rewriteByCore(reader: Reader, e: Expr): Expr | undefined {
  const { head, args } = spineOf(e);
  const rules = head.kind === 'const' ? openCoreLibrary().rules.get(head.name) : undefined;
  if (head.kind !== 'const' || rules === undefined || !isMeant(reader, head.name)) return undefined;
  for (const rule of rules) {
    const more = args.length - spineOf(rule.left).args.length;
    if (more < 0) continue;
    let whole = markInstances(writeOut(e));
    for (let k = 0; k < more && whole.kind === 'app'; k++) whole = whole.fn;
    const said = apply(reader, rule, whole);
    if (said !== undefined)
      return args.slice(args.length - more).reduce<Expr>((fn, arg) => ({ kind: 'app', fn, arg }), said);
  }
  return undefined;
}

/** A function of core Lean with its equations, or a definition that the rules use. */
export function findCoreFunction(reader: Reader, name: Name): Declaration | undefined {
  const { declarations, equations, library } = openCoreLibrary();
  const own = declarations.get(name);
  const found = equations.get(name);
  if (own !== undefined && found === undefined) return own.kind === 'definition' ? own : undefined;
  if (own !== undefined && found !== undefined) return { ...own, equations: found };
  const type = library.get(name)?.type;
  if (found === undefined || type === undefined || !isMeant(reader, name)) return undefined;
  const { module } = itemAt(
    [declarations.get(itemAt(found, 0))].flatMap((one) => one ?? []),
    0,
  );
  return {
    name,
    kind: 'definition',
    module,
    levelParams: [],
    type,
    typeUses: [],
    valueUses: [],
    equations: found,
    attributes: [],
    statement: '',
  };
}

/** An equation of a function, of the project or of core Lean. */
export const findEquation = ({ inventory }: Reader, theorem: Name): Declaration | undefined =>
  inventory.declarations.get(theorem) ?? openCoreLibrary().declarations.get(theorem);
