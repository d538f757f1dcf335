// Finds symbols that the project redefines, constants with a project-specific printer, and modules that do without
// the library: in each of these cases a statement does not mean what it appears to mean.
import unhomoglyph from 'unhomoglyph';
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf, spineOf } from '../../expr/spine.ts';
import type { Declaration, Inventory } from '../../lean/inventory.ts';
import { makeFinding } from '../findings/finding.ts';
import type { FindingCode } from '../findings/finding-code.ts';
import type { Finding } from '../report.ts';
import { mentions } from './triviality.ts';

const placed = ({ range }: Declaration): Pick<Finding, 'where'> =>
  range === undefined ? {} : { where: { file: range.file, line: range.line, column: range.column } };

/** Signs that core Lean and Mathlib give a fixed meaning. */
const signs: ReadonlySet<string> = new Set(
  '= ≠ < ≤ > ≥ + - * / ^ ∣ ∧ ∨ ¬ → ↔ ∀ ∃ ∈ ∉ ⊆ ⊂ ∪ ∩ ∘ • ⁻¹ % ∑ ∏ ∫ √ ℝ ℂ == && || ! ++ :: × ∞ π'.split(' '),
);

/** Variants of signs in other fonts, which Unicode's tables of compatible and of confusable characters leave apart. */
const variants: Readonly<Record<string, string>> = { '≦': '≤', '⩽': '≤', '≧': '≥', '⩾': '≥' };

/** The library's sign that a token of the project looks like. */
const likeness = (token: string): string | undefined => {
  const alike = [variants[token], unhomoglyph(token), token.normalize('NFKC')];
  return signs.has(token) ? undefined : alike.find((one) => one !== undefined && signs.has(one));
};

const strings = (e: Expr): readonly string[] => {
  switch (e.kind) {
    case 'strLit':
      return [e.value.trim()];
    case 'app':
      return [...strings(e.fn), ...strings(e.arg)];
    case 'lam':
    case 'forallE':
      return strings(e.body);
    default:
      return [];
  }
};

const parsers: ReadonlySet<Name> = new Set(['Lean.ParserDescr', 'Lean.TrailingParserDescr']);

/** The library's signs among the tokens of a notation, and tokens that look like one, with what they look like. */
const redefined = ({ type, value }: Declaration): readonly string[] => {
  if (value === undefined || !parsers.has(headConstantOf(type) ?? '')) return [];
  return [...new Set(strings(value))].flatMap((token) => {
    const alike = likeness(token);
    if (alike !== undefined) return [`${token}, which looks like ${alike},`];
    return signs.has(token) ? [token] : [];
  });
};

/** Library syntax that a macro of the project translates differently; `macro_rules` names it. */
const overridden = ({ name, type }: Declaration): string | undefined => {
  if (headConstantOf(type) !== 'Lean.Macro' || !/macroRules/.test(name)) return undefined;
  return [...signs].find((token) => name.includes(`macroRules_term_${token}_`));
};

const printers: ReadonlySet<Name> = new Set([
  'Lean.PrettyPrinter.Unexpander',
  'Lean.PrettyPrinter.Delaborator.Delab',
]);

/** Unexpanders that Lean generates for a notation print exactly what the notation parses. */
const isWrittenByHand = ({ name }: Declaration): boolean => !/_aux_|_unexpand_/.test(name);

const resultOf = (type: Expr): Expr => (type.kind === 'forallE' ? resultOf(type.body) : type);

/** The library type from which a coercion of the project converts, if both of its types are the library's. */
const coercionOf = ({ type, kind }: Declaration, inventory: Inventory): Name | undefined => {
  const { head, args } = spineOf(resultOf(type));
  const isCoercion = kind === 'definition' && head.kind === 'const' && /^Coe([A-Z]\w*)?$/.test(head.name);
  if (!isCoercion || args.some((arg) => mentions(arg, (name) => inventory.declarations.has(name))))
    return undefined;
  return headConstantOf(args[0] ?? head);
};

const oddity = (
  one: Declaration,
  inventory: Inventory,
): { readonly code: FindingCode; readonly text: string } | undefined => {
  const tokens = redefined(one);
  const token = overridden(one);
  const what = token === undefined ? tokens : [token];
  if (what.length > 0)
    return {
      code: 'symbol-redefined',
      text: `${token === undefined ? 'a notation' : 'a macro'} of ${one.module} gives ${what.join(', ')} a meaning of its own: read statements by the full names of their constants`,
    };
  if (printers.has(headConstantOf(one.type) ?? '') && isWrittenByHand(one))
    return {
      code: 'printed-otherwise',
      text: `${one.name} changes how Lean prints statements: the one that is shown may not be the one that is proved`,
    };
  const coerced = coercionOf(one, inventory);
  if (coerced !== undefined)
    return {
      code: 'coercion-of-its-own',
      text: `${one.name} says how ${coerced} is turned into another type of the library where nobody writes it; a statement shows only what comes out`,
    };
  return undefined;
};

const symbolFindings = (inventory: Inventory): readonly Finding[] =>
  [...inventory.declarations.values()].flatMap((one) => {
    const found = oddity(one, inventory);
    return found === undefined
      ? []
      : [makeFinding(found.code, { subject: one.name, message: found.text, ...placed(one) })];
  });

/** Constants that all others depend on; they come from `Init` unless a module began with `prelude`. */
const primitives: ReadonlySet<Name> = new Set(
  'Nat Eq False True And Or Not Iff Exists Quot Quot.sound propext Classical.choice LE.le LT.lt OfNat HAdd.hAdd HSub.hSub HMul.hMul HDiv.hDiv'.split(
    ' ',
  ),
);

function libraryFindings(inventory: Inventory): readonly Finding[] {
  const own = [...inventory.declarations.values()].filter(({ name }) => primitives.has(name));
  const [first] = own;
  if (first === undefined) return [];
  const names = own.map(({ name }) => name).join(', ');
  return [
    makeFinding('library-replaced', {
      subject: first.module,
      message: `${first.module} does not import the library (\`prelude\`) and has its own ${names}: numbers, logic and axioms here are its own, whatever they are called`,
      ...placed(first),
    }),
  ];
}

/** Findings about symbols, printing and the library, for the project as a whole. */
export const collectProjectFindings = (inventory: Inventory): readonly Finding[] => [
  ...symbolFindings(inventory),
  ...libraryFindings(inventory),
];
