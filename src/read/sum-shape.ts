import type { Definition, Term } from '../language/ast.ts';

/** Whether the equations of a definition, known by its `key`, are those of a sum or of a product over `0 … n − 1`. */
export function shapeOf(key: string, definition: Definition | undefined): 'sum' | 'product' | undefined {
  const [zero, step] = definition?.equations ?? [];
  if (zero?.body.kind !== 'literal' || zero.patterns[0]?.kind !== 'literal' || zero.patterns[0].value !== 0n)
    return undefined;
  const successor = step?.patterns[0];
  if (successor?.kind !== 'successor' || successor.add !== 1n || successor.of.kind !== 'bind')
    return undefined;
  if (step?.patterns[1]?.kind !== 'bind' || zero.patterns[1]?.kind !== 'bind') return undefined;
  if (step.body.kind !== 'operation' || zero.body.value.den !== 1n) return undefined;
  const [before, last] = step.body.args;
  const recursive =
    before?.kind === 'call' &&
    (before.definition ?? before.constant) === key &&
    isVariable(before.args[0], 0) &&
    isVariable(before.args[1], 1);
  const term =
    last?.kind === 'apply' && isVariable(last.fn, 1) && last.args.length === 1 && isVariable(last.args[0], 0);
  if (!recursive || !term) return undefined;
  // the two folds that have their own notation
  if (step.body.operation === 'add' && zero.body.value.num === 0n) return 'sum';
  return step.body.operation === 'mul' && zero.body.value.num === 1n ? 'product' : undefined;
}

function isVariable(t: Term | undefined, level: number): boolean {
  return t?.kind === 'variable' && t.level === level;
}
