/** One job on its way to a child process. */
export type Order = { readonly id: number; readonly job: unknown };

/** Its result on the way back. */
export type Answer = {
  readonly id: number;
  readonly result: /** The job begins now; a process takes a while to start. */
    | { readonly kind: 'begun' }
    | { readonly kind: 'done'; readonly value: unknown }
    | { readonly kind: 'failed'; readonly message: string }
    | { readonly kind: 'stuck' };
};
