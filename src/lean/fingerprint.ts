import { createHash } from 'node:crypto';
import type { Expr, Level, Name } from '../expr/expr.ts';
import { closureOf } from './closure.ts';
import type { Declaration, Inventory, LibraryConstant } from './inventory.ts';

const levelText = (level: Level): string => {
  switch (level.kind) {
    case 'zero':
      return '0';
    case 'succ':
      return `s${levelText(level.of)}`;
    case 'param':
      return `p(${level.name})`;
    default:
      return `${level.kind}(${levelText(level.left)},${levelText(level.right)})`;
  }
};

/**
 * Hash of an expression's structure. Binder names and binder infos do not change the meaning of a statement, so they are left
 * out; `more` adds other properties of an expression to the hash. Shared subterms are hashed once.
 */
export function makeHasher(more: (expr: Expr) => readonly unknown[] = () => []): (expr: Expr) => string {
  const known = new WeakMap<Expr, string>();
  const parts = (expr: Expr): readonly string[] => {
    switch (expr.kind) {
      case 'bvar':
        return [String(expr.index)];
      case 'sort':
        return [levelText(expr.level)];
      case 'const':
        return [expr.name, ...expr.levels.map(levelText)];
      case 'app':
        return [hash(expr.fn), hash(expr.arg)];
      case 'lam':
      case 'forallE':
        return [hash(expr.type), hash(expr.body)];
      case 'letE':
        return [hash(expr.type), hash(expr.value), hash(expr.body)];
      case 'natLit':
      case 'strLit':
        return [String(expr.value)];
      case 'proj':
        return [expr.struct, String(expr.index), hash(expr.of)];
    }
  };
  const hash = (expr: Expr): string => {
    const before = known.get(expr);
    if (before !== undefined) return before;
    const now = createHash('sha256')
      .update(JSON.stringify([expr.kind, ...parts(expr), ...more(expr)]))
      .digest('base64url');
    known.set(expr, now);
    return now;
  };
  return hash;
}

/** Part of every fingerprint: increase it when the rule for what enters a fingerprint changes. */
const RULE = 1;

/** What a fingerprint says of each declaration and constant: many statements rest on the same ones. */
const pieces = new WeakMap<Declaration | LibraryConstant, readonly unknown[]>();

/** A declaration by its type and, unless it is a proof or a lemma that Lean proves inside a definition, its value. */
export const pieceOf = (declaration: Declaration | undefined): readonly unknown[] => {
  if (declaration === undefined) return [undefined, undefined, undefined, null];
  const known = pieces.get(declaration);
  if (known !== undefined) return known;
  const { kind, levelParams, type, value } = declaration;
  const hash = makeHasher();
  const piece = [kind, levelParams, hash(type), kind !== 'theorem' && value ? hash(value) : null];
  pieces.set(declaration, piece);
  return piece;
};

/** A constant of a library, by its type. */
export const borderOf = (constant: LibraryConstant | undefined): readonly unknown[] => {
  if (constant === undefined) return [undefined, null];
  const known = pieces.get(constant);
  if (known !== undefined) return known;
  const piece = [constant.kind, constant.type ? makeHasher()(constant.type) : null];
  pieces.set(constant, piece);
  return piece;
};

/**
 * Fingerprint of a theorem's statement, of its meaning rather than its text: its type, the types and values of every project
 * definition it depends on, and the library constants it uses by name and type, so that both toolchains give the same. Proofs
 * do not enter.
 */
export function fingerprintOf(inventory: Inventory, name: Name): string {
  const { project, library } = closureOf(inventory, [name], 'statement');
  const own = project.map((used) => [used, ...pieceOf(inventory.declarations.get(used))]);
  const border = library.map((used) => [used, ...borderOf(inventory.library.get(used))]);
  return createHash('sha256')
    .update(JSON.stringify([RULE, own, border, null]))
    .digest('hex')
    .slice(0, 32);
}
