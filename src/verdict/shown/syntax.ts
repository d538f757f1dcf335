// What a project adds to Lean's syntax.
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf } from '../../expr/spine.ts';
import type { Inventory } from '../../lean/inventory.ts';

const strings = (e: Expr): readonly string[] => {
  if (e.kind === 'strLit') return [e.value.trim()];
  if (e.kind === 'app') return [...strings(e.fn), ...strings(e.arg)];
  return e.kind === 'lam' ? strings(e.body) : [];
};

const translators: ReadonlySet<Name> = new Set([
  'Lean.Macro',
  'Lean.Elab.Term.TermElab',
  'Lean.Elab.Command.CommandElab',
  'Lean.ParserDescr',
  'Lean.TrailingParserDescr',
]);

/** Whether a project has macros or elaborators, and the tokens of its notations. */
type Syntax = { readonly translates: boolean; readonly tokens: ReadonlySet<string> };

function readSyntax(inventory: Inventory): Syntax {
  const own = [...inventory.declarations.values()].filter(({ type }) =>
    translators.has(headConstantOf(type) ?? ''),
  );
  const descriptions = own.filter(({ type }) => /ParserDescr$/.test(headConstantOf(type) ?? ''));
  const tokens = descriptions.flatMap(({ value }) => (value === undefined ? [] : strings(value)));
  return { translates: own.length > 0, tokens: new Set(tokens.filter((token) => token !== '')) };
}

/** Read once: it looks at every declaration of the project. */
const syntaxes = new WeakMap<Inventory, Syntax>();

/** What a project adds to Lean's syntax, found by the types of its declarations. */
export function syntaxOf(inventory: Inventory): Syntax {
  const known = syntaxes.get(inventory) ?? readSyntax(inventory);
  syntaxes.set(inventory, known);
  return known;
}
