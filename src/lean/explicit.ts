import type { Expr, Name } from '../expr/expr.ts';
import { spineOf } from '../expr/spine.ts';

/** Names that no source can write: private ones, and those with macro scopes. */
const unwritable = /^_private\.|\._@\./;

/**
 * An expression as Lean text that is read back as the same expression, with all arguments written out; universe levels are
 * left to Lean. `textOf` gives the text of constants that stand for something else. `undefined` where a name cannot be written.
 */
export function writeExplicitly(e: Expr, textOf: (constant: Name) => string | undefined): string | undefined {
  const write = (part: Expr, bound: readonly string[]): string | undefined => {
    const all = (parts: readonly Expr[], join: (texts: readonly string[]) => string): string | undefined => {
      const texts = parts.map((one) => write(one, bound));
      return texts.every((text) => text !== undefined) ? join(texts) : undefined;
    };
    switch (part.kind) {
      case 'bvar':
        return bound[bound.length - 1 - part.index];
      case 'sort':
        return part.level.kind === 'zero' ? 'Prop' : part.level.kind === 'param' ? 'Sort _' : 'Type _';
      case 'const':
        return textOf(part.name) ?? (unwritable.test(part.name) ? undefined : `@${part.name}`);
      case 'app': {
        // `(@f a) b` would have Lean fill in the implicit arguments between a and b
        const { head, args } = spineOf(part);
        return all([head, ...args], (texts) => `(${texts.join(' ')})`);
      }
      case 'lam':
      case 'forallE': {
        const name = `x${bound.length}`;
        const [type, body] = [write(part.type, bound), write(part.body, [...bound, name])];
        if (type === undefined || body === undefined) return undefined;
        return part.kind === 'lam'
          ? `(fun (${name} : ${type}) => ${body})`
          : `((${name} : ${type}) → ${body})`;
      }
      case 'letE': {
        const name = `x${bound.length}`;
        const [type, value, body] = [
          write(part.type, bound),
          write(part.value, bound),
          write(part.body, [...bound, name]),
        ];
        return type === undefined || value === undefined || body === undefined
          ? undefined
          : `(let ${name} : ${type} := ${value}; ${body})`;
      }
      case 'natLit':
        return `(nat_lit ${part.value})`;
      case 'strLit':
        return JSON.stringify(part.value);
      case 'proj':
        return all([part.of], ([of]) => `(${of}).${part.index + 1}`);
    }
  };
  return write(e, []);
}
