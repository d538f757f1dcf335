import { type Int, push, type Writer } from './writer.ts';

/** Integers of a size that is unknown when the code is written. */
const UNSAFE = 1024;

/** Writes a sum or product of integers as a loop. */
export function writeIntegerLoop(
  w: Writer,
  kind: 'sum' | 'product',
  count: Int,
  {
    index,
    body,
    most,
  }: {
    readonly index: string;
    readonly body: { readonly code: string; readonly value: Int };
    readonly most: number;
  },
): Int {
  const name = w.fresh();
  const [unit, sign] = kind === 'sum' ? (['0', '+'] as const) : (['1', '*'] as const);
  push(w, `let ${name} = ${count.js} <= ${most} ? ${unit} : NaN;`);
  push(
    w,
    `for (let ${index} = 0; ${index} < ${count.js} && ${name} === ${name}; ${index}++) {\n${body.code}`,
  );
  push(w, `${name} = safe(${name} ${sign} ${body.value.js}); }`);
  return { kind: 'int', js: name, bits: UNSAFE };
}
