import { createHash } from 'node:crypto';

/** Increase it when what is kept of an answer changes its form. */
const FORM = 1;

const start = `lean-${FORM}-`;

/**
 * The key of an answer of Lean's, made from all that it depends on: the program that Lean runs, Lean itself, the question, and the
 * statements and definitions in it. No other part of this tool has a say in it, so it holds for every version of it.
 */
export const keyOfAnswer = (parts: readonly unknown[]): string =>
  `${start}${createHash('sha256').update(JSON.stringify(parts)).digest('hex')}`;

/** Whether a key is that of an answer of Lean's. */
export const isAnswerKey = (key: string): boolean => key.startsWith(start);
