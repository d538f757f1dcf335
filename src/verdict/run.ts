import type { Registry } from '../claims/registry.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Inventory } from '../lean/inventory.ts';
import type { Remember } from '../lean/watched.ts';
import type { ClaimEvidence } from './evidence.ts';
import type { Report } from './report.ts';

/** Why a run ended early, or could not begin. */
export type Stop = 'interrupted' | 'environment' | 'usage' | 'self-check';

/** Everything a run found, before it is judged. */
export type Run = {
  /** All claims, those that were not checked in this run too; the papers list every binding, also those by name. */
  readonly registry: Registry;
  /** Absent where Lean gave nothing. */
  readonly inventory?: Inventory;
  /** Folder of the Lean project, relative to the root of all positions; empty where it is that root. */
  readonly leanRoot: string;
  readonly evidence: readonly ClaimEvidence[];
  readonly controls: Report['results']['controls'];
  readonly seed: number;
  readonly budget: number;
  readonly provenance: Report['provenance'];
  /** Papers, by slug, with a module or program of counterparts that does not load; a diagnostic says why. */
  readonly unloaded: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly stops: readonly Stop[];
  /** Absent where nothing is kept between runs. */
  readonly remember?: Remember;
};
