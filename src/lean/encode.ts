import type { Expr, Level, Name } from '../expr/expr.ts';
import type { Declaration, Inventory, LibraryConstant } from './inventory.ts';

/** Writes names, levels and expressions as numbered lines; a repeated one is referred to by its number. */
type Writer = {
  readonly lines: string[];
  readonly name: (name: Name) => number;
  readonly binder: (name: Name) => number;
  readonly expr: (expr: Expr) => number;
};

const scope = '._@';

const makeWriter = (): Writer => {
  const lines: string[] = [];
  const names = new Map<Name, number>();
  const levels = new Map<string, number>();
  const exprs = new Map<Expr, number>();
  const put = (entry: object): void => void lines.push(JSON.stringify(entry));

  const name = (full: Name): number => {
    if (full === '') return 0;
    const before = names.get(full);
    if (before !== undefined) return before;
    const part = /(?:«[^»]*»|[^.«]+)$/.exec(full)?.[0] as string;
    const pre = name(full.slice(0, Math.max(0, full.length - part.length - 1)));
    const index = names.size + 1;
    names.set(full, index);
    if (/^\d+$/.test(part)) put({ in: index, num: { pre, i: Number(part) } });
    else put({ in: index, str: { pre, str: part.replace(/^«|»$/g, '') } });
    return index;
  };
  const binder = (shown: Name): number => name(shown.endsWith('✝') ? `${shown.slice(0, -1)}${scope}` : shown);
  const level = (of: Level): number => {
    if (of.kind === 'zero') return 0;
    const entry =
      of.kind === 'succ'
        ? { succ: level(of.of) }
        : of.kind === 'param'
          ? { param: name(of.name) }
          : { [of.kind]: [level(of.left), level(of.right)] };
    const key = JSON.stringify(entry);
    const before = levels.get(key);
    if (before !== undefined) return before;
    const index = levels.size + 1;
    levels.set(key, index);
    put({ il: index, ...entry });
    return index;
  };
  const body = (of: Expr): object => {
    switch (of.kind) {
      case 'bvar':
        return { bvar: of.index };
      case 'sort':
        return { sort: level(of.level) };
      case 'const':
        return { const: { name: name(of.name), us: of.levels.map(level) } };
      case 'app':
        return { app: { fn: expr(of.fn), arg: expr(of.arg) } };
      case 'lam':
      case 'forallE':
        return {
          [of.kind]: { name: binder(of.name), type: expr(of.type), body: expr(of.body), binderInfo: of.info },
        };
      case 'letE': {
        const parts = { type: expr(of.type), value: expr(of.value), body: expr(of.body) };
        return { letE: { name: binder(of.name), ...parts, nondep: false } };
      }
      case 'natLit':
        return { natVal: String(of.value) };
      case 'strLit':
        return { strVal: of.value };
      case 'proj':
        return { proj: { typeName: name(of.struct), idx: of.index, struct: expr(of.of) } };
    }
  };
  const expr = (of: Expr): number => {
    const before = exprs.get(of);
    if (before !== undefined) return before;
    const entry = body(of);
    const index = exprs.size;
    exprs.set(of, index);
    put({ ie: index, ...entry });
    return index;
  };
  return { lines, name, binder, expr };
};

const declarationLine = (d: Declaration, { name, expr }: Writer): object => {
  const { range } = d;
  return {
    declaration: {
      name: name(d.name),
      module: name(d.module),
      kind: d.kind,
      levelParams: d.levelParams.map(name),
      type: expr(d.type),
      ...(d.value && { value: expr(d.value) }),
      typeUses: d.typeUses.map(name),
      valueUses: d.valueUses.map(name),
      ...(d.unusedBinders && { unusedBinders: d.unusedBinders }),
      ...(d.equations && { equations: d.equations.map(name) }),
      ...(d.fields && { fields: d.fields.map((field) => [name(field.name), field.isProp]) }),
      ...(d.instanceOf !== undefined && { instanceOf: name(d.instanceOf) }),
      ...(d.instances && {
        instances: d.instances.map(({ instance, verdict, by }) => [
          expr(instance),
          verdict,
          ...(by === undefined ? [] : [name(by)]),
        ]),
      }),
      attributes: d.attributes,
      ...(d.statement !== '' && { statement: d.statement }),
      ...(d.doc !== undefined && { doc: d.doc }),
      ...(range && { range: [range.line, range.column, range.endLine, range.endColumn] }),
    },
  };
};

const libraryLine = (c: LibraryConstant, { name, expr }: Writer): object => ({
  library: {
    name: name(c.name),
    module: name(c.module),
    kind: c.kind,
    ...(c.type && { type: expr(c.type) }),
    axioms: c.axioms === 'hidden' ? 'hidden' : c.axioms.map(name),
  },
});

const dump = (
  module: Name,
  declarations: readonly Declaration[],
  library: readonly LibraryConstant[],
): readonly string[] => {
  const writer = makeWriter();
  writer.lines.push(JSON.stringify({ meta: { format: 1, export: '3.1.0', module } }));
  for (const d of declarations) writer.lines.push(JSON.stringify(declarationLine(d, writer)));
  for (const c of library) writer.lines.push(JSON.stringify(libraryLine(c, writer)));
  const end = { declarations: declarations.length, library: library.length };
  writer.lines.push(JSON.stringify({ end }));
  return writer.lines;
};

/**
 * An inventory as text: a first line with the toolchain and the modules, then the dump of each built module. The last dump
 * contains the library constants of all modules. `readInventory` reads it back.
 */
export function encodeInventory({ format, toolchain, modules, declarations, library }: Inventory): string {
  const built = modules.filter(({ status }) => status === 'built').map(({ name }) => name);
  const all = [...declarations.values()];
  const dumps = built.flatMap((module, k) =>
    dump(
      module,
      all.filter((declaration) => declaration.module === module),
      k === built.length - 1 ? [...library.values()] : [],
    ),
  );
  return `${[JSON.stringify({ inventory: { format, toolchain, modules } }), ...dumps].join('\n')}\n`;
}
