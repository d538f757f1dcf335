import { flag, list, map, record, ref, type Shape, text, word } from './shapes.ts';

/** The Lean that answered; a definition named `toolchain`. */
export const toolchain: Shape = record(
  {
    kind: word('lake', 'embedded'),
    version: text('Of Lean.'),
    commit: text('Of Lean.'),
    libraryProofsVisible: flag,
    limits: list(text('What it could not do.')),
  },
  {
    packages: text(
      'SHA-256 of lake-manifest.json, or of the sources of what is fetched, where there are dependencies.',
    ),
    unaccepted: map(text('Where the proof stands that is not accepted, for a module of a dependency.')),
  },
);

/** Values that may differ between machines; refers to the definition `toolchain`. */
export const provenance: Shape = record({
  tool: text('Version of check-claims.'),
  node: text('Version of Node.'),
  toolchain: ref('toolchain'),
  lean: text('`rebuilt`, `recorded, not rebuilt` or `unchanged, from the cache`.'),
});
