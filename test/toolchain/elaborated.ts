import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ModuleRecord } from '../../src/lean/inventory.ts';
import { elaborate } from '../../src/toolchain/embedded/elaborate.ts';
import { locatePackage } from '../../src/toolchain/embedded/package.ts';
import { keepFailures, makePlan, pendingOf, recordsOf } from '../../src/toolchain/embedded/plan.ts';
import {
  driverFolder,
  makeElaborationKey,
  makeInspectionKey,
  openRuntime,
} from '../../src/toolchain/embedded/runtime.ts';
import { type LeanProcess, startLean } from '../../src/toolchain/embedded/start-lean.ts';
import { modulesOf, readModules, readProject } from '../../src/toolchain/project.ts';
import { openStore } from '../../src/toolchain/store.ts';
import type { ToolchainEvent } from '../../src/toolchain/toolchain.ts';

/** A project's folder, and which modules or libraries of it; none for the default targets. */
type Wanted = { readonly root: string; readonly targets: readonly string[]; readonly cache: string };

/** Elaborates modules without checking them again or printing them, which the program never does: what a bare build costs and says. */
export async function elaborated(
  { root, targets, cache }: Wanted,
  onEvent: (event: ToolchainEvent) => void = () => {},
): Promise<readonly ModuleRecord[]> {
  const project = readProject(root);
  if ('severity' in project) throw new Error(project.message);
  const names = (targets.length > 0 ? targets : project.defaultTargets).flatMap((name) =>
    modulesOf(project, name),
  );
  const modules = readModules(project, [...new Set(names)]);
  if ('severity' in modules) throw new Error(modules.message);
  const plan = makePlan(modules, openStore(cache, root), makeElaborationKey(), makeInspectionKey());
  if (pendingOf(plan).length === 0) return recordsOf(plan);
  const found = locatePackage(driverFolder);
  if (typeof found !== 'string') throw new Error(found.message);
  const runtime = await openRuntime(found, cache, () => {});
  const folder = mkdtempSync(join(tmpdir(), 'check-claims-'));
  const limits = { seconds: 1800, memory: 2048, signal: new AbortController().signal };
  const started: LeanProcess[] = [];
  const start = (): LeanProcess => {
    const lean = startLean(runtime, limits, { writable: [folder], project: root });
    started.push(lean);
    return lean;
  };
  try {
    const failure = await elaborate(plan, folder, start, onEvent);
    if (failure !== undefined) throw new Error(JSON.stringify(failure));
    await keepFailures(plan);
    return recordsOf(plan);
  } finally {
    for (const lean of started) lean.leave();
    rmSync(folder, { recursive: true, force: true });
  }
}
