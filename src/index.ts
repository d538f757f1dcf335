// The library: the same functions that the command line calls.
export { type CheckEvent, type CheckOptions, check } from './check.ts';
export { type Config, defaultConfig, loadConfig, type ToolchainChoice } from './claims/config.ts';
export { expandFiles } from './claims/files.ts';
export { type Loaded, loadRegistry } from './claims/load.ts';
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
export type { Declaration, Inventory, ToolchainRecord } from './lean/inventory.ts';
export type { Look } from './reports/look.ts';
export { readReport } from './reports/read.ts';
export { type Format, formatNames, render } from './reports/render.ts';
export type { Estimate, Experiment } from './testing/experiment.ts';
export type { ExperimentResult, TestResult, TestVerdict } from './testing/result.ts';
export { cacheFolder } from './toolchain/cache.ts';
export { openToolchain } from './toolchain/open.ts';
export type { Toolchain, ToolchainEvent, ToolchainFailure, ToolchainResult } from './toolchain/toolchain.ts';
export type {
  ClaimReport,
  Finding,
  Headline,
  ProofVerdict,
  Report,
  TheoremEvidence,
} from './verdict/report.ts';
export type { Stop } from './verdict/run.ts';
