// What differs between the releases of Lean 4: one table, which messages and docs/toolchain.md follow.

/** Where a row of the table comes from, in descending order of trust. No row was seen by running that release. */
type Source = 'release notes' | 'sources of Lean or of its tools' | 'text of a candidate, told by others';

/** What a change concerns; messages ask the table by it. */
type Topic =
  | 'calls'
  | 'checker'
  | 'native computation'
  | 'opaque theorems'
  | 'artifacts'
  | 'limits'
  | 'do notation'
  | 'kernel depth'
  | 'floats'
  | 'docstrings'
  | 'used constants'
  | 'other kernels';

/** One change, from the release `4.since` on. */
export type Change = {
  readonly since: number;
  readonly topic: Topic;
  /** What Lean does from then on. */
  readonly says: string;
  /** What this program does about it. */
  readonly here: string;
  /** For a change of what files mean: the clause for a project that pins a release on the other side of it. */
  readonly meaning?: string;
  readonly source: Source;
  /** Numbers of pull requests at Lean's repository. */
  readonly requests: readonly number[];
};

/** The first and the last release, as minor numbers, whose differences were looked up. */
export const firstKnown = 20;
export const lastKnown = 35;

/** All known changes that matter here, the oldest first. */
export const changes: readonly Change[] = [
  {
    since: 20,
    topic: 'calls',
    says: '`importModules` takes `loadExts`; `lean --run` wants its file directly behind it',
    here: 'the oldest release whose calls were compared; an earlier one gets a program without `loadExts`',
    source: 'release notes',
    requests: [6325, 7789],
  },
  {
    since: 21,
    topic: 'calls',
    says: '`getOriginalConstKind?` knows definitions too, before it theorems only',
    here: 'asked for library constants whose body is not shipped; native libraries ship all bodies',
    source: 'release notes',
    requests: [8221],
  },
  {
    since: 28,
    topic: 'checker',
    says: 'Lean ships `leanchecker`, which was the package lean4checker',
    here: 'asked about each module, beside our own second check',
    source: 'sources of Lean or of its tools',
    requests: [],
  },
  {
    since: 29,
    topic: 'native computation',
    says: '`native_decide` and `bv_decide` leave one axiom for each computation, its name with `_native` in it; before it, `Lean.ofReduceBool` and `Lean.trustCompiler`',
    here: 'either is an axiom beyond the standard ones, and the message calls it a native computation',
    source: 'release notes',
    requests: [12217, 12216],
  },
  {
    since: 30,
    topic: 'opaque theorems',
    says: 'the value of a theorem is given only to who asks for opaque values; structural recursion has helpers named `_f`',
    here: 'the program asks for opaque values everywhere',
    source: 'release notes',
    requests: [12973, 12987],
  },
  {
    since: 31,
    topic: 'artifacts',
    says: 'Lake puts artifacts of its cache back into the build folder where `LAKE_RESTORE_ARTIFACTS` says so',
    here: 'set for each call of lake; earlier releases take no notice of it',
    source: 'sources of Lean or of its tools',
    requests: [13949],
  },
  {
    since: 31,
    topic: 'limits',
    says: 'a limit of 0 is no limit, also for the kernel',
    here: 'our second check sets `maxHeartbeats` and `maxRecDepth` to 0',
    source: 'sources of Lean or of its tools',
    requests: [],
  },
  {
    since: 32,
    topic: 'do notation',
    says: '`do` is read by a new elaborator: `match` in it is not dependent, a `return` inside `(← do …)` leaves the outer block',
    here: 'our program was read for such places, and none was found; that was not tried',
    meaning: 'reads `do` blocks by a new elaborator since 4.32',
    source: 'release notes',
    requests: [13305],
  },
  {
    since: 33,
    topic: 'kernel depth',
    says: 'how deep the kernel may go is 16 times `maxRecDepth`; before it, as deep as its stack',
    here: 'the second check sets no limit; where the kernel gives up all the same it is _not run_, which says nothing about the proof',
    source: 'release notes',
    requests: [13956],
  },
  {
    since: 33,
    topic: 'floats',
    says: '`Float` has a model and reduces in the kernel; before it, it is opaque',
    here: 'statements about `Float` are not tested',
    meaning: 'computes with `Float` in the kernel since 4.33',
    source: 'release notes',
    requests: [14079, 14091, 14110, 14180],
  },
  {
    since: 33,
    topic: 'docstrings',
    says: 'docstrings and places of private declarations of a `module` file are read on the command line too',
    here: 'before it, a private declaration of a `module` file has no place',
    source: 'release notes',
    requests: [14120],
  },
  {
    since: 34,
    topic: 'used constants',
    says: '`getUsedConstants` also names the structures of projections, so that the order of what a type uses is another',
    here: 'the program adds them by itself, and nothing hangs on the order',
    source: 'release notes',
    requests: [14728],
  },
  {
    since: 35,
    topic: 'other kernels',
    says: 'Lean ships further checkers beside `leanchecker`: `leanchecker-paranoid`, `lean4lean`, `nanoda_bin`, `con-leche` and `con-ron`, which `lake check` runs',
    here: 'not asked: run `lake check` for their word',
    source: 'text of a candidate, told by others',
    requests: [],
  },
];

/** A fault through which a wrong proof could be accepted, mended in the release `4.mended`. */
export type Advisory = {
  readonly mended: number;
  readonly says: string;
  readonly requests: readonly number[];
};

/**
 * Known faults of the kernel that a second look by the same kernel doesn't find. How old each of them is the release notes do not say, so
 * every release before counts as affected.
 */
export const advisories: readonly Advisory[] = [
  {
    mended: 33,
    says: 'two faults of the kernel, which also concern proofs that are compared with a given statement',
    requests: [14577, 14613],
  },
  {
    mended: 34,
    says: 'a fault in how the kernel tells propositions (another checker, nanoda, took the same wrong proof), one in its cache of what is equal by definition, counts of references that overflow, and faults of the library GMP before 6.3',
    requests: [],
  },
];

/** The release that a version, or a line of `lean-toolchain`, names: 28 for 4.28.0-rc1; `undefined` for a nightly or another Lean. */
export function releaseOf(version: string): number | undefined {
  const [, major, minor] = /v?(\d+)\.(\d+)/.exec(version) ?? [];
  return major === '4' ? Number(minor) : undefined;
}

/** The changes between two releases, whichever is the older. */
export function changesBetween(one: number, other: number): readonly Change[] {
  return changes.filter(({ since }) => since > Math.min(one, other) && since <= Math.max(one, other));
}

/** The faults that a version of Lean may have. A candidate of the release that mends one may have it still. */
export function advisoriesFor(version: string): readonly Advisory[] {
  const release = releaseOf(version);
  const isCandidate = /-(?:rc|pre|nightly)/.test(version);
  return advisories.filter(
    ({ mended }) => release !== undefined && (release < mended || (release === mended && isCandidate)),
  );
}
