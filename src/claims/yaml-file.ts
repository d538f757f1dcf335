// A YAML file that keeps the position of every value.
import { readFileSync } from 'node:fs';
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
} from 'yaml';
import type { Diagnostic, Position } from '../diagnostic.ts';
import { itemAt } from '../present.ts';
import type { ProblemCode } from './problem-code.ts';
import { problems } from './problems.ts';
import { findSoundnessProblems } from './yaml-soundness.ts';

/** A YAML file as a plain value, with the position of every part. */
export type YamlFile = {
  /** The path for messages: relative to the registry's root, with `/`. */
  readonly file: string;
  readonly value: unknown;
  /** Position of the value at a path, or of its nearest ancestor that exists. */
  readonly at: (path: Path) => Position;
  /** A diagnostic at the value of a path. */
  readonly problem: (code: ProblemCode, path: Path, message: string, hint: string) => Diagnostic;
  /** A diagnostic at the key that a path ends in. */
  readonly problemOfKey: YamlFile['problem'];
  /** Syntax errors; a file with syntax errors has no value. */
  readonly diagnostics: readonly Diagnostic[];
};

/** Keys and indices from the root of a YAML file. */
export type Path = readonly (string | number)[];

const widest = 100;

/** The source line with a caret under the column; a long line is cut on both sides. */
function frame(lines: readonly string[], line: number, column: number): string {
  const text = (lines[line - 1] ?? '').replace(/\r$/, '').replaceAll('\t', ' ');
  const from = column > widest - 20 ? column - 40 : 0;
  const shown = `${from > 0 ? '…' : ''}${text.slice(from, from + widest)}${text.length > from + widest ? '…' : ''}`;
  return `${shown}\n${' '.repeat(column - 1 - from + (from > 0 ? 1 : 0))}^`;
}

/** Decodes UTF-8 strictly; `undefined` if the bytes are not valid UTF-8. */
function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Reads and parses one YAML file. `shown` is its path in messages. */
export function readYaml(path: string, shown: string): YamlFile {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return broken(shown, 'file-not-readable', `cannot read ${shown}: ${reason}`);
  }
  const text = decode(bytes);
  if (text === undefined) return broken(shown, 'not-utf8', `${shown} is not encoded in UTF-8`);
  return parseYaml(text, shown);
}

function broken(file: string, code: ProblemCode, message: string): YamlFile {
  const where = { file, line: 1, column: 1 };
  const diagnostic: Diagnostic = { code, severity: 'error', message, hint: problems[code].cure, where };
  const problem: YamlFile['problem'] = (other, _path, text, hint) => ({
    ...diagnostic,
    code: other,
    message: text,
    hint,
  });
  return {
    file,
    value: undefined,
    at: () => where,
    problem,
    problemOfKey: problem,
    diagnostics: [diagnostic],
  };
}

/** Errors that the parser words for programmers. */
const ownWords: Readonly<Record<string, readonly [message: string, cure: string]>> = {
  MULTIPLE_DOCS: ['the file holds more than one YAML document', 'Put each into a file of its own.'],
  RESOURCE_EXHAUSTION: ['values are nested too deeply here', 'Write them with fewer levels.'],
};

/** Parses the text of a YAML file. */
function parseYaml(text: string, file: string): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'error' });
  const lines = text.split('\n');
  const position = (offset: number): Position => {
    const { line, col } = counter.linePos(Math.min(offset, text.length));
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const at = (path: Path, onKey?: 'key'): Position => position(offsetOf(document, path, onKey));
  const located = (code: ProblemCode, where: Position, message: string, hint: string): Diagnostic => ({
    code,
    severity: 'error',
    message,
    hint,
    where,
    frame: frame(lines, where.line, where.column),
  });
  const syntax = document.errors.map((error) => {
    const code = error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml-syntax';
    const [message, cure] = ownWords[error.code] ?? [
      itemAt(error.message.split('\n'), 0),
      problems[code].cure,
    ];
    return located(code, position(error.pos[0]), message, cure);
  });
  const unsound = syntax.length > 0 ? [] : findSoundnessProblems(document, text);
  const [value, blown] = syntax.length + unsound.length > 0 ? [undefined, undefined] : toValue(document);
  if (blown !== undefined) unsound.push({ offset: 0, message: blown });
  const refused = unsound.map(({ offset, message }) =>
    located('yaml-unsound', position(offset), message, problems['yaml-unsound'].cure),
  );
  return {
    file,
    value,
    at,
    problem: (code, path, message, hint) => located(code, at(path), message, hint),
    problemOfKey: (code, path, message, hint) => located(code, at(path, 'key'), message, hint),
    diagnostics: [...syntax, ...refused],
  };
}

type Parsed = ReturnType<typeof parseDocument>;

/** The plain value, or the error: the parser limits aliases that would blow up the document. */
function toValue(document: Parsed): [unknown, undefined] | [undefined, string] {
  try {
    return [document.toJS({ maxAliasCount: 100 }), undefined];
  } catch (error) {
    return [undefined, `the aliases of this file expand to too many values: ${(error as Error).message}`];
  }
}

/** Offset of the node at a path, following aliases; stops at the last part that exists. */
function offsetOf(document: Parsed, path: Path, onKey: 'key' | undefined): number {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const [depth, part] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    let next: Node | null | undefined;
    if (isMap(node)) {
      const pair: { key: unknown; value: unknown } | undefined = node.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(part),
      );
      const key = pair?.key as ParsedNode | undefined;
      next = (onKey && depth === path.length - 1 ? key : (pair?.value ?? key)) as Node | null | undefined;
    } else if (isSeq(node)) {
      next = node.items[Number(part)] as Node | undefined;
    }
    if (!next) return offset;
    node = next;
    offset = node.range?.[0] ?? offset;
  }
  return offset;
}
