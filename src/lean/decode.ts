import type { Expr, Level, Name, Verdict } from '../expr/expr.ts';
import type { Declaration, LibraryConstant } from './inventory.ts';
import type { Binder, DeclarationLine, Line } from './line.ts';
import { formatBinderName, quoteComponent } from './names.ts';

/** The content of one module's dump, or the first line that is not valid. */
export type DecodedDump =
  | {
      readonly kind: 'dump';
      readonly module: Name;
      /** Whether Lean judged instance arguments. */
      readonly judged: boolean;
      readonly declarations: readonly Declaration[];
      readonly library: readonly LibraryConstant[];
    }
  | { readonly kind: 'damaged'; readonly line: number; readonly why: string };

const parse = (text: string): readonly Line[] => JSON.parse(`[${text.trimEnd().replaceAll('\n', ',')}]`);

const firstBadLine = (text: string): DecodedDump => {
  const lines = text.trimEnd().split('\n');
  const line = lines.findIndex((entry) => {
    try {
      JSON.parse(entry);
      return false;
    } catch {
      return true;
    }
  });
  return { kind: 'damaged', line: line + 1, why: 'not a JSON value' };
};

class Damage extends Error {}

const verdicts: readonly string[] = ['standard', 'assumed', 'own', 'other', 'unknown'] satisfies Verdict[];

const verdictOf = (verdict: Verdict): Verdict => {
  if (!verdicts.includes(verdict)) throw new Damage(`${verdict} is no judgement on an instance`);
  return verdict;
};

/** Entry `index` of a table; every reference must be to something that came before. */
const at = <T>(table: readonly T[], index: number): T => {
  const found = table[index];
  if (found === undefined) throw new Damage(`refers to ${index}, which is not there`);
  return found;
};

/**
 * Reads one module's dump. `file` is the module's source file, for ranges. A dump that is cut short or contains
 * anything but known records is damaged as a whole; nothing of it is used.
 */
export function decodeDump(text: string, file: string): DecodedDump {
  let lines: readonly Line[];
  try {
    lines = parse(text);
  } catch {
    return firstBadLine(text);
  }
  const names: Name[] = [''];
  const levels: Level[] = [{ kind: 'zero' }];
  const exprs: Expr[] = [];
  const declarations: Declaration[] = [];
  const library: LibraryConstant[] = [];
  let module: Name | undefined;
  let isComplete = false;
  let judged = false;
  const all = (list: readonly number[]): Name[] => list.map((index) => at(names, index));
  const join = (pre: number, part: string): Name => (pre === 0 ? part : `${at(names, pre)}.${part}`);

  const level = (line: Line): Level => {
    if (line.succ !== undefined) return { kind: 'succ', of: at(levels, line.succ) };
    if (line.param !== undefined) return { kind: 'param', name: at(names, line.param) };
    const pair = line.max ?? line.imax;
    if (pair === undefined) throw new Damage('not a level');
    return {
      kind: line.max ? 'max' : 'imax',
      left: at(levels, pair[0]),
      right: at(levels, pair[1]),
    };
  };

  const binder = (kind: 'lam' | 'forallE', { name, type, body, binderInfo }: Binder): Expr => ({
    kind,
    name: formatBinderName(at(names, name)),
    info: binderInfo,
    type: at(exprs, type),
    body: at(exprs, body),
  });

  const expr = (line: Line): Expr => {
    if (line.app) return { kind: 'app', fn: at(exprs, line.app.fn), arg: at(exprs, line.app.arg) };
    if (line.const) {
      const { name, us } = line.const;
      return { kind: 'const', name: at(names, name), levels: us.map((index) => at(levels, index)) };
    }
    if (line.bvar !== undefined) return { kind: 'bvar', index: line.bvar };
    if (line.forallE) return binder('forallE', line.forallE);
    if (line.lam) return binder('lam', line.lam);
    if (line.sort !== undefined) return { kind: 'sort', level: at(levels, line.sort) };
    if (line.natVal !== undefined) return { kind: 'natLit', value: BigInt(line.natVal) };
    if (line.strVal !== undefined) return { kind: 'strLit', value: line.strVal };
    if (line.proj) {
      const { typeName, idx, struct } = line.proj;
      return { kind: 'proj', struct: at(names, typeName), index: idx, of: at(exprs, struct) };
    }
    if (line.letE === undefined) throw new Damage('not an expression');
    const { name, type, value, body } = line.letE;
    return {
      kind: 'letE',
      name: formatBinderName(at(names, name)),
      type: at(exprs, type),
      value: at(exprs, value),
      body: at(exprs, body),
    };
  };

  const declaration = (d: DeclarationLine): Declaration => ({
    name: at(names, d.name),
    kind: d.kind,
    module: at(names, d.module),
    levelParams: all(d.levelParams),
    type: at(exprs, d.type),
    ...(d.value !== undefined && { value: at(exprs, d.value) }),
    typeUses: all(d.typeUses),
    valueUses: all(d.valueUses),
    ...(d.unusedBinders && { unusedBinders: d.unusedBinders }),
    ...(d.equations && { equations: all(d.equations) }),
    ...(d.fields && { fields: d.fields.map(([name, isProp]) => ({ name: at(names, name), isProp })) }),
    ...(d.instanceOf !== undefined && { instanceOf: at(names, d.instanceOf) }),
    ...(d.instances && {
      instances: d.instances.map(([instance, verdict, by]) => ({
        instance: at(exprs, instance),
        verdict: verdictOf(verdict),
        ...(by !== undefined && { by: at(names, by) }),
      })),
    }),
    attributes: d.attributes,
    statement: d.statement ?? '',
    ...(d.doc !== undefined && { doc: d.doc }),
    ...(d.range && {
      range: { file, line: d.range[0], column: d.range[1], endLine: d.range[2], endColumn: d.range[3] },
    }),
  });

  const take = (line: Line): void => {
    if (isComplete) throw new Damage('something follows the end');
    if (line.ie !== undefined) exprs[line.ie] = expr(line);
    else if (line.str) names[line.in as number] = join(line.str.pre, quoteComponent(line.str.str));
    else if (line.num) names[line.in as number] = join(line.num.pre, String(line.num.i));
    else if (line.il !== undefined) levels[line.il] = level(line);
    else if (line.declaration) {
      judged ||= line.declaration.instances !== undefined;
      declarations.push(declaration(line.declaration));
    } else if (line.library) {
      const { name, module: origin, kind, type, axioms } = line.library;
      library.push({
        name: at(names, name),
        module: at(names, origin),
        kind,
        ...(type !== undefined && { type: at(exprs, type) }),
        axioms: axioms === 'hidden' ? 'hidden' : all(axioms),
      });
    } else if (line.meta) {
      const { format } = line.meta;
      if (format !== 1 && format !== 2) throw new Damage(`format ${format} instead of 1 or 2`);
      judged = format === 2;
      module = line.meta.module;
    } else if (line.end) {
      if (line.end.library !== library.length || line.end.declarations > declarations.length) {
        throw new Damage('fewer records than announced');
      }
      isComplete = true;
    } else throw new Damage('an unknown record');
  };

  for (const [k, line] of lines.entries()) {
    try {
      take(line);
    } catch (error) {
      if (error instanceof Damage || error instanceof TypeError || error instanceof SyntaxError) {
        return { kind: 'damaged', line: k + 1, why: error.message };
      }
      throw error;
    }
  }
  if (!isComplete || module === undefined) {
    return { kind: 'damaged', line: lines.length + 1, why: 'the dump is cut short' };
  }
  return { kind: 'dump', module, judged, declarations, library };
}
