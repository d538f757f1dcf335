// JavaScript text as a syntax tree. What is parsed is CommonJS as the loader makes it of the author's TypeScript.
import { type Node, type Program, parse, type Token } from 'acorn';

/** A parsed module: its tree, and its tokens (white space and comments left out) in order. */
export type Parsed = { readonly source: string; readonly tree: Program; readonly tokens: readonly Token[] };

/** Parses the text of a module; throws `SyntaxError` if it is not JavaScript. */
export const parseModule = (source: string): Parsed => {
  const tokens: Token[] = [];
  const tree = parse(source, {
    ecmaVersion: 'latest',
    sourceType: 'script',
    allowReturnOutsideFunction: true,
    ranges: true,
    onToken: tokens,
  });
  return { source, tree, tokens };
};

/** Whether `outer` contains the position `at`. */
export const contains = ({ start, end }: Pick<Node, 'start' | 'end'>, at: number): boolean =>
  start <= at && at < end;

/** Start of the operator that stands between two operands: parentheses of the operands may stand around it. */
export const operatorBetween = (
  { source, tokens }: Parsed,
  left: Node,
  right: Node,
  operator: string,
): number | undefined =>
  tokens.find(
    ({ start, end }) => start >= left.end && end <= right.start && source.slice(start, end) === operator,
  )?.start;

/** The tokens of a piece of JavaScript in order; a piece that is none stands for itself. */
export const tokensOf = (source: string): readonly string[] => {
  try {
    return parseModule(source).tokens.map(({ start, end }) => source.slice(start, end));
  } catch {
    return [source];
  }
};
