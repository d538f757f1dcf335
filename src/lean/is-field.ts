import type { Name } from '../expr/expr.ts';
import type { Inventory } from './inventory.ts';

/** Whether a constant is a field of a structure, which has nothing to unfold and needs no counterpart. */
export const isField = ({ declarations }: Inventory, name: Name): boolean => {
  const dot = name.lastIndexOf('.');
  const fields = declarations.get(name.slice(0, Math.max(0, dot)))?.fields;
  return fields?.some((one) => one.name === name.slice(dot + 1)) === true;
};
