// Reads YAML and JSON files of other tools: JSON is YAML too, and so has places for every problem.
import { describeSchemaProblems } from '../claims/schema-problems.ts';
import { readYaml, type YamlFile } from '../claims/yaml-file.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Validator } from '../schema.ts';

/** A file that has the form which a tool gives it, or what is wrong with it. */
export type Read<T> =
  | { readonly kind: 'read'; readonly value: T; readonly file: YamlFile }
  | { readonly kind: 'failed'; readonly problems: readonly Diagnostic[] };

/** Reads a file and checks its form; `path` is absolute, `shown` is for messages. */
export function readFormed<T>(path: string, shown: string, validate: Validator): Read<T> {
  const file = readYaml(path, shown);
  if (file.diagnostics.length > 0) return { kind: 'failed', problems: file.diagnostics };
  const { value } = file;
  const problems = describeSchemaProblems(file, validate(value));
  const isFormed = (_: unknown): _ is T => problems.length === 0;
  return isFormed(value) ? { kind: 'read', value, file } : { kind: 'failed', problems };
}
