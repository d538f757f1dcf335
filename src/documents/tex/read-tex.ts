// LaTeX and leanblueprint sources: statements with labels and marks, across included files.
import type { Diagnostic, Position } from '../../diagnostic.ts';
import type { Block, BlockKind, Document, Mentions } from '../document.ts';
import { Environments } from '../environments.ts';
import { type DocumentText, problemAt } from '../text.ts';
import { readBraced, readOptionalArgument, type Scanned } from './arguments.ts';
import { defining, findNextToken, skipDefinition } from './definitions.ts';
import { matchBraces, mostTokens, scan } from './scan.ts';
import { mentions, toPlainWords } from './words.ts';

/** Opens an included file by the name that the source writes; a string result says why this fails. */
export type Include = (name: string, from: string) => DocumentText | string;

type Draft = { lean: Mentions; uses: Mentions; leanok?: Position; mathlibok?: Position; notready?: Position };

/** An open environment. */
type Open = {
  readonly name: string;
  readonly where: Position;
  readonly inside: number;
  readonly file: string;
  readonly kind?: BlockKind | 'proof';
  readonly title?: string;
  labels: Mentions;
  proves?: Mentions;
  readonly marks: Draft;
};

/** How many problems of one kind are reported: a file in which nothing is closed has one on every line. */
const mostProblems = 100;

const hints = {
  balance: 'close environments and braces in the opposite order',
  size: 'split it: the rest is not read',
  input: 'correct the path, or add the file',
  proves: 'put the proof after its statement, or name its label in \\proves',
} as const;

/** Reads LaTeX to the end of the sources; every problem is reported with its place. */
export function readTex(main: DocumentText, include: Include): Document {
  const environments = new Environments();
  const [blocks, labels, problems]: [Block[], Mentions[number][], Diagnostic[]] = [[], [], []];
  const open: Open[] = [];
  // the open statements and proofs, and the number of open environments of each name
  const statements: Open[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, more: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + more);
  };
  const visited = new Set<string>();

  const say = (where: Position, code: string, message: string, hint: string = hints.balance): void => {
    if (problems.length < mostProblems) problems.push(problemAt(where, 'error', [code, message, hint]));
  };

  const end = ({ file, text, at }: DocumentText, one: Open, from: number): void => {
    const { name, where, kind, title, marks } = one;
    if (kind === 'proof') {
      const wanted = one.proves?.[0];
      const index = blocks.findLastIndex(({ labels: its, kind: of }) =>
        wanted === undefined ? of === 'theorem' : its.some((label) => label.name === wanted.name),
      );
      const target = blocks[index];
      if (target === undefined) {
        const what =
          wanted === undefined
            ? 'no statement stands before this proof'
            : `\\proves{${wanted.name}}: no statement before has this label`;
        say(wanted?.where ?? where, 'proof-without-statement', what, hints.proves);
      } else blocks[index] = { ...target, proof: { ...marks, where } };
    } else if (kind !== undefined)
      blocks.push({
        ...marks,
        environment: name,
        kind,
        ...(title === undefined ? {} : { title }),
        labels: one.labels,
        text: one.file === file ? toPlainWords(text.slice(one.inside, from)) : '',
        where,
        lastLine: at(from).line,
      });
  };

  const close = (document: DocumentText, name: string, from: number): void => {
    if (!counts.get(name)) {
      say(document.at(from), 'environment-not-opened', `\\end{${name}}, but no ${name} is open`);
      return;
    }
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      count(one.name, -1);
      if (statements.at(-1) === one) statements.pop();
      if (one.name !== name)
        say(one.where, 'environment-not-closed', `\\begin{${one.name}} is not closed before \\end{${name}}`);
      end(document, one, from);
      if (one.name === name) return;
    }
  };

  /** Processes the command at a token, and returns the index of the next token to process. */
  const take = (document: DocumentText, scanned: Scanned, index: number): number => {
    const { tokens, text } = scanned;
    const token = tokens[index];
    if (token?.kind !== 'command') return index + 1;
    const { at } = document;
    const first = readBraced(scanned, index + 1, token.to);
    const top = statements.at(-1);
    const where = at(token.from);
    switch (token.name) {
      case 'begin': {
        if (first === undefined) {
          say(where, 'environment-not-closed', '\\begin without the name of an environment');
          return index + 1;
        }
        const name = first.text.trim();
        const kind = name === 'proof' ? 'proof' : environments.kindOf(name);
        const title = kind === undefined ? undefined : readOptionalArgument(text, first.next);
        const begun: Open = {
          name,
          where,
          inside: title?.next ?? first.next,
          file: document.file,
          ...(kind === undefined ? {} : { kind }),
          ...(title === undefined ? {} : { title: title.text.replace(/\s+/g, ' ').trim() }),
          labels: [],
          marks: { lean: [], uses: [] },
        };
        open.push(begun);
        count(name, 1);
        if (kind !== undefined) statements.push(begun);
        return first.token;
      }
      case 'end':
        if (first === undefined)
          say(where, 'environment-not-opened', '\\end without the name of an environment');
        else close(document, first.text.trim(), token.from);
        return first?.token ?? index + 1;
      case 'newtheorem':
      case 'newtheorem*':
      case 'declaretheorem': {
        const options = token.name === 'declaretheorem' ? readOptionalArgument(text, token.to) : undefined;
        const own =
          options === undefined
            ? first
            : readBraced(scanned, findNextToken(tokens, index, options), options.next);
        if (own === undefined) return index + 1;
        const shared = readOptionalArgument(text, own.next);
        const after = shared?.next ?? own.next;
        const printed = readBraced(scanned, findNextToken(tokens, own.token - 1, { next: after }), after);
        const title = options?.text.match(/(?:name|title)\s*=\s*\{?([^,{}]+)/)?.[1] ?? printed?.text ?? '';
        environments.declare(own.text.trim(), title);
        return printed?.token ?? own.token;
      }
      case 'label':
        if (first !== undefined) {
          const all = mentions(first, document);
          labels.push(...all);
          if (top !== undefined) top.labels = [...top.labels, ...all];
        }
        return first?.token ?? index + 1;
      case 'lean':
      case 'uses':
        if (first !== undefined && top !== undefined)
          top.marks[token.name] = [...top.marks[token.name], ...mentions(first, document)];
        return first?.token ?? index + 1;
      case 'proves':
        if (first !== undefined && top?.kind === 'proof') top.proves = mentions(first, document);
        return first?.token ?? index + 1;
      case 'leanok':
      case 'mathlibok':
      case 'notready':
        if (top !== undefined) top.marks[token.name] = where;
        return index + 1;
      case 'input':
      case 'include':
      case 'subfile': {
        const bare = /\s*([^\s\\{}%]+)/y;
        bare.lastIndex = token.to;
        const name = first?.text.trim() ?? bare.exec(text)?.[1];
        if (name !== undefined) follow(name, document, where);
        return first?.token ?? index + 1;
      }
      default:
        return defining.has(token.name) ? skipDefinition(scanned, index, token.to) : index + 1;
    }
  };

  const follow = (name: string, { file }: DocumentText, where: Position): void => {
    const found = include(name, file);
    if (typeof found === 'string') say(where, 'include-missing', found, hints.input);
    else if (!visited.has(found.file)) read(found);
    else if (found.file === file || found.file === main.file)
      say(where, 'include-circular', `${found.file} includes itself`, hints.input);
  };

  const read = (document: DocumentText): void => {
    visited.add(document.file);
    const tokens = scan(document.text);
    const scanned = { text: document.text, tokens, pairs: matchBraces(tokens) };
    if (tokens.length >= mostTokens)
      say(
        document.at(0),
        'document-too-large',
        `${document.file} has more than ${mostTokens} commands and braces`,
        hints.size,
      );
    const braces: number[] = [];
    for (let index = 0; index < tokens.length; ) {
      const token = tokens[index];
      if (token === undefined) break;
      if (token.kind === 'open') braces.push(token.from);
      else if (token.kind === 'close' && braces.pop() === undefined)
        say(document.at(token.from), 'brace-not-opened', 'this } has no matching {');
      index = token.kind === 'command' ? take(document, scanned, index) : index + 1;
    }
    for (const offset of braces) say(document.at(offset), 'brace-not-closed', 'this { has no matching }');
  };

  read(main);
  for (const one of open.toReversed()) {
    say(one.where, 'environment-not-closed', `\\begin{${one.name}} is never closed`);
    end(main, { ...one, file: '' }, main.text.length);
  }
  return { blocks, labels, problems };
}
