// What a statement of a module does when the module is loaded. A statement that only names a function or a constant has no
// effect that another function could observe.
import type { Expression, Node, Program, SpreadElement, Super } from 'acorn';

type Statement = Program['body'][number];

/** `exports.name` of CommonJS: the name. */
const exportedName = (node: Node): string | undefined => {
  const { type, object, property, computed } = node as Node & {
    readonly object?: Node & { readonly name?: string };
    readonly property?: Node & { readonly name?: string };
    readonly computed?: boolean;
  };
  if (type !== 'MemberExpression' || computed || object?.name !== 'exports') return undefined;
  return property?.name;
};

/** The value of `exports.a = exports.b = value`, with the names under which it is exported. */
export const exportsOf = (
  node: Expression,
): { readonly names: readonly string[]; readonly value: Expression } => {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=') return { names: [], value: node };
  const name = exportedName(node.left);
  if (name === undefined) return { names: [], value: node };
  const { names, value } = exportsOf(node.right);
  return { names: [name, ...names], value };
};

const isNamed = (node: Expression | Super, names: readonly string[]): boolean =>
  node.type === 'Identifier' && names.includes(node.name);

/** Whether the value is a number, a text, a Boolean, or a function, which nobody can change. */
export const isFixed = (node: Expression | SpreadElement | Super): boolean => {
  switch (node.type) {
    case 'Literal':
      return !('regex' in node);
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return true;
    case 'TemplateLiteral':
      return node.expressions.every(isFixed);
    case 'UnaryExpression':
      return node.operator !== 'delete' && isFixed(node.argument);
    case 'BinaryExpression':
      return node.left.type !== 'PrivateIdentifier' && isFixed(node.left) && isFixed(node.right);
    case 'ConditionalExpression':
      return isFixed(node.test) && isFixed(node.consequent) && isFixed(node.alternate);
    case 'MemberExpression':
      return !node.computed && isNamed(node.object, ['Math', 'Number']);
    case 'CallExpression':
      return isFixed(node.callee) && node.callee.type === 'MemberExpression' && node.arguments.every(isFixed);
    default:
      return false;
  }
};

/** Whether creating the value has no side effect. */
export const isInertValue = (node: Expression | SpreadElement): boolean => {
  if (node.type === 'SpreadElement') return false;
  if (isFixed(node)) return true;
  if (node.type === 'Identifier') return true;
  if (node.type === 'MemberExpression') return !node.computed && node.object.type === 'Identifier';
  if (node.type === 'ArrayExpression')
    return node.elements.every((element) => element === null || isInertValue(element));
  if (node.type === 'ObjectExpression')
    return node.properties.every(
      (one) => one.type === 'Property' && !one.computed && one.kind === 'init' && isInertValue(one.value),
    );
  return node.type === 'CallExpression' && isNamed(node.callee, ['require']);
};

/** Whether the statement only declares names, so that omitting it changes nothing for code that does not mention them. */
export const isInert = (statement: Statement): boolean => {
  switch (statement.type) {
    case 'FunctionDeclaration':
    case 'EmptyStatement':
      return true;
    case 'VariableDeclaration':
      return statement.declarations.every(
        ({ id, init }) => id.type === 'Identifier' && (!init || isInertValue(exportsOf(init).value)),
      );
    case 'ExpressionStatement': {
      if (statement.directive !== undefined) return true;
      const { names, value } = exportsOf(statement.expression);
      return names.length > 0 && (value.type === 'Identifier' || isFixed(value));
    }
    default:
      return false;
  }
};
