import type { CallExpression, Expression, Node } from 'acorn';
import { simple } from 'acorn-walk';
import { parseModule } from './parse.ts';

/** A module that another asks for, and the variable that holds what it exports, where one holds the whole of it. */
export type Required = { readonly specifier: string; readonly variable?: string };

const specifierOf = ({ callee, arguments: [first] }: CallExpression): string | undefined =>
  callee.type === 'Identifier' &&
  callee.name === 'require' &&
  first?.type === 'Literal' &&
  typeof first.value === 'string'
    ? first.value
    : undefined;

/** The call of `require` in a value, also within what makes a default export of it. */
const requireIn = (value: Expression): CallExpression | undefined => {
  if (value.type !== 'CallExpression') return undefined;
  if (specifierOf(value) !== undefined) return value;
  const [first] = value.arguments;
  const isWrapped = value.callee.type === 'Identifier' && value.callee.name.startsWith('_interopRequire');
  return isWrapped && first?.type === 'CallExpression' ? requireIn(first) : undefined;
};

/** Every call of `require` with a text in CommonJS, wherever it stands. @throws `SyntaxError` if it is not JavaScript. */
export function requiresIn(source: string): readonly Required[] {
  const { tree } = parseModule(source);
  const variables = new Map<Node, string>();
  const found: Required[] = [];
  simple(tree, {
    VariableDeclarator: ({ id, init }) => {
      const call = init && requireIn(init);
      if (call && id.type === 'Identifier') variables.set(call, id.name);
    },
  });
  simple(tree, {
    CallExpression: (call) => {
      const specifier = specifierOf(call);
      const variable = variables.get(call);
      if (specifier !== undefined) found.push({ specifier, ...(variable !== undefined && { variable }) });
    },
  });
  return found;
}
