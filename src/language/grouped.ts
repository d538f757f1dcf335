import type { Shape, Term } from './ast.ts';

type Call = Extract<Term, { kind: 'call' }>;

/** Takes as many values from `flat` as a shape contains. */
function take<T>(
  shape: Shape,
  flat: readonly T[],
  from: number,
): { readonly value: unknown; readonly next: number } {
  if (shape.kind === 'value') return { value: flat[from], next: from + 1 };
  let next = from;
  const turn = (inner: Shape): unknown => {
    const taken = take(inner, flat, next);
    next = taken.next;
    return taken.value;
  };
  if (shape.kind === 'pair') return { value: shape.of.map(turn), next };
  const entries = shape.fields.flatMap(({ name, shape: inner, isBase }): (readonly [string, unknown])[] => {
    const value = turn(inner);
    return isBase ? Object.entries(value as object) : [[name, value]];
  });
  return { value: Object.fromEntries(entries), next };
}

/** Groups the numbers of a call into the records that the counterpart takes. */
export function groupArguments<T>({ passed }: Pick<Call, 'passed'>, flat: readonly T[]): readonly unknown[] {
  if (passed === undefined) return flat;
  let next = 0;
  return passed.map((shape) => {
    const taken = take(shape, flat, next);
    next = taken.next;
    return taken.value;
  });
}

/** The requested number in the result of a counterpart; `undefined` if it has none. */
export function componentOf({ component }: Pick<Call, 'component'>, value: unknown): unknown {
  return (component ?? []).reduce<unknown>(
    (of, key) =>
      typeof of === 'object' && of !== null ? (of as Record<string | number, unknown>)[key] : undefined,
    value,
  );
}

/** How TypeScript selects the compared part of a counterpart's result: `.flag`, `[1][0]`; `undefined` where all of it is compared. */
export function selectPart({ component }: Pick<Call, 'component'>): string | undefined {
  if (component === undefined || component.length === 0) return undefined;
  return component
    .map((key) => (/^[A-Za-z_$][\w$]*$/.test(String(key)) ? `.${key}` : `[${JSON.stringify(key)}]`))
    .join('');
}

/** JavaScript code of a grouped value, from the code of its parts in `flat`. */
function code(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map(code).join(', ')}]`;
  const entries = Object.entries(value as object).map(
    ([key, part]) => `${JSON.stringify(key)}: ${code(part)}`,
  );
  return `{ ${entries.join(', ')} }`;
}

/** JavaScript code of a call: groups its arguments into records and selects the requested number of the result. */
export function callCode(
  fn: string,
  call: Pick<Call, 'passed' | 'component'>,
  args: readonly string[],
): string {
  const keys = (call.component ?? []).map((key) => `?.[${JSON.stringify(key)}]`).join('');
  return `${fn}(${groupArguments(call, args).map(code).join(', ')})${keys}`;
}
