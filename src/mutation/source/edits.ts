// Finds the places in a function where one operator, constant or call can be changed, and the changes.
import type { AnyNode, Node, PrivateIdentifier, Statement, Super } from 'acorn';
import { base, type RecursiveVisitors, recursive } from 'acorn-walk';
import { operatorBetween, type Parsed } from './parse.ts';

/** A replacement for the text that starts at `at`. */
export type Edit = { readonly at: number; readonly before: string; readonly after: string };

type Operand = AnyNode | Super | PrivateIdentifier;

const replacements: Readonly<Record<string, readonly string[]>> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '**': ['*'],
  '%': ['*'],
  '+=': ['-='],
  '-=': ['+='],
  '*=': ['/='],
  '/=': ['*='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
};

const calls: Readonly<Record<string, string>> = { max: 'min', min: 'max', floor: 'ceil', ceil: 'floor' };

const numberAfter = (text: string): readonly string[] => {
  if (text.endsWith('n')) return [`${BigInt(text.slice(0, -1)) + 1n}n`];
  const value = Number(text.replaceAll('_', ''));
  if (!Number.isFinite(value)) return [];
  return [Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? String(value + 1) : `(${text} * 1.125)`];
};

/** Whether this is text, or is concatenated to text. Operators on text do not compute numbers. */
const isText = (node: Operand): boolean => {
  if (node.type === 'TemplateLiteral') return true;
  if (node.type === 'Literal') return typeof node.value === 'string';
  if (node.type !== 'BinaryExpression') return false;
  const { operator, left, right } = node;
  return operator === '+' && (isText(left) || isText(right));
};

const throws = (node: Statement): boolean =>
  (node.type === 'BlockStatement' ? node.body[0] : node)?.type === 'ThrowStatement';

/** All edits in the part of a module that `node` spans, in the order of their places. */
export const editsIn = (node: Node, parsed: Parsed): readonly Edit[] => {
  const { source } = parsed;
  const edits: Edit[] = [];
  const add = (at: number, before: string, afters: readonly string[]): void => {
    for (const after of afters) edits.push({ at, before, after });
  };
  const operate = (operator: string, left: Operand, right: Operand): void => {
    const at = isText(left) || isText(right) ? undefined : operatorBetween(parsed, left, right, operator);
    if (at !== undefined) add(at, operator, replacements[operator] ?? []);
  };
  const visitors: RecursiveVisitors<undefined> = {
    Literal: ({ start, end, value }) => {
      const text = source.slice(start, end);
      if (typeof value === 'number' || typeof value === 'bigint') add(start, text, numberAfter(text));
    },
    // texts are messages: nothing depends on what is computed inside them
    TemplateLiteral: () => {},
    // errors reject arguments and compute nothing, and neither does a condition that only leads to one
    ThrowStatement: () => {},
    IfStatement: (node, state, walk) => {
      if (!throws(node.consequent)) walk(node.test, state);
      walk(node.consequent, state);
      if (node.alternate) walk(node.alternate, state);
    },
    // `(0, module.f)(x)` is how the loader writes a call of an imported function
    SequenceExpression: ({ expressions }, state, walk) => {
      const [first, second] = expressions;
      const isMark =
        expressions.length === 2 && first?.type === 'Literal' && second?.type === 'MemberExpression';
      for (const one of isMark ? expressions.slice(1) : expressions) walk(one, state);
    },
    BinaryExpression: (node, state, walk) => {
      operate(node.operator, node.left, node.right);
      base.BinaryExpression?.(node, state, walk);
    },
    LogicalExpression: (node, state, walk) => {
      operate(node.operator, node.left, node.right);
      base.LogicalExpression?.(node, state, walk);
    },
    AssignmentExpression: (node, state, walk) => {
      operate(node.operator, node.left, node.right);
      base.AssignmentExpression?.(node, state, walk);
    },
    UnaryExpression: (node, state, walk) => {
      if (node.operator === '-') add(node.start, '-', ['+']);
      walk(node.argument, state);
    },
    MemberExpression: (node, state, walk) => {
      const { object, property, computed } = node;
      if (object.type === 'Identifier' && object.name === 'Math' && property.type === 'Identifier') {
        const other = Object.hasOwn(calls, property.name) ? calls[property.name] : undefined;
        if (other !== undefined) add(property.start, property.name, [other]);
      }
      walk(object, state);
      if (computed) walk(property, state);
    },
  };
  recursive(node, undefined, visitors);
  return edits.sort((a, b) => a.at - b.at);
};
