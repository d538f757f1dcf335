// Where a computation in doubles loses digits.

/** A loss of digits by one operation; `at` shows the operation, once whoever runs it has noted it. */
export type Loss = { readonly bits: number; readonly at?: string };

/** Notes in a loss that is not placed yet which operation it is. */
export function placeLoss(value: unknown, show: () => string): void {
  if (typeof value !== 'object' || value === null || !('loss' in value)) return;
  const { loss } = value;
  if (typeof loss === 'object' && loss !== null && !('at' in loss)) Object.assign(loss, { at: show() });
}
