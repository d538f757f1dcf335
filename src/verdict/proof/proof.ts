import type { Relation } from '../../claims/registry.ts';
import type { Name } from '../../expr/expr.ts';
import { axiomsIn, type Closure, closureOf, sorriesIn } from '../../lean/closure.ts';
import type { Declaration, Inventory, ModuleRecord, ToolchainRecord } from '../../lean/inventory.ts';
import { splitName } from '../../lean/names.ts';
import type { Remember } from '../../lean/watched.ts';
import { itemAt } from '../../present.ts';
import { type Hollow, hollowOf } from '../hollow/hollow.ts';
import type { ProofVerdict } from '../report.ts';
import { findFirstError, isStopped, moduleOfMissing } from './modules.ts';

/** The facts from Lean about one theorem of a claim, before judging. */
export type ProofFacts = {
  /** Absent if the inventory has no declaration of that name. */
  readonly declaration?: Declaration;
  /** The module of the declaration; where there is no declaration, a module that is not built, if there is one. */
  readonly module?: ModuleRecord;
  readonly toolchain: ToolchainRecord['kind'];
  /** Axioms of the transitive closure, `sorryAx` left out. */
  readonly axioms: readonly Name[];
  /** Why the kernel, asked again, refuses a module that something in its closure comes from. */
  readonly refused?: string;
  /** If there is no such declaration: names that are nearly equal. */
  readonly instead?: string;
  /** How many library constants it uses whose own axioms this toolchain does not show. */
  readonly hidden: number;
  /** Declarations through which `sorryAx` is reached. */
  readonly sorry: readonly Name[];
  /** Where the proofs of dependencies stand that this Lean does not accept, if all of `sorry` may come from them. */
  readonly unaccepted?: readonly string[];
  /** Of the statement and of every definition that it rests on. */
  readonly fingerprint?: string;
  /** The accepted statement beside the present one, where they differ. */
  readonly drift?: { readonly was: string; readonly is: string };
  /** Why the statement says nothing, proved or not. */
  readonly hollow?: Hollow;
  /** Why Lean was not asked. */
  readonly notRun?: string;
};

/** Modules in a declaration's closure that the kernel re-check refused: a proof is no better than its lemmas. */
function refusedBehind(inventory: Inventory, { project }: Closure): string | undefined {
  const refusals = new Map(
    inventory.modules.flatMap(({ name: module, recheck }) =>
      recheck.kind === 'failed' ? [[module, recheck.why] as const] : [],
    ),
  );
  if (refusals.size === 0) return undefined;
  return project
    .map((used) => refusals.get(inventory.declarations.get(used)?.module ?? ''))
    .find((why) => why !== undefined);
}

/** Suggestions for a missing theorem: a private one of that name, or public ones with the same last part. */
function nearly(inventory: Inventory, name: Name): string | undefined {
  const all = [...inventory.declarations.values()].filter(({ kind }) => kind === 'theorem');
  const own = all.find((one) => one.attributes.includes('private') && one.name.endsWith(`.${name}`));
  if (own !== undefined) return `one of ${own.module} is private: make it public`;
  const last = itemAt(splitName(name), -1);
  const others = all.filter(
    (one) => !one.attributes.includes('private') && splitName(one.name).at(-1) === last,
  );
  return others.length === 0 ? undefined : `there is ${others.map((one) => one.name).join(', ')}`;
}

/** An axiom by its name, marked where the project itself declares one under the name of a standard axiom. */
const told = (inventory: Inventory, axiom: Name): Name =>
  inventory.declarations.has(axiom) && standardAxioms.includes(axiom)
    ? `${axiom} (the project's own)`
    : axiom;

/** The places of proofs that this Lean does not accept, where everything that reads as `sorry` is of dependencies and may rest on them. */
function listUnacceptedBehind(inventory: Inventory, sorry: readonly Name[]): readonly string[] | undefined {
  const { unaccepted } = inventory.toolchain;
  if (unaccepted === undefined || sorry.length === 0) return undefined;
  const places = sorry.map((name) => unaccepted[inventory.library.get(name)?.module ?? '']);
  const known = places.filter((place) => place !== undefined);
  return known.length === places.length ? [...new Set(known)] : undefined;
}

const explainUnaccepted = (through: readonly Name[], places: readonly string[]): string =>
  `it rests on ${through.join(', ')} of a dependency, and this Lean does not accept the proof at ${places.join(', ')}: its library may lack what the proof needs, or the proof is wrong`;

/** The facts about `theorem` that the inventory holds. */
export function collectProofFacts(inventory: Inventory, theorem: Name, remember?: Remember): ProofFacts {
  const declaration = inventory.declarations.get(theorem);
  const module =
    declaration === undefined
      ? moduleOfMissing(inventory, theorem)
      : inventory.modules.find(({ name }) => name === declaration.module);
  const behind = closureOf(inventory, [theorem], 'everything');
  const { axioms, hidden } = axiomsIn(inventory, behind);
  const refused = refusedBehind(inventory, behind);
  const instead = declaration === undefined ? nearly(inventory, theorem) : undefined;
  const hollow = hollowOf(inventory, theorem, remember);
  const sorry = sorriesIn(inventory, behind);
  const unaccepted = listUnacceptedBehind(inventory, sorry);
  return {
    ...(declaration === undefined ? {} : { declaration }),
    ...(module === undefined ? {} : { module }),
    toolchain: inventory.toolchain.kind,
    axioms:
      declaration === undefined
        ? []
        : axioms.filter((axiom) => axiom !== 'sorryAx').map((axiom) => told(inventory, axiom)),
    ...(refused === undefined ? {} : { refused }),
    ...(instead === undefined ? {} : { instead }),
    hidden: hidden.length,
    sorry,
    ...(unaccepted === undefined ? {} : { unaccepted }),
    ...(hollow === undefined ? {} : { hollow }),
  };
}

/**
 * The axioms of Lean's logic as Mathlib uses it; a proof on these alone counts as `proved`.
 * Source: `Lean.Elab.Command`'s `#print axioms` on any theorem of classical mathematics.
 */
export const standardAxioms: readonly Name[] = ['propext', 'Classical.choice', 'Quot.sound'];

const failedBuild = ({ module, toolchain }: ProofFacts): string | undefined => {
  if (module?.status !== 'failed' || toolchain !== 'embedded') return undefined;
  // of the project's own modules, a finding of its own gives Lean's error
  const error =
    module.dependency === undefined ? 'see `module-refused` for the error' : (findFirstError(module) ?? '');
  return `${module.file} does not build in the embedded Lean, which may lack what the project needs${error === '' ? '' : `: ${error}`}`;
};

/**
 * The verdict on the proof of `theorem`. The order of the cases is the order of trust: what was not run says
 * nothing, what the kernel refuses outweighs every other sign.
 */
export function judgeProof(theorem: Name, facts: ProofFacts): ProofVerdict {
  const { declaration, module, axioms, sorry, unaccepted, drift, notRun, refused, instead } = facts;
  if (notRun !== undefined) return { kind: 'not-run', reason: notRun };
  const failed = failedBuild(facts);
  if (declaration === undefined && module !== undefined && isStopped(module))
    return { kind: 'not-run', reason: `${module.file}: ${module.messages[0]?.text ?? module.status}` };
  if (declaration === undefined)
    return failed === undefined
      ? { kind: 'absent', missing: [theorem], ...(instead === undefined ? {} : { instead }) }
      : { kind: 'not-confirmed-here', why: failed };
  if (declaration.kind !== 'theorem') return { kind: 'absent', missing: [theorem], found: declaration.kind };
  if (module?.recheck.kind === 'failed') return { kind: 'rejected', why: module.recheck.why };
  if (refused !== undefined) return { kind: 'rejected', why: refused };
  if (sorry.length > 0 && failed !== undefined) return { kind: 'not-confirmed-here', why: failed };
  if (sorry.length > 0 && unaccepted !== undefined)
    return { kind: 'not-confirmed-here', why: explainUnaccepted(sorry, unaccepted) };
  if (sorry.length > 0) return { kind: 'sorry', through: sorry };
  const extra = axioms.filter((axiom) => !standardAxioms.includes(axiom));
  if (extra.length > 0) return { kind: 'proved-with-axioms', axioms: extra };
  if (drift !== undefined) return { kind: 'drifted', ...drift };
  return { kind: 'proved' };
}

/**
 * The verdict on a proof as evidence for a claim: a theorem that Lean proves and that says nothing is none. Where the author
 * calls the claim true by definition, a conclusion that holds of itself is what is said, and the claim's standing shows it; where
 * nobody says yet that the theorem is the claim, a remark is enough.
 */
export function judgeEvidence(theorem: Name, facts: ProofFacts, relation: Relation): ProofVerdict {
  const verdict = judgeProof(theorem, facts);
  const { hollow } = facts;
  if (verdict.kind !== 'proved' || hollow === undefined) return verdict;
  const admitted =
    relation === 'none' || (relation === 'definitional' && hollow.code === 'conclusion-trivial');
  return admitted ? verdict : { kind: 'hollow', ...hollow };
}
