// Typesets a statement from its term, as a reader of papers would write it; beside it stands the text, which hides nothing.
import type { Expr, Name } from '../../expr/expr.ts';
import { type Binding, headConstantOf, instantiate, spineOf } from '../../expr/spine.ts';
import { itemAt } from '../../present.ts';
import type { Declaration, Inventory } from '../inventory.ts';
import { attachJudgements } from '../judged.ts';
import { encloseIn, joinMath, type Maths, makeName, makeRow, makeSign } from './math.ts';
import { type Notation, notations } from './notation.ts';
import {
  hasVariable,
  isClaim,
  isProof,
  nameVariable,
  openBody,
  type Printer,
  readNumeral,
  typeOfConstant,
} from './parts.ts';
import { showInstance } from './print.ts';

/** Precedence of terms that never need brackets. */
const ATOM = 1024;

const enclose = (shown: Maths, level: number, least: number): Maths =>
  level < least ? encloseIn('(', shown, ')') : shown;

const isInteger = (type: Expr | undefined): boolean =>
  type !== undefined && /^(?:Nat|Int)$/.test(headConstantOf(type) ?? '');

/** Signs of papers where Lean's are for typing. */
const signs: Readonly<Record<string, string>> = { '*': '·', '-': '−', '&&': '∧', '||': '∨', '!': '¬' };

const types: Readonly<Record<Name, string>> = {
  Nat: 'ℕ',
  Int: 'ℤ',
  Rat: 'ℚ',
  Real: 'ℝ',
  Complex: 'ℂ',
  'Real.pi': 'π',
};

const minus: Maths = makeRow(makeSign('−'), ['mn', '1']);

/** Division of integers rounds and subtraction of naturals stops at 0, which the signs say. */
function operator(p: Printer, given: Notation, args: readonly Expr[], least: number): Maths {
  const at = (i: number, level: number): Maths => typeset(p, itemAt(args, itemAt(given.operands, i)), level);
  const [type] = args;
  const instance = given.instance === undefined ? '' : showInstance(p, args[given.instance], given.sign);
  const isPlain = instance === '';
  if (given.sign === '/' && isPlain && !isInteger(type)) return ['mfrac', at(0, 0), at(1, 0)];
  if (given.sign === '^' && isPlain) return ['msup', at(0, ATOM), at(1, 0)];
  if (given.sign === '⁻¹' && isPlain) return ['msup', at(0, ATOM), minus];
  const isCut = given.sign === '-' && type !== undefined && headConstantOf(type) === 'Nat';
  const shown = isCut ? '∸' : given.sign === '/' ? '÷' : (signs[given.sign] ?? given.sign);
  const own: Maths = isPlain ? makeSign(shown) : ['msub', makeSign(shown), ['mtext', instance]];
  const sides = given.sides.map((level, i) => at(i, level));
  const row =
    given.kind === 'infix'
      ? makeRow(itemAt(sides, 0), own, itemAt(sides, 1))
      : given.kind === 'prefix'
        ? makeRow(own, itemAt(sides, 0))
        : makeRow(itemAt(sides, 0), own);
  return enclose(row, given.level, least);
}

/** A bound variable, its type and the body inside it. */
function bind(p: Printer, e: Binding): readonly [Maths, Maths, Printer, Expr] {
  const name = nameVariable(p, e.name);
  const [inner, body] = openBody(p, e.body, name);
  return [makeName(name), typeset(p, e.type, 0), inner, body];
}

function pi(p: Printer, e: Binding, least: number): Maths {
  const name = nameVariable(p, e.name);
  const [inner, body] = openBody(p, e.body, name);
  if (!hasVariable(body, name))
    return enclose(makeRow(typeset(p, e.type, 26), makeSign('→'), typeset(inner, body, 25)), 25, least);
  const row = makeRow(
    makeSign('∀'),
    makeName(name),
    makeSign(':'),
    typeset(p, e.type, 0),
    makeSign(','),
    typeset(inner, body, 0),
  );
  return enclose(row, 0, least);
}

/** Writes an application whose arguments are all there, or says nothing. */
type Write = (p: Printer, args: readonly Expr[], least: number) => Maths | undefined;

/** One value between two signs. */
const between =
  (open: string, close: string): Write =>
  (p, args) =>
    encloseIn(open, typeset(p, itemAt(args, args.length - 1), 0), close);

const exists: Write = (p, [, of], least) => {
  if (of?.kind !== 'lam') return undefined;
  const [name, type, inner, body] = bind(p, of);
  const row = makeRow(makeSign('∃'), name, makeSign(':'), type, makeSign(','), typeset(inner, body, 0));
  return enclose(row, 0, least);
};

const cases: Write = (p, args) => {
  const line = (value: Expr, ...when: readonly Maths[]): Maths => [
    'mtr',
    ['mtd', typeset(p, value, 0)],
    ['mtd', makeRow(...when)],
  ];
  const table: Maths = [
    'mtable',
    line(itemAt(args, 3), ['mtext', 'if '], typeset(p, itemAt(args, 1), 0)),
    line(itemAt(args, 4), ['mtext', 'otherwise']),
  ];
  return makeRow(makeSign('{'), table);
};

/** Forms that have a notation of their own in papers, by the number of arguments that Lean gives them. */
const forms: Readonly<Record<Name, readonly [arity: number, write: Write]>> = {
  Exists: [2, exists],
  ite: [5, cases],
  abs: [4, between('|', '|')],
  'Real.sqrt': [1, (p, args) => ['msqrt', typeset(p, itemAt(args, 0), 0)]],
  'Nat.floor': [4, between('⌊', '⌋')],
  'Int.floor': [4, between('⌊', '⌋')],
  'Nat.ceil': [4, between('⌈', '⌉')],
  'Int.ceil': [4, between('⌈', '⌉')],
  'Finset.sum': [5, (p, args) => overSet(p, '∑', args)],
  'Finset.prod': [5, (p, args) => overSet(p, '∏', args)],
};

function overSet(p: Printer, large: string, args: readonly Expr[]): Maths | undefined {
  const [set, body] = args.slice(-2);
  if (set === undefined || body?.kind !== 'lam') return undefined;
  const [name, , inner, term] = bind(p, body);
  const { head, args: of } = spineOf(set);
  const isRange = head.kind === 'const' && head.name === 'Finset.range' && of.length === 1;
  const below = isRange
    ? makeRow(name, makeSign('<'), typeset(p, itemAt(of, 0), 51))
    : makeRow(name, makeSign('∈'), typeset(p, set, 51));
  return makeRow(['munder', makeSign(large), below], typeset(inner, term, 71));
}

/** `f(x, y)`: a constant by the last part of its name, the text has the whole of it. */
function application(p: Printer, head: Expr, args: readonly Expr[]): Maths {
  let type = head.kind === 'const' ? typeOfConstant(p, head.name) : undefined;
  const isVariable = head.kind === 'const' && head.name.startsWith('\u0002');
  const name = head.kind === 'const' ? head.name.replace('\u0002', '') : '';
  const short = types[name] ?? (isVariable ? name : name.slice(name.lastIndexOf('.') + 1));
  const first = head.kind === 'const' ? makeName(short) : typeset(p, head, ATOM);
  const notes: string[] = [];
  const shown = args.flatMap((arg): readonly Maths[] => {
    const info = type?.kind === 'forallE' ? type.info : 'default';
    type = type?.kind === 'forallE' ? type.body : undefined;
    if (info === 'instImplicit') notes.push(showInstance(p, arg, name));
    if (info !== 'default' || isProof(p, arg)) return [];
    return [typeset(p, arg, 0)];
  });
  const noted = notes.filter((note) => note !== '');
  const own: Maths = noted.length === 0 ? first : ['msub', first, ['mtext', noted.join(', ')]];
  return shown.length === 0
    ? own
    : makeRow(own, makeSign('\u2061'), encloseIn('(', makeRow(...joinMath(shown, ',')), ')'));
}

function typeset(p: Printer, e: Expr, least: number): Maths {
  switch (e.kind) {
    case 'natLit':
      return ['mn', String(e.value)];
    case 'strLit':
      return ['mtext', JSON.stringify(e.value)];
    case 'sort':
      return ['mi', e.level.kind === 'zero' ? 'Prop' : 'Type'];
    case 'bvar':
      return ['mi', `#${e.index}`];
    case 'forallE':
      return pi(p, e, least);
    case 'lam': {
      const [name, , inner, body] = bind(p, e);
      return enclose(makeRow(name, makeSign('↦'), typeset(inner, body, 0)), 0, least === 0 ? 0 : ATOM);
    }
    case 'letE':
      return typeset(p, instantiate(e.body, e.value), least);
    case 'proj': {
      const field = p.inventory.declarations.get(e.struct)?.fields?.[e.index]?.name ?? String(e.index + 1);
      return makeRow(
        typeset(p, e.of, ATOM),
        makeSign('.'),
        makeName(field.slice(field.lastIndexOf('.') + 1)),
      );
    }
    default:
      break;
  }
  const { head, args } = spineOf(e);
  if (head.kind !== 'const') return application(p, head, args);
  const literal = readNumeral(e);
  if (literal !== undefined) {
    const note = showInstance(p, args[2], 'numerals');
    return note === '' ? ['mn', literal] : ['msub', ['mn', literal], ['mtext', note]];
  }
  if (p.inventory.declarations.has(head.name)) return application(p, head, args);
  const given = notations.get(head.name);
  if (given !== undefined && args.length === given.arity) return operator(p, given, args, least);
  // a cast changes the type of a number, not its value
  const isCast = /^(?:Nat|Int|Rat)\.cast$/.test(head.name) && args.length === 3;
  if (isCast && showInstance(p, args[1], 'casts') === '') return typeset(p, itemAt(args, 2), least);
  const [arity, write] = forms[head.name] ?? [];
  return (args.length === arity ? write?.(p, args, least) : undefined) ?? application(p, head, args);
}

/** Neighbouring variables of one type, as `x, y ∈ ℝ`. */
type Given = { readonly names: readonly Maths[]; readonly type: Maths };

/** The lines of a statement: its variables, each hypothesis, and the conclusion. */
function linesOf(p: Printer, type: Expr): readonly Maths[] {
  const given: Given[] = [];
  const assumed: Maths[] = [];
  let [inner, rest] = [p, type];
  while (rest.kind === 'forallE') {
    const name = nameVariable(inner, rest.name);
    const [next, body] = openBody(inner, rest.body, name);
    const isNamed = hasVariable(body, name) || !isClaim(inner, rest.type);
    const shown = typeset(inner, rest.type, 0);
    if (rest.info === 'instImplicit') assumed.push(makeRow(makeSign('['), shown, makeSign(']')));
    else if (isNamed) {
      const last = given.at(-1);
      if (last !== undefined && JSON.stringify(last.type) === JSON.stringify(shown))
        given[given.length - 1] = { ...last, names: [...last.names, makeName(name)] };
      else given.push({ names: [makeName(name)], type: shown });
    } else assumed.push(shown);
    [inner, rest] = [next, body];
  }
  const variables = given.map((one) => makeRow(...joinMath(one.names, ','), makeSign(':'), one.type));
  const head = variables.length === 0 ? [] : [makeRow(makeSign('∀'), ...joinMath(variables, ';'))];
  const conclusion = typeset(inner, rest, 0);
  return [...head, ...assumed, assumed.length === 0 ? conclusion : makeRow(makeSign('⟹'), conclusion)];
}

/** The statement of a declaration as lines: what it is about, what it assumes, and what it concludes. */
export function renderTypeset(inventory: Inventory, declaration: Declaration): Maths {
  const p: Printer = { inventory, scope: [], brought: new Map() };
  const lines = linesOf(p, attachJudgements(declaration).type);
  return ['mtable', ...lines.map((line): Maths => ['mtr', ['mtd', line]])];
}
