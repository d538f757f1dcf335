import type { Name } from '../../../expr/expr.ts';
import { makeAnchor, tag, text } from '../tags.ts';

const keywords = new Set([
  '∀',
  '∃',
  '∑',
  '∏',
  'λ',
  'fun',
  'let',
  'if',
  'then',
  'else',
  'Type',
  'Prop',
  'Sort',
  '→',
  '↔',
  '∧',
  '∨',
  '¬',
]);

// The constant behind each sign of Lean's notation, if the statement really uses that constant.
const notations: Readonly<Record<string, readonly Name[]>> = {
  '<': ['LT.lt'],
  '≤': ['LE.le'],
  '>': ['GT.gt'],
  '≥': ['GE.ge'],
  '=': ['Eq'],
  '≠': ['Ne'],
  '+': ['HAdd.hAdd'],
  '-': ['HSub.hSub', 'Neg.neg'],
  '*': ['HMul.hMul'],
  '/': ['HDiv.hDiv'],
  '^': ['HPow.hPow'],
  '∧': ['And'],
  '∨': ['Or'],
  '¬': ['Not'],
  '↔': ['Iff'],
  '∃': ['Exists'],
  '⁻¹': ['Inv.inv'],
};

const token = /\p{L}[\p{L}\p{N}_'!?.₀-₉]*|\d+(?:\.\d+)?|⁻¹|\s+|./gsu;

/** The constant that a printed word refers to: Lean prints the shortest unambiguous end of the full name. */
const constantOf = (word: string, uses: readonly Name[]): Name | undefined =>
  uses.find((name) => name === word) ?? uses.find((name) => name.endsWith(`.${word}`));

const show = (shown: string): string => tag('pre', { class: 'lean', tabindex: 0 }, tag('code', {}, shown));

/**
 * A statement as Lean prints it, highlighted. Constants show their full names on hover; those that the
 * report explains are links.
 */
export function highlight(statement: string, uses: readonly Name[], explained: ReadonlySet<Name>): string {
  const words = [...statement.matchAll(token)].map(([word]) => {
    if (/^\s+$/.test(word)) return word;
    const noted = (notations[word] ?? []).find((name) => uses.includes(name));
    const name = noted ?? constantOf(word, uses);
    if (name !== undefined && explained.has(name))
      return tag(
        'a',
        { class: 'constant', href: `#${makeAnchor('def', name)}`, title: name === word ? undefined : name },
        text(word),
      );
    // short elements without meaning of their own: a large page has ten thousands of them
    const kind = keywords.has(word)
      ? 'b'
      : /^\d/.test(word)
        ? 'i'
        : name === undefined || name === word
          ? ''
          : 'u';
    return kind === '' ? text(word) : tag(kind, { title: name === word ? undefined : name }, text(word));
  });
  return show(words.join(''));
}

/** A statement without links: one that stands below the same in other words. */
export const renderPlain = (statement: string): string => show(text(statement));
