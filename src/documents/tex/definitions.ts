import { type Argument, readBraced, readOptionalArgument, type Scanned } from './arguments.ts';
import type { Token } from './scan.ts';

/** Commands with bodies that are not part of the text: one may open an environment that another closes. */
export const defining: ReadonlySet<string> = new Set([
  'newcommand',
  'newcommand*',
  'renewcommand',
  'renewcommand*',
  'providecommand',
  'newenvironment',
  'renewenvironment',
  'def',
  'DeclareMathOperator',
  'DeclareMathOperator*',
  'NewDocumentCommand',
  'NewDocumentEnvironment',
]);

/** The index of the first token at or after an offset. */
export function findNextToken(
  tokens: readonly Token[],
  from: number,
  { next }: Pick<Argument, 'next'>,
): number {
  let index = from;
  while (index < tokens.length && (tokens[index]?.from ?? 0) < next) index++;
  return index;
}

/** The index of the token after a definition: its name, and its arguments in braces. */
export function skipDefinition(scanned: Scanned, index: number, to: number): number {
  const { text, tokens } = scanned;
  let [at, offset] = [index + 1, to];
  // `\def\name`: the name is a separate command
  const name = tokens[at];
  if (name?.kind === 'command' && text.slice(offset, name.from).trim() === '') {
    offset = name.to;
    at++;
  }
  // parameters of plain TeX have no braces
  const parameters = /\s*(?:#\d\s*)+/y;
  parameters.lastIndex = offset;
  offset += parameters.exec(text)?.[0].length ?? 0;
  for (let part = 0; part < 6; part++) {
    const option = readOptionalArgument(text, offset);
    offset = option?.next ?? offset;
    at = findNextToken(tokens, at, { next: offset });
    const body = readBraced(scanned, at, offset);
    if (body === undefined) {
      if (option === undefined) return at;
      continue;
    }
    [at, offset] = [body.token, body.next];
  }
  return at;
}
