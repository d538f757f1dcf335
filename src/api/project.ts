// Loads the project that a command works on: its configuration and registry.
import { type Config, loadConfig } from '../claims/config.ts';
import { expandFiles } from '../claims/files.ts';
import { type Loaded, loadRegistry } from '../claims/load.ts';
import type { Claim, Registry } from '../claims/registry.ts';

/** Configuration and registry together. */
export type Project = { readonly config: Config; readonly registry: Registry };

/** A project, and the selected claims. */
export type Chosen = { readonly project: Project; readonly claims: readonly Claim[] };

/** Loads both, or returns everything that is wrong. */
export function loadProject(folder: string, configFile?: string): Loaded<Project> {
  const config = loadConfig(folder, configFile);
  if (config.kind === 'failed') return config;
  const registry = loadRegistry(config.value.root, expandFiles(config.value.root, config.value.claims));
  if (registry.kind === 'failed') return registry;
  return { kind: 'loaded', value: { config: config.value, registry: registry.value } };
}
