// Messages between a process and its parent.
/** A job on its way to a child process. */
export type Order = { readonly id: number; readonly job: unknown };

/** The job's result on its way back. */
export type Answer = {
  readonly id: number;
  readonly result: /** Says that the job begins now; starting a process takes a while. */
    | { readonly kind: 'begun' }
    | { readonly kind: 'done'; readonly value: unknown }
    | { readonly kind: 'failed'; readonly message: string }
    | { readonly kind: 'stuck' };
};
