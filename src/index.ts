// The library. docs/api.md describes it; the command line is built on the same functions.
export type { RecordedInventory } from './api/ask-lean.ts';
export { type CheckedProject, checkProject } from './api/check-project.ts';
export { loadProject, type Project } from './api/project.ts';
export { type ReplayedSample, replaySample } from './api/replay-sample.ts';
export type { ProjectOptions } from './api/settings.ts';
export { writeReport } from './api/write-report.ts';
export type { Config, ToolchainChoice } from './claims/config.ts';
export type { Loaded } from './claims/load.ts';
export type {
  Claim,
  ClaimKind,
  ClaimOutcome,
  ClaimRelation,
  CounterpartBinding,
  Expectation,
  NumberOperation,
  NumberType,
  Paper,
  Registry,
  Relation,
  RequiredCheck,
  SampleRange,
  Waiver,
} from './claims/registry.ts';
export type { Diagnostic, Position, Severity } from './diagnostic.ts';
export type { BinderInfo, Expr, Level, Name } from './expr/expr.ts';
export type { Kept } from './kept/kept-result.ts';
export type { Datum, Sample, SampleValue } from './language/property.ts';
export type { Declaration, Inventory, ToolchainRecord } from './lean/inventory.ts';
export type { Look } from './reports/look.ts';
export { readReport } from './reports/read.ts';
export { type Format, formatNames, render } from './reports/render.ts';
export type { Estimate, Experiment } from './testing/experiment.ts';
export type { Replay } from './testing/replay.ts';
export type {
  Counterexample,
  Difference,
  ExperimentResult,
  TestResult,
  TestVerdict,
} from './testing/result.ts';
export type { FindingCode } from './verdict/findings/finding-code.ts';
export type {
  Cell,
  ClaimReport,
  Finding,
  Headline,
  ProofVerdict,
  Report,
  Standing,
  TheoremEvidence,
} from './verdict/report.ts';
export type { Stop } from './verdict/run.ts';
export type { Replayed } from './worker.ts';
