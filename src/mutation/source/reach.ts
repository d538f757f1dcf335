import type { Node } from 'acorn';
import type { Modules, ModuleText } from './modules.ts';
import { type Mention, mentionsIn } from './outline.ts';
import { contains, type Parsed, parseModule } from './parse.ts';

/** A module with its top-level declarations by name and the top-level names that it mentions, in order. */
type Outline = {
  readonly parsed: Parsed;
  readonly declared: ReadonlyMap<string, Node>;
  readonly mentions: readonly Mention[];
};

/** A top-level declaration that a counterpart reaches. */
export type Reached = {
  readonly path: string;
  readonly name: string;
  readonly parsed: Parsed;
  readonly node: Node;
};

/** Top-level functions, classes and variables of a module by name. */
const declarations = ({ tree }: Parsed): ReadonlyMap<string, Node> => {
  const found = new Map<string, Node>();
  for (const node of tree.body) {
    if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration')
      found.set(node.id.name, node);
    if (node.type !== 'VariableDeclaration') continue;
    for (const one of node.declarations) if (one.id.type === 'Identifier') found.set(one.id.name, one);
  }
  return found;
};

const outlineOf = ({ source }: ModuleText): Outline => {
  const parsed = parseModule(source);
  return { parsed, declared: declarations(parsed), mentions: mentionsIn(parsed).own };
};

/** The declarations that a function reaches, in its module and in the modules that those import, itself first. */
export const findReachable = (modules: Modules, path: string, name: string): readonly Reached[] => {
  const outlines = new Map<string, Outline>();
  const outlineAt = (at: string, text: ModuleText): Outline => {
    const outline = outlines.get(at) ?? outlineOf(text);
    outlines.set(at, outline);
    return outline;
  };
  const seen = new Map<string, Reached>();
  const visit = (at: string, wanted: string): void => {
    const text = modules.get(at);
    if (text === undefined) return;
    const { parsed, declared, mentions } = outlineAt(at, text);
    const node = declared.get(wanted);
    const key = `${at} ${wanted}`;
    if (node === undefined || seen.has(key)) return;
    seen.set(key, { path: at, name: wanted, parsed, node });
    for (const mention of mentions) {
      if (!contains(node, mention.at)) continue;
      const from = text.imports.get(mention.name);
      if (from === undefined) visit(at, mention.name);
      else if (mention.member !== undefined) visit(from, mention.member);
    }
  };
  visit(path, name);
  return [...seen.values()];
};
