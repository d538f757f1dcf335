// What Lean says of functions of core Lean, by the rules of lean-core/Core.lean.
import type { Expr, Name } from '../../expr/expr.ts';
import { spineOf } from '../../expr/spine.ts';
import type { Declaration, LibraryConstant } from '../../lean/inventory.ts';
import { attachAllJudgements } from '../../lean/judged.ts';
import { readInventory } from '../../lean/read-inventory.ts';
import { readOwnFile } from '../../own-files.ts';
import { entryOf } from '../../present.ts';
import { asStandard } from './standard.ts';

/** A rule `∀ binders, left = right`, or with `↔`; `type` is the whole of it. */
export type Rule = {
  readonly name: Name;
  readonly type: Expr;
  readonly binders: number;
  readonly left: Expr;
};

/** The rules by the constant at the head of their left sides, those of a recursion apart, and the constants that they mention. */
type CoreLibrary = {
  readonly rules: ReadonlyMap<Name, readonly Rule[]>;
  /** For each function that recurses, its equations in order. */
  readonly equations: ReadonlyMap<Name, readonly Name[]>;
  readonly declarations: ReadonlyMap<Name, Declaration>;
  readonly library: ReadonlyMap<Name, LibraryConstant>;
};

/** The proposition that a theorem shows, or that a definition states; its variables are bound in front. */
const said = ({ kind, type, value }: Declaration): Expr | undefined => {
  if (kind === 'theorem') return type;
  const binders = (e: Expr): Expr =>
    e.kind === 'lam' ? { ...e, kind: 'forallE', body: binders(e.body) } : e;
  return value && binders(value);
};

function readRule(declaration: Declaration): Rule | undefined {
  const type = said(declaration);
  let [body, binders] = [type, 0];
  for (; body?.kind === 'forallE'; body = body.body) binders++;
  const { head, args } = body === undefined ? { head: undefined, args: [] } : spineOf(body);
  const left = args.at(-2);
  if (type === undefined || left === undefined || head?.kind !== 'const') return undefined;
  return head.name === 'Eq' || head.name === 'Iff'
    ? { name: declaration.name, type, binders, left }
    : undefined;
}

/** Equations are numbered; those that Lean states for a definition by itself are found through it. */
const isEquation = /(?<!\.eq)_\d$/;

let known: CoreLibrary | undefined;

/** The rules, read once. */
export function openCoreLibrary(): CoreLibrary {
  if (known !== undefined) return known;
  const read = readInventory(readOwnFile('lean-core/core.ndjson'));
  if (read.kind !== 'inventory') throw new Error(`lean-core/core.ndjson is damaged: ${read.why}`);
  const given = attachAllJudgements(read.inventory.declarations);
  const declarations = new Map<Name, Declaration>();
  for (const name of given.keys()) {
    const { type, value, ...rest } = entryOf(given, name);
    declarations.set(name, { ...rest, type: asStandard(type), ...(value && { value: asStandard(value) }) });
  }
  const rules = new Map<Name, Rule[]>();
  const equations = new Map<Name, Name[]>();
  for (const name of [...declarations.keys()].sort()) {
    const declaration = declarations.get(name);
    const rule = declaration && readRule(declaration);
    const head = rule && spineOf(rule.left).head;
    if (declaration === undefined || rule === undefined || head?.kind !== 'const') continue;
    if (declarations.has(head.name) && !isEquation.test(name)) continue;
    declarations.set(name, { ...declaration, kind: 'theorem', type: rule.type });
    if (isEquation.test(name)) equations.set(head.name, [...(equations.get(head.name) ?? []), name]);
    else rules.set(head.name, [...(rules.get(head.name) ?? []), rule]);
  }
  known = { rules, equations, declarations, library: read.inventory.library };
  return known;
}

const merged = new WeakMap<ReadonlyMap<Name, LibraryConstant>, ReadonlyMap<Name, LibraryConstant>>();

/** The constants of the library that a project reaches, and those that rules about core mention. */
export function withCoreLibrary(
  library: ReadonlyMap<Name, LibraryConstant>,
): ReadonlyMap<Name, LibraryConstant> {
  const before = merged.get(library);
  if (before !== undefined) return before;
  const all = new Map([...openCoreLibrary().library, ...library]);
  merged.set(library, all);
  return all;
}
