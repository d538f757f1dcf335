// Type variables of which a statement asks for nothing but equality, an order or a value: tested at several types of core Lean.
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf, isSameExpr, spineOf } from '../../expr/spine.ts';
import { inferred } from '../called/head.ts';
import { openCoreLibrary } from '../core/core-library.ts';
import type { Reader } from '../reader.ts';

const words = (text: string): ReadonlySet<Name> => new Set(text.split(' '));

/** Classes that say only which values are equal, that there is one, or how one is written. */
const equality = words(
  'DecidableEq BEq LawfulBEq ReflBEq EquivBEq PartialEquivBEq Inhabited Nonempty Hashable LawfulHashable Repr ToString',
);
/** Classes of an order. */
const order = words('LT LE DecidableLT DecidableLE DecidableRel DecidablePred Ord Min Max');
/** Classes of operations: the standard ones of these numbers. Only integers have all negatives. */
const operations = words('Add Sub Mul Zero One OfNat NatCast Neg');
/** Classes without data; `Std` has the laws of orders and of operations. */
const laws = /^(?:LawfulBEq|ReflBEq|EquivBEq|PartialEquivBEq|LawfulHashable|Nonempty|Decidable\w*|Std\.\w+)$/;
/** Laws that are about a relation or an operation, by what they hold of at these numbers; any other such law is not taken as true. */
const holding: Readonly<Record<Name, RegExp>> = {
  'Std.Refl': /^LE\.le$/,
  'Std.Antisymm': /^LE\.le$/,
  'Std.Total': /^LE\.le$/,
  'Std.Irrefl': /^LT\.lt$/,
  'Std.Asymm': /^LT\.lt$/,
  'Std.Associative': /^H(?:Add\.hAdd|Mul\.hMul)$/,
  'Std.Commutative': /^H(?:Add\.hAdd|Mul\.hMul)$/,
};

/** Numbers with and without a least one, and three names. */
const [numbers, names] = [['Nat', 'Int'], ['Ordering']] as const;

/** The types at which a statement is tested whose leading binder is a type variable; none where it asks for more. */
export function listPlainTypes(binder: Expr): readonly Name[] {
  if (binder.kind !== 'forallE') return [];
  let [isOrdered, isSigned] = [false, false];
  let rest = binder.body;
  for (let depth = 0; rest.kind === 'forallE'; rest = rest.body, depth++) {
    const { head, args } = spineOf(rest.type);
    const isAbout = args.some((arg) => arg.kind === 'bvar' && arg.index === depth);
    if (rest.info !== 'instImplicit' || !isAbout) continue;
    const name = head.kind === 'const' ? head.name : '';
    if (equality.has(name)) continue;
    if (!order.has(name) && !operations.has(name) && !name.startsWith('Std.')) return [];
    isOrdered = true;
    isSigned ||= name === 'Neg';
  }
  if (isSigned) return ['Int'];
  return isOrdered ? numbers : [...numbers, ...names];
}

/** Whether a law holds at numbers: of their own instances, or of a relation or an operation for which it is known. */
function isKnown(reader: Reader, name: Name, args: readonly Expr[]): boolean {
  const [, about, ...more] = args;
  const isOwn = (e: Expr): boolean => isSameExpr(e, inferred) || reader.local(e)?.kind === 'proof';
  if (!name.startsWith('Std.') || args.slice(1).every(isOwn)) return true;
  if (about?.kind !== 'lam' || about.body.kind !== 'lam' || more.length > 0) return false;
  const { head, args: operands } = spineOf(about.body.body);
  const [left, right] = operands.slice(-2);
  const isPlain = left?.kind === 'bvar' && left.index === 1 && right?.kind === 'bvar' && right.index === 0;
  return isPlain && head.kind === 'const' && holding[name]?.test(head.name) === true;
}

/** Core's own instance of such a class at one of these types; a proof stands for laws. */
export function findPlainInstance(reader: Reader, wanted: Expr): Expr | undefined {
  const { head, args } = spineOf(wanted);
  const [type] = args;
  if (head.kind !== 'const' || reader.origin(head.name) === 'project') return undefined;
  if (/^Decidable(?:Eq|Rel|Pred)?$/.test(head.name)) return reader.open({ kind: 'proof' });
  const at = type && headConstantOf(type);
  if (at === undefined || ![...numbers, ...names].some((one) => one === at)) return undefined;
  if (laws.test(head.name))
    return isKnown(reader, head.name, args) ? reader.open({ kind: 'proof' }) : undefined;
  if (head.name === 'Inhabited') return defaultOf(at);
  return [equality, order, operations].some((one) => one.has(head.name)) ? inferred : undefined;
}

/** The instance that says which value a type has by default. */
function defaultOf(type: Name): Expr | undefined {
  for (const { left } of openCoreLibrary().rules.get('Inhabited.default') ?? []) {
    const [of, instance] = spineOf(left).args;
    if (of?.kind === 'const' && of.name === type) return instance;
  }
  return undefined;
}
