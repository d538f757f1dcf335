// Turns a checked YAML value into a paper and its claims: makes names absolute and fills in defaults.
import { posix } from 'node:path';
import type { Position } from '../diagnostic.ts';
import type { Name } from '../expr/expr.ts';
import { itemAt } from '../present.ts';
import { commandOf } from './command.ts';
import { listOf, type RawClaim, type RawPaper } from './raw.ts';
import {
  type Claim,
  type ClaimKind,
  type ClaimRelation,
  type CounterpartBinding,
  type Paper,
  type RequiredCheck,
  type Review,
  reviewParts,
} from './registry.ts';
import type { YamlFile } from './yaml-file.ts';

/** The evidence that each kind of claim requires unless the author says otherwise. */
export const requiredByKind: Readonly<Record<ClaimKind, readonly RequiredCheck[]>> = {
  theorem: ['proof', 'test'],
  experiment: ['run'],
  artifact: [],
  editorial: [],
};

/** The default promised relative accuracy of a counterpart: sixteen times the unit roundoff of doubles. */
export const defaultAccuracy: number = 2 ** -48;

const root = '_root_.';

/** Turns a Lean name from a claims file into a full name: relative to the namespace unless it starts with `_root_.`. */
export function resolveName(namespace: string | undefined, name: string): Name {
  if (name.startsWith(root)) return name.slice(root.length);
  return namespace === undefined ? name : `${namespace}.${name}`;
}

/** The last part of a Lean name, without guillemets. */
function lastPart(name: Name): string {
  const quoted = /«([^»]*)»$/.exec(name);
  return quoted ? itemAt(quoted, 1) : name.slice(name.lastIndexOf('.') + 1);
}

/** Makes a path of a claims file relative to the registry's root. */
export const resolveBeside = (file: string, path: string): string => posix.join(posix.dirname(file), path);

/** `2^-46` as a number; `exact` is 0. */
function accuracyOf(written: string | undefined): number {
  if (written === undefined) return defaultAccuracy;
  return written === 'exact' ? 0 : 2 ** -Number(written.slice(3));
}

/** The module or command of a binding: its own, else the paper's. A binding with neither has already been reported. */
function originOf(
  root: string,
  { file }: YamlFile,
  raw: Pick<RawPaper, 'module' | 'command'>,
): Pick<CounterpartBinding, 'module' | 'command'> {
  if (raw.command === undefined) return { module: resolveBeside(file, raw.module as string) };
  const command = commandOf(root, file, raw.command);
  return { module: command.name, command };
}

/** Reads the paper; `file.value` has passed the schema. Paths are relative to `root`. */
export function readPaper(root: string, file: YamlFile, raw: RawPaper): Paper {
  return {
    slug: raw.paper,
    title: raw.title,
    ...(raw.source === undefined ? {} : { source: resolveBeside(file.file, raw.source) }),
    namespace: raw.namespace ?? '',
    ...(raw.module === undefined ? {} : { module: resolveBeside(file.file, raw.module) }),
    ...(raw.command === undefined ? {} : { command: commandOf(root, file.file, raw.command) }),
    ...(raw.experiments === undefined
      ? {}
      : { experiments: listOf(raw.experiments).map((path) => resolveBeside(file.file, path)) }),
    counterparts: Object.entries(raw.counterparts ?? {}).map(
      ([name, binding]): CounterpartBinding => ({
        lean: resolveName(raw.namespace, name),
        ...originOf(root, file, (binding.module ?? binding.command) ? binding : raw),
        export: binding.export ?? lastPart(name),
        accuracy: accuracyOf(binding.accuracy),
        where: file.at(['counterparts', name]),
      }),
    ),
    symbols: new Map(Object.entries(raw.symbols ?? {})),
    reported: Object.entries(raw.reported ?? {}).map(([label, entry]) => ({
      label,
      ...entry,
      where: file.at(['reported', label]),
    })),
    where: file.at(['paper']),
  };
}

/** Maps each theorem to the theorem that is tested for it. A single name belongs to the claim's only theorem. */
function testsOf(paper: RawPaper, { tests }: RawClaim, theorems: readonly string[]): Pick<Claim, 'tests'> {
  if (tests === undefined) return {};
  const pairs =
    typeof tests === 'string' ? theorems.map((theorem) => [theorem, tests]) : Object.entries(tests);
  return {
    tests: new Map(
      pairs.map(([theorem, finite]) => [
        resolveName(paper.namespace, theorem as string),
        resolveName(paper.namespace, finite as string),
      ]),
    ),
  };
}

const reviewOf = (raw: NonNullable<RawClaim['reviewed']>, where: Position): Review => ({
  by: raw.by,
  on: raw.on,
  prints: new Map(
    reviewParts.flatMap((part) => {
      const print = raw[part];
      return print === undefined ? [] : [[part, print] as const];
    }),
  ),
  where,
});

/** Reads the claim at an index of the paper's list. */
export function readClaim(file: YamlFile, paper: RawPaper, raw: RawClaim, index: number): Claim {
  const at = (...path: (string | number)[]): Position => file.at(['claims', index, ...path]);
  const kind = raw.kind ?? 'theorem';
  const named = listOf(raw.theorem);
  const theorems = raw.theorem === undefined && kind === 'theorem' ? [raw.id] : named;
  return {
    id: raw.id,
    paper: paper.paper,
    ref: raw.ref,
    kind,
    says: raw.says,
    ...(raw.quote === undefined ? {} : { quote: raw.quote }),
    ...(raw.where === undefined ? {} : { place: raw.where }),
    ...(raw.about === undefined ? {} : { about: raw.about }),
    ...(raw.reading === undefined ? {} : { reading: raw.reading }),
    theorems: theorems.map((name) => resolveName(paper.namespace, name)),
    ...testsOf(paper, raw, theorems),
    correspondence: raw.correspondence ?? { relation: 'none', why: '' },
    hypotheses: new Map(Object.entries(raw.hypotheses ?? {})),
    ...(raw.accepted === undefined ? {} : { accepted: listOf(raw.accepted) }),
    ...(raw.reviewed === undefined ? {} : { reviewed: reviewOf(raw.reviewed, at('reviewed')) }),
    requires: raw.requires ?? requiredByKind[kind],
    outcome: raw.outcome ?? (kind === 'artifact' || kind === 'editorial' ? 'unverifiable' : 'supported'),
    ...(raw.hits === undefined ? {} : { hits: raw.hits }),
    ...(raw.run === undefined ? {} : { run: raw.run }),
    ...(raw.expect === undefined ? {} : { expect: raw.expect }),
    sample: new Map(Object.entries(raw.sample ?? {})),
    relations: (raw.relations ?? []).flatMap(({ why, ...link }) =>
      Object.entries(link).map(
        ([relation, claim]): ClaimRelation => ({
          kind: relation as ClaimRelation['kind'],
          claim,
          why: why as string,
        }),
      ),
    ),
    waivers: (raw.waive ?? []).map((waiver, i) => ({
      target: (waiver.check ?? waiver.mutant) as string,
      because: waiver.because,
      where: at('waive', i),
    })),
    ...(raw.because === undefined ? {} : { because: raw.because }),
    where: at('id'),
  };
}
