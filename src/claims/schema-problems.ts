// Turns schema problems into messages for the author of the file.
import type { Diagnostic } from '../diagnostic.ts';
import type { SchemaProblem } from '../schema.ts';
import { suggestWord } from '../typeset/nearest.ts';
import type { ProblemCode } from './problem-code.ts';
import { problems } from './problems.ts';
import type { Path, YamlFile } from './yaml-file.ts';

/** `on`: the path to point at, relative to the problem; undefined drops the problem, because another one says more. */
type Told = { code: ProblemCode; message: string; hint: string; on?: string; onKey?: 'key' } | undefined;

const kindOf = (value: unknown): string =>
  value === null
    ? 'nothing'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'a mapping'
        : `a ${typeof value}`;
const typeWords: Record<string, string> = {
  array: 'a list',
  number: 'a finite number',
  object: 'a mapping',
  integer: 'a whole number',
  string: 'a text',
};

/** A value for a message: short, on one line. */
function shown(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  const line = (text ?? String(value)).replace(/\s+/g, ' ');
  return `\`${line.length > 60 ? `${line.slice(0, 59)}…` : line}\``;
}

const keyOf = (problem: SchemaProblem): string => problem.path.at(-1) ?? 'the file';
const title = (problem: SchemaProblem): string => String(problem.schema['title'] ?? 'valid');
const example = (problem: SchemaProblem): string => {
  const examples = problem.schema['examples'];
  return Array.isArray(examples) ? `write for instance \`${examples[0]}\`` : '';
};

function malformed(problem: SchemaProblem): Told {
  const code = problem.schema['x-code'] as ProblemCode;
  if (code === 'empty-text')
    return { code, message: `\`${keyOf(problem)}\` is blank`, hint: problems[code].cure };
  return {
    code,
    message: `${shown(problem.value)} is not ${title(problem)}`,
    hint: example(problem) || problems[code].cure,
  };
}

function missing(problem: SchemaProblem): Told {
  const key = String(problem.params['missingProperty']);
  if (problem.path.includes('waive'))
    return {
      code: 'waiver-without-reason',
      message: 'a waiver without reason',
      hint: problems['waiver-without-reason'].cure,
    };
  const parent = problem.path.length === 0 ? 'the file' : `\`${problem.path.join('.')}\``;
  return { code: 'missing-key', message: `\`${key}\` is missing in ${parent}`, hint: `add \`${key}: …\`` };
}

function wrongType(problem: SchemaProblem): Told {
  const wanted = String(problem.params['type']);
  const message = `\`${keyOf(problem)}\` is ${kindOf(problem.value)}, ${shown(problem.value)}`;
  const quoted =
    wanted === 'string' && typeof problem.value !== 'object'
      ? `: write "${String(problem.value)}" in quotes`
      : '';
  return { code: 'wrong-type', message, hint: `write ${typeWords[wanted] ?? `a ${wanted}`}${quoted}` };
}

function unknownKey(problem: SchemaProblem): Told {
  const key = String(problem.params['additionalProperty']);
  const known = Object.keys((problem.schema['properties'] ?? {}) as object);
  // In `{ why: a, b }` the comma ends the value, and `b` becomes a key without a value.
  const stray = (problem.value as Record<string, unknown>)[key] === null && key.includes(' ');
  return {
    code: 'unknown-key',
    message: `unknown key \`${key}\``,
    hint: stray ? 'a comma ends a text in { … }: put the whole text in quotes' : suggestWord(key, known),
    on: key,
    onKey: 'key',
  };
}

function unknownValue(problem: SchemaProblem): Told {
  const known = (problem.params['allowedValues'] as unknown[]).map(String);
  const hint = suggestWord(String(problem.value), known);
  const all = hint.startsWith('did') ? ` One of ${known.join(', ')}.` : '';
  return {
    code: 'unknown-value',
    message: `${shown(problem.value)} is not possible for \`${keyOf(problem)}\``,
    hint: hint + all,
  };
}

function outOfRange(problem: SchemaProblem): Told {
  const message = `${shown(problem.value)} is not ${title(problem) === 'valid' ? `possible for \`${keyOf(problem)}\`` : title(problem)}`;
  return { code: 'out-of-range', message, hint: `it ${problem.message}` };
}

function empty(problem: SchemaProblem): Told {
  const code = (problem.schema['x-code'] ?? 'empty-value') as ProblemCode;
  return { code, message: `\`${keyOf(problem)}\` is empty`, hint: problems[code].cure };
}

const tellers: Record<string, (problem: SchemaProblem) => Told> = {
  pattern: malformed,
  required: missing,
  type: wrongType,
  additionalProperties: unknownKey,
  enum: unknownValue,
  minimum: outOfRange,
  maximum: outOfRange,
  exclusiveMinimum: outOfRange,
  minItems: empty,
  minProperties: empty,
  uniqueItems: (problem) => ({
    code: 'duplicate-item',
    message: `\`${keyOf(problem)}\` lists ${shown((problem.value as unknown[])[Number(problem.params['i'])])} twice`,
    hint: problems['duplicate-item'].cure,
    on: String(problem.params['i']),
  }),
  // The keywords below only repeat problems that their inner keywords have already reported.
  if: () => undefined,
  propertyNames: () => undefined,
};

/** Turns the schema problems of a file into diagnostics, in the order of the file. */
export function describeSchemaProblems(
  file: YamlFile,
  found: readonly SchemaProblem[],
): readonly Diagnostic[] {
  return found.flatMap((problem) => {
    const teller = tellers[problem.keyword];
    if (!teller) throw new Error(`no message for the schema keyword ${problem.keyword}`);
    const told = teller(problem);
    if (!told) return [];
    const on = told.on ?? problem.key;
    const path: Path = on === undefined ? problem.path : [...problem.path, on];
    return [
      (problem.key === undefined && told.onKey === undefined ? file.problem : file.problemOfKey)(
        told.code,
        path,
        told.message,
        told.hint,
      ),
    ];
  });
}
