// Extracts a declaration from its source: the text that a reader sees, without proofs, comments and attributes.
import { createHash } from 'node:crypto';
import type { Declaration, Inventory } from '../../lean/inventory.ts';
import { itemAt } from '../../present.ts';

const openers = '([{⟨⟦⌊⌈';
const closers = ')]}⟩⟧⌋⌉';

/** Where the block comment that begins at `from` ends; they nest. */
function commentEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text.startsWith('/-', at)) [depth, at] = [depth + 1, at + 1];
    else if (text.startsWith('-/', at)) {
      [depth, at] = [depth - 1, at + 1];
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

/** Where the bracket that opens at `from` closes. */
function bracketEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (openers.includes(itemAt(text, at))) depth++;
    else if (closers.includes(itemAt(text, at)) && --depth === 0) return at + 1;
  }
  return text.length;
}

/** A character, which no name ends before: `x'` and `f' x'` hold none. */
const character = /^'(?:\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|.)|[^'\\])'/su;

/** Text without comments, strings, characters and attributes; in a quoted name such as `«a < b»` signs are none. */
function bare(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; ) {
    if (text.startsWith('/-', at)) at = commentEnd(text, at);
    else if (text.startsWith('--', at)) at = (text.indexOf('\n', at) + 1 || text.length + 1) - 1;
    else if (text.startsWith('@[', at)) at = bracketEnd(text, at + 1);
    else if (text[at] === '"') {
      const end = /^"(?:[^"\\]|\\.)*"?/s.exec(text.slice(at))![0].length;
      [out, at] = [`${out} `, at + end];
    } else if (text[at] === "'" && !/[\p{L}\p{N}_'!?]/u.test(text[at - 1] ?? ' ')) {
      const end = character.exec(text.slice(at, at + 9))?.[0].length ?? 0;
      [out, at] = [`${out}${end > 0 ? ' ' : "'"}`, at + Math.max(1, end)];
    } else if (text[at] === '«') {
      const name = /^«[^»]*»?/u.exec(text.slice(at))?.[0] ?? '«';
      [out, at] = [out + name.replaceAll(/[^\p{L}\p{N}«»]/gu, '_'), at + name.length];
    } else out += text[at++];
  }
  return out;
}

/** The index of the first of `wanted` outside brackets; the `:=` of a `let` does not count. */
function topLevel(text: string, wanted: RegExp): number {
  let depth = 0;
  let lets = 0;
  for (let at = 0; at < text.length; at++) {
    const char = itemAt(text, at);
    const rest = text.slice(at, at + 24);
    if (openers.includes(char)) depth++;
    else if (closers.includes(char)) depth--;
    else if (depth > 0) continue;
    else if (/^(?:let|have)I?\b/.test(rest) && !/[\p{L}\p{N}_.'!?]/u.test(text[at - 1] ?? ' ')) lets++;
    else if (lets > 0 && rest.startsWith(':=')) lets--;
    else if (wanted.test(rest)) return at;
  }
  return -1;
}

/** Text without the proofs and tactics that begin with `by`. */
function withoutTactics(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; ) {
    const isBy = /^by\b/.test(text.slice(at, at + 3)) && !/[\p{L}\p{N}_.'!?]/u.test(text[at - 1] ?? ' ');
    if (!isBy) out += text[at++];
    else {
      let depth = 0;
      for (; at < text.length && depth >= 0; at++) {
        if (openers.includes(itemAt(text, at))) depth++;
        else if (closers.includes(itemAt(text, at))) depth--;
      }
      if (depth < 0) at--;
    }
  }
  return out;
}

/** What a declaration of the project says, and whether the source shows all of it (no tactics, no part under another name). */
export type SaidText = { readonly text: string; readonly isWhole: boolean };

type Sources = NonNullable<Inventory['sources']>;

const split = new WeakMap<Sources, Map<string, readonly string[]>>();

/** The lines of a file: each of its declarations asks for them. */
function linesOf(sources: Sources, file: string): readonly string[] | undefined {
  const known = split.get(sources) ?? new Map<string, readonly string[]>();
  split.set(sources, known);
  const lines = known.get(file) ?? sources.get(file)?.split('\n');
  if (lines !== undefined) known.set(file, lines);
  return lines;
}

const digests = new WeakMap<Sources, string>();

/** A name for all that the sources say; nothing where there are none. */
export function digestOfSources({ sources }: Inventory): string | undefined {
  if (sources === undefined) return undefined;
  const digest =
    digests.get(sources) ??
    createHash('sha256')
      .update(JSON.stringify([...sources]))
      .digest('base64url');
  digests.set(sources, digest);
  return digest;
}

/**
 * The text of a theorem's statement, or of a definition with its body; `undefined` where the source is not at hand, or is no
 * plain `theorem` or `def`.
 */
export function sourceOf(inventory: Inventory, { range, kind }: Declaration): SaidText | undefined {
  const lines =
    range &&
    inventory.sources &&
    linesOf(inventory.sources, range.file)?.slice(range.line - 1, range.endLine);
  if (range === undefined || lines === undefined || lines.length === 0) return undefined;
  // Lean counts columns in code points.
  lines.push([...lines.pop()!].slice(0, range.endColumn - 1).join(''));
  lines.unshift([...lines.shift()!].slice(range.column - 1).join(''));
  const text = bare(lines.join('\n'));
  const keyword =
    /^\s*(?:(?:private|protected|noncomputable|public|unsafe|partial|scoped|local)\s+)*(theorem|lemma|def|abbrev)\b/u;
  const found = keyword.exec(text);
  if (found === null || /\blet rec\b|\bdo\b/.test(text)) return undefined;
  const rest = text.slice(found[0].length);
  const stop = topLevel(
    rest,
    kind === 'theorem' ? /^:=|^\n\s*\|/ : /^(?<![\w.])(?:where|termination_by|decreasing_by|deriving)\b/,
  );
  const said = stop < 0 ? rest : rest.slice(0, stop);
  const plain = withoutTactics(said);
  return { text: plain, isWhole: plain === said && (stop < 0 || kind === 'theorem') };
}
