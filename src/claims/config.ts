// check-claims.config.yaml: a default for every field, and a position for every problem.
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { compileSchema } from '../schema.ts';
import type { Loaded } from './load.ts';
import { resolveName } from './read-paper.ts';
import type { NumberType } from './registry.ts';
import { configFileSchema } from './schema/config-file.ts';
import type { FromSchema } from './schema/from-schema.ts';
import { describeSchemaProblems } from './schema-problems.ts';
import { readYaml } from './yaml-file.ts';

/** Which Lean to use: `auto` uses lake if it is on the PATH. */
export type ToolchainChoice = 'auto' | 'lake' | 'embedded';

/** Paths and amounts of testing. Complete: no field is optional. */
export type Config = {
  /** Absolute path of the root folder; all other paths are relative to it. */
  readonly root: string;
  /** Patterns of claims files. */
  readonly claims: readonly string[];
  /** The paper's sources: paths of main files. */
  readonly documents: readonly string[];
  readonly lean: {
    readonly root: string;
    /** If empty: the libraries that the lakefile names. */
    readonly modules: readonly string[];
    /** Targets of `lake build`; if empty: its default targets. */
    readonly build: readonly string[];
    readonly toolchain: ToolchainChoice;
    /** Seconds. */
    readonly timeout: number;
    /** MiB for one process of the embedded Lean. */
    readonly memory: number;
    /** Whether native lake may download Mathlib's compiled files before it builds. */
    readonly mathlibCache: boolean;
  };
  readonly seed: number;
  /** Accepted samples per theorem. */
  readonly budget: number;
  /** Whether theorems that agree are mutated in every run. */
  readonly mutants: boolean;
  readonly numbers: readonly NumberType[];
  /** Minimal shares, from 0 to 1, in a run of all claims; a share that is not given is not checked. */
  readonly thresholds: {
    readonly proved?: number;
    readonly tested?: number;
    readonly mutationScore?: number;
  };
  /** Report format to path. */
  readonly reports: ReadonlyMap<string, string>;
  /** Audit format to path; `{paper}` in the path stands for a paper's short name, which gives one file per paper. */
  readonly audits: ReadonlyMap<string, string>;
};

type RawConfig = FromSchema<Omit<typeof configFileSchema, '$defs'>, (typeof configFileSchema)['$defs']>;

/** The default file name of the configuration. */
const configName = 'check-claims.config.yaml';

/** The largest value of `lean.memory`, in MiB. */
export const largestMemory: number = configFileSchema.properties.lean.properties.memory.maximum;

/** The configuration of a folder that has no configuration file. */
export function makeDefaultConfig(root: string): Config {
  return {
    root,
    claims: ['claims/*.yaml'],
    documents: [],
    lean: {
      root: 'lean',
      modules: [],
      build: [],
      toolchain: 'auto',
      timeout: 600,
      memory: largestMemory,
      mathlibCache: true,
    },
    seed: 1,
    budget: 16384,
    mutants: false,
    numbers: [],
    thresholds: {},
    reports: new Map(),
    audits: new Map(),
  };
}

const validate = compileSchema(configFileSchema);

/** Whether there is a configuration file. */
export const hasConfig = (folder: string, file?: string): boolean =>
  existsSync(resolve(folder, file ?? configName));

/** Loads a configuration file. Without a file, the defaults apply; a file that the user names must exist. */
export function loadConfig(folder: string, file?: string): Loaded<Config> {
  const path = resolve(folder, file ?? configName);
  if (file === undefined && !existsSync(path))
    return { kind: 'loaded', value: makeDefaultConfig(resolve(folder)) };
  const yaml = readYaml(path, basename(path));
  // An empty file is a configuration with all defaults.
  const value = yaml.value === null ? {} : yaml.value;
  const found =
    yaml.diagnostics.length > 0 ? yaml.diagnostics : describeSchemaProblems(yaml, validate(value));
  if (found.length > 0) return { kind: 'failed', diagnostics: found };
  const defaults = makeDefaultConfig(dirname(path));
  const raw = value as RawConfig;
  return {
    kind: 'loaded',
    value: {
      ...defaults,
      ...(raw.claims === undefined ? {} : { claims: raw.claims }),
      documents: raw.documents ?? [],
      lean: { ...defaults.lean, ...raw.lean },
      ...(raw.seed === undefined ? {} : { seed: raw.seed }),
      ...(raw.budget === undefined ? {} : { budget: raw.budget }),
      ...(raw.mutants === undefined ? {} : { mutants: raw.mutants }),
      numbers: Object.entries(raw.numbers ?? {}).map(([type, entry]) => ({
        type,
        as: entry.as,
        instances: (entry.instances ?? []).map((name) => resolveName(type, name)),
        operations: Object.entries(entry.operations ?? {}).map(([name, operation]) => ({
          name: resolveName(type, name),
          is: operation.is,
          ...(operation.where === undefined ? {} : { where: operation.where }),
          by: operation.by.map((theorem) => resolveName(type, theorem)),
        })),
      })),
      thresholds: raw.thresholds ?? {},
      reports: new Map(Object.entries(raw.reports ?? {})),
      audits: new Map(Object.entries(raw.audits ?? {})),
    },
  };
}
