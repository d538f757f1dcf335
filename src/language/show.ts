import { operations } from '../operations/table.ts';
import { itemAt } from '../present.ts';
import type { Formula, Term } from './ast.ts';

const short = (name: string): string => name.split('.').at(-1) ?? name;

/** Prints a term for a reader; `names` are the variables in scope, outermost first. */
const showTerm = (term: Term, names: readonly string[]): string => {
  const inner = (part: Term): string => {
    const text = showTerm(part, names);
    return part.kind === 'operation' && operations[part.operation].print.kind === 'infix'
      ? `(${text})`
      : text;
  };
  const next = `k${names.length}`;
  switch (term.kind) {
    case 'literal':
      return term.value.den === 1n ? `${term.value.num}` : `${term.value.num}/${term.value.den}`;
    case 'variable':
      return names[term.level] ?? `k${term.level}`;
    case 'operation': {
      const { print } = operations[term.operation];
      if (print.kind === 'infix') return term.args.map(inner).join(` ${print.sign} `);
      if (print.kind === 'prefix') return `${print.sign}${inner(itemAt(term.args, 0))}`;
      if (print.kind === 'silent') return showTerm(itemAt(term.args, 0), names);
      return `${term.operation}(${term.args.map((arg) => showTerm(arg, names)).join(', ')})`;
    }
    case 'sum':
    case 'product':
      return `${term.kind} ${next} < ${inner(term.count)}, ${showTerm(term.body, [...names, next])}`;
    case 'apply':
      return `${inner(term.fn)}(${term.args.map((arg) => showTerm(arg, names)).join(', ')})`;
    case 'call':
      return `${short(term.constant)}(${term.args.map((arg) => showTerm(arg, names)).join(', ')})`;
    case 'lambda':
      return `(${term.name} => ${showTerm(term.body, [...names, term.name])})`;
    case 'let':
      return `let ${term.name} = ${showTerm(term.value, names)}; ${showTerm(term.body, [...names, term.name])}`;
    case 'if':
      return `if ${showFormula(term.condition, names)} then … else …`;
  }
};

/** Names for the arguments of a definition, numbered in the order of its patterns. */
export const argumentNames: readonly string[] = Array.from({ length: 64 }, (_, k) => `argument ${k + 1}`);

/** Prints a part of a definition's body, or of a statement with variables of these names, cut where it is long. */
export const showPart = (part: Term, names: readonly string[] = argumentNames): string => {
  const text = showTerm(part, names);
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
};

const joined = { and: '∧', or: '∨', implies: '→', iff: '↔' } as const;

/** Prints a formula for a reader. */
export const showFormula = (formula: Formula, names: readonly string[]): string => {
  switch (formula.kind) {
    case 'truth':
      return formula.value ? 'True' : 'False';
    case 'compare':
      return `${showTerm(formula.left, names)} ${formula.comparison} ${showTerm(formula.right, names)}`;
    case 'and':
    case 'or':
    case 'implies':
    case 'iff':
      return `(${showFormula(formula.left, names)} ${joined[formula.kind]} ${showFormula(formula.right, names)})`;
    case 'not':
      return `¬(${showFormula(formula.of, names)})`;
    case 'every':
    case 'some':
      return `${formula.kind === 'every' ? '∀' : '∃'} ${formula.name}, ${showTerm(formula.from, names)} ≤ ${formula.name} < ${showTerm(formula.to, names)} → ${showFormula(formula.body, [...names, formula.name])}`;
    case 'forall':
    case 'exists':
      return `${formula.kind === 'forall' ? '∀' : '∃'} ${formula.name}, ${showFormula(formula.body, [...names, formula.name])}`;
    case 'defined':
      return `${short(formula.constant)}: ${showFormula(formula.body, names)}`;
  }
};
