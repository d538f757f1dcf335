// Collects the numbers in the author's code, because faults are likely at them.
import type { AnyNode, Node, PrivateIdentifier, Super } from 'acorn';
import { fullAncestor } from 'acorn-walk';
import type { CounterpartSource } from './modules.ts';
import { findReachable } from './reach.ts';

const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '**': (a, b) => a ** b,
  '<<': (a, b) => a * 2 ** b,
};

/** The value of an expression of literals alone, as `2 ** 20` or `-1e6`; nothing for any other. */
const constantOf = (node: Node | AnyNode | Super | PrivateIdentifier): number | undefined => {
  const one = node as AnyNode;
  if (one.type === 'Literal')
    return typeof one.value === 'number' || typeof one.value === 'bigint' ? Number(one.value) : undefined;
  if (one.type === 'UnaryExpression' && one.operator === '-') {
    const value = constantOf(one.argument);
    return value === undefined ? undefined : -value;
  }
  if (one.type !== 'BinaryExpression') return undefined;
  const [left, right] = [constantOf(one.left), constantOf(one.right)];
  const operate = arithmetic[one.operator];
  return left === undefined || right === undefined ? undefined : operate?.(left, right);
};

const comparing = /^(?:[<>]=?|[!=]==?)$/;

/** Whether an expression is part of a condition: an operand of a comparison, or after `case`. */
const decides = (parent: AnyNode | undefined): boolean =>
  parent?.type === 'SwitchCase' || (parent?.type === 'BinaryExpression' && comparing.test(parent.operator));

/**
 * The numbers in a counterpart and in everything it reaches, each once; numbers in comparisons come first. Nothing if the text
 * cannot be read.
 */
export const numbersIn = ({ modules, module, name }: CounterpartSource): readonly number[] => {
  const [compared, others] = [new Set<number>(), new Set<number>()];
  try {
    for (const { node: root } of findReachable(modules, module, name))
      fullAncestor(root, (node, _, ancestors) => {
        const value = constantOf(node);
        const parent = ancestors.at(-2) as AnyNode | undefined;
        // the whole of `2 ** 20`, not its parts
        if (value === undefined || !Number.isFinite(value)) return;
        if (parent !== undefined && constantOf(parent) !== undefined) return;
        (decides(parent) ? compared : others).add(value);
      });
  } catch {
    return [];
  }
  return [...new Set([...compared, ...others])];
};
