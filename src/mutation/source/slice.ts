// Everything of the author's modules that the values of one function can depend on. A statement is left out only if it is certain
// that the function cannot notice it.
import type { Modules } from './modules.ts';
import { type ModuleOutline, outlineOf, type Part } from './outline.ts';

/** A piece of a module, with the line on which it begins, from one. */
export type Piece = { readonly path: string; readonly line: number; readonly text: string };

const wholeOf = (modules: Modules): readonly Piece[] =>
  [...modules].map(([path, { source }]) => ({ path, line: 1, text: source }));

type Outlines = ReadonlyMap<string, ModuleOutline>;

const outlinesOf = (modules: Modules): Outlines | undefined => {
  try {
    return new Map([...modules].map(([path, text]) => [path, outlineOf(text)]));
  } catch {
    // what does not parse is not looked into
    return undefined;
  }
};

/** The parts that a function reaches, those that act when a module is loaded, and all that share something changeable with them. */
function partsOf(
  modules: Modules,
  outlines: Outlines,
  path: string,
  name: string,
): ReadonlySet<Part> | 'all' {
  const taken = new Set<Part>();
  let isWild = false;
  const takeModule = (at: string): void => {
    for (const part of outlines.get(at)?.parts ?? []) take(at, part);
  };
  const takeName = (at: string, wanted: string): void => {
    const outline = outlines.get(at);
    const own = outline?.exported.get(wanted) ?? wanted;
    const parts = outline?.parts.filter(({ declares }) => declares.includes(own)) ?? [];
    if (parts.length === 0) takeModule(at);
    for (const part of parts) take(at, part);
  };
  /** All statements that mention a name, in its module or in another: each can change its value. */
  const takeSharers = (at: string, shared: string): void => {
    for (const [path, { parts }] of outlines)
      for (const part of parts)
        for (const mention of part.mentions) {
          const from = modules.get(path)?.imports.get(mention.name);
          const isIt =
            from === undefined
              ? path === at && mention.name === shared
              : from === at &&
                (mention.member === undefined ||
                  (outlines.get(from)?.exported.get(mention.member) ?? mention.member) === shared);
          if (isIt) take(path, part);
        }
  };
  const take = (at: string, part: Part): void => {
    if (taken.has(part)) return;
    taken.add(part);
    isWild ||= part.isWild;
    for (const mention of part.mentions) {
      const from = modules.get(at)?.imports.get(mention.name);
      if (from === undefined) takeName(at, mention.name);
      else if (!part.declares.includes(mention.name)) {
        if (mention.member === undefined) takeModule(from);
        else takeName(from, mention.member);
      }
    }
    if (part.isChangeable) for (const shared of part.declares) takeSharers(at, shared);
  };
  for (const [at, { parts }] of outlines) for (const part of parts) if (!part.isInert) take(at, part);
  takeName(path, name);
  return isWild ? 'all' : taken;
}

/** What the values of an export can depend on, in the order of the modules; the whole of them where they cannot be followed. */
export function sliceOf(modules: Modules, path: string, name: string): readonly Piece[] {
  const outlines = outlinesOf(modules);
  if (outlines === undefined) return wholeOf(modules);
  const parts = partsOf(modules, outlines, path, name);
  if (parts === 'all') return wholeOf(modules);
  return [...outlines].flatMap(([at, outline]) => {
    const { source } = outline.parsed;
    return outline.parts
      .filter((part) => parts.has(part))
      .map(({ node }) => ({
        path: at,
        line: source.slice(0, node.start).split('\n').length,
        text: source.slice(node.start, node.end),
      }));
  });
}
