// Prints a term from the term alone: a project's own notation, macros and printers have no effect.
import type { BinderInfo, Expr, Name } from '../../expr/expr.ts';
import { instantiate, spineOf } from '../../expr/spine.ts';
import { itemAt } from '../../present.ts';
import type { Declaration, Inventory } from '../inventory.ts';
import { attachJudgements, ownerOf } from '../judged.ts';
import { type Notation, notations } from './notation.ts';
import {
  hasVariable,
  isForeign,
  isProof,
  makeVariable,
  nameVariable,
  openBody,
  type Printer,
  readNumeral,
  typeOfConstant,
  typeOfNumerals,
} from './parts.ts';

/** Precedence of an application, and of terms that never need brackets. */
const APPLICATION = 1022;
const ATOM = 1024;

const bracketed = (shown: string, level: number, least: number): string =>
  level < least ? `(${shown})` : shown;

/**
 * An instance that is not the library's is shown in square brackets after its sign or name. If the library has none at all, it
 * is listed once, after the statement.
 */
export function showInstance(p: Printer, e: Expr | undefined, of: string): string {
  if (e === undefined || !isForeign(p, e)) return '';
  const owner = ownerOf(p.inventory, e, e.judgement?.by);
  const isOwn = e.judgement?.verdict === 'own' || (p.inventory.judged && e.judgement === undefined);
  if (!isOwn || owner === undefined) return `[${owner ?? print(p, e, 0)}]`;
  p.brought.set(owner, (p.brought.get(owner) ?? new Set()).add(of));
  return '';
}

function operator(p: Printer, sign: Notation, args: readonly Expr[], least: number): string {
  const instance = sign.instance === undefined ? undefined : args[sign.instance];
  const given = showInstance(p, instance, sign.sign);
  const types = sign.operands.map((at) => typeOfNumerals(itemAt(args, at)));
  // Numerals take their type from the other side of a comparison; if that consists of numerals too, the type is unknown.
  const untold = types.every((type) => type !== undefined) && sign.level === 50 && sign.arity > 2;
  const parts = sign.operands.map((at, i) => {
    const type = (untold && i === 0) || (sign.sign === '^' && i === 1) ? types[i] : undefined;
    const shown = print(p, itemAt(args, at), type === undefined ? itemAt(sign.sides, i) : 0);
    const isPlain =
      type === undefined ||
      (sign.sign === '^' && spineOf(type).head.kind === 'const' && print(p, type, 0) === 'Nat');
    return isPlain
      ? type === undefined
        ? shown
        : print(p, itemAt(args, at), itemAt(sign.sides, i))
      : `(${shown} : ${print(p, type, 0)})`;
  });
  const all = {
    infix: `${parts[0]} ${sign.sign}${given} ${parts[1]}`,
    prefix: `${sign.sign}${given}${parts[0]}`,
    postfix: `${parts[0]}${sign.sign}${given}`,
  };
  return bracketed(all[sign.kind], sign.level, least);
}

const brackets: Readonly<Record<BinderInfo, readonly [string, string]>> = {
  default: ['(', ')'],
  implicit: ['{', '}'],
  strictImplicit: ['⦃', '⦄'],
  instImplicit: ['[', ']'],
};

function pi(p: Printer, e: Extract<Expr, { kind: 'forallE' | 'lam' }>, least: number): string {
  const name = nameVariable(p, e.name);
  const [inner, body] = openBody(p, e.body, name);
  if (!hasVariable(body, name) && e.info === 'default')
    return bracketed(`${print(p, e.type, 26)} → ${print(inner, body, 25)}`, 25, least);
  const [open, close] = brackets[e.info];
  const rest = print(inner, body, 0);
  const type = ` : ${print(p, e.type, 0)}${close}`;
  const further = rest.startsWith('∀ ') ? rest.slice(2) : undefined;
  // `∀ (x : T) (y : T)` is `∀ (x y : T)`.
  const names =
    further === undefined || !further.startsWith(open)
      ? ''
      : (/^.([^\s:()[\]{}]+(?: [^\s:()[\]{}]+)*)(?= : )/u.exec(further)?.[1] ?? '');
  const joined = names !== '' && open !== '[' && further!.slice(1 + names.length).startsWith(type);
  const tail = further === undefined ? `, ${rest}` : ` ${further}`;
  const all = joined ? `∀ ${open}${name} ${further!.slice(1)}` : `∀ ${open}${name}${type}${tail}`;
  return bracketed(all, 0, least);
}

function binding(
  p: Printer,
  sign: string,
  e: Expr,
  { least, join }: { readonly least: number; readonly join: string },
): string {
  if (e.kind !== 'lam') return bracketed(`${sign} ${print(p, e, ATOM)}`, APPLICATION, least);
  const name = nameVariable(p, e.name);
  const [inner, body] = openBody(p, e.body, name);
  return bracketed(`${sign} (${name} : ${print(p, e.type, 0)})${join} ${print(inner, body, 0)}`, 0, least);
}

/** Forms of the library that do not look like an application. */
function special(p: Printer, name: Name, args: readonly Expr[], least: number): string | undefined {
  if (name === 'Exists' && args.length === 2) return binding(p, '∃', itemAt(args, 1), { least, join: ',' });
  if ((name === 'ite' || name === 'dite') && args.length === 5) {
    const [then, otherwise] = [itemAt(args, 3), itemAt(args, 4)].map((e) =>
      print(p, name === 'dite' && e.kind === 'lam' ? instantiate(e.body, makeVariable('h')) : e, 0),
    );
    return bracketed(`if ${print(p, itemAt(args, 1), 0)} then ${then} else ${otherwise}`, 0, least);
  }
  if (/^(Nat|Int|Rat)\.cast$/.test(name) && args.length === 3) {
    const type = print(p, itemAt(args, 0), 0);
    return `(${print(p, itemAt(args, 2), 0)} :${showInstance(p, args[1], `casts to ${type}`)} ${type})`;
  }
  return undefined;
}

/** An application with its arguments in round brackets, and with the instances that are not the library's. */
function application(p: Printer, head: Expr, args: readonly Expr[], least: number): string {
  let type = head.kind === 'const' ? typeOfConstant(p, head.name) : undefined;
  const first = head.kind === 'const' ? head.name.replace('\u0002', '') : print(p, head, ATOM);
  const shown = args.flatMap((arg): readonly string[] => {
    const info = type?.kind === 'forallE' ? type.info : 'default';
    type = type?.kind === 'forallE' ? type.body : undefined;
    if (info === 'instImplicit') return [showInstance(p, arg, first)].filter((one) => one !== '');
    if (info !== 'default') return [];
    return [isProof(p, arg) ? '⋯' : print(p, arg, ATOM)];
  });
  return shown.length === 0 ? first : bracketed([first, ...shown].join(' '), APPLICATION, least);
}

function print(p: Printer, e: Expr, least: number): string {
  switch (e.kind) {
    case 'natLit':
      return String(e.value);
    case 'strLit':
      return JSON.stringify(e.value);
    case 'sort':
      return e.level.kind === 'zero' ? 'Prop' : 'Type';
    case 'bvar':
      return `#${e.index}`;
    case 'forallE':
      return pi(p, e, least);
    case 'lam':
      return binding(p, 'fun', e, { least, join: ' =>' });
    case 'letE': {
      const name = nameVariable(p, e.name);
      const [inner, body] = openBody(p, e.body, name);
      return bracketed(`let ${name} := ${print(p, e.value, 0)}; ${print(inner, body, 0)}`, 0, least);
    }
    case 'proj': {
      const field = p.inventory.declarations.get(e.struct)?.fields?.[e.index]?.name ?? String(e.index + 1);
      return `${print(p, e.of, ATOM)}.${field.slice(field.lastIndexOf('.') + 1)}`;
    }
    default:
      break;
  }
  const { head, args } = spineOf(e);
  if (head.kind !== 'const') return application(p, head, args, least);
  const literal = readNumeral(e);
  if (literal !== undefined) return `${literal}${showInstance(p, args[2], 'numerals')}`;
  const sign = p.inventory.declarations.has(head.name) ? undefined : notations.get(head.name);
  if (sign !== undefined && args.length >= sign.arity) {
    const core = operator(p, sign, args.slice(0, sign.arity), args.length > sign.arity ? ATOM : least);
    return args.length === sign.arity
      ? core
      : application(p, makeVariable(core), args.slice(sign.arity), least);
  }
  return special(p, head.name, args, least) ?? application(p, head, args, least);
}

/** A statement printed from its term, and the instances that the library lacks, as `R.instLT for <`. */
export type Printed = { readonly text: string; readonly brought: readonly string[] };

/** Whether two texts of a statement differ only in white space. */
export const isSameText = (a: string, b: string): boolean =>
  a.replaceAll(/\s/gu, '') === b.replaceAll(/\s/gu, '');

/**
 * Prints the statement of a declaration from its term: full names, only the library's notation, and every instance that is not
 * the library's own.
 */
export function printStatement(inventory: Inventory, declaration: Declaration): Printed {
  const brought = new Map<Name, Set<string>>();
  const text = print({ inventory, scope: [], brought }, attachJudgements(declaration).type, 0);
  return { text, brought: [...brought].map(([owner, of]) => `${owner} for ${[...of].join(', ')}`) };
}
