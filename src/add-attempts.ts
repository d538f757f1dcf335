// Runs Lean's tactics on statements to find those that say nothing, and stores the answers.
import type { Diagnostic } from './diagnostic.ts';
import { loadMpfr } from './domains/mpfr.ts';
import type { Name } from './expr/expr.ts';
import { keyOfAnswer } from './kept/answer-key.ts';
import type { Kept } from './kept/kept-result.ts';
import { openMemory } from './kept/open-memory.ts';
import { seal, unseal } from './kept/seal.ts';
import { fingerprintOf } from './lean/fingerprint.ts';
import type { Inventory } from './lean/inventory.ts';
import { entryOf } from './present.ts';
import { readInventorySource } from './toolchain/embedded/runtime.ts';
import { explainOpen } from './toolchain/stopped.ts';
import type { AttemptRequest, Toolchain, ToolchainFailure } from './toolchain/toolchain.ts';
import { attemptKey } from './verdict/attempts/find-tactic.ts';
import { listAttempts } from './verdict/attempts/list-attempts.ts';

/** How to ask Lean, and where answers are stored. */
export type Attempting = {
  readonly attempt: Toolchain['attempt'];
  readonly kept: Kept | undefined;
  /** Called with the number of questions, if there are any. */
  readonly onAsking: (count: number) => void;
};

/** The answer depends on the program that asks Lean, on Lean, and on the statement with all definitions behind it. */
const keyOf = (
  program: string,
  inventory: Inventory,
  { imports: _, ...question }: AttemptRequest,
): string => {
  const { kind, version } = inventory.toolchain;
  const said = fingerprintOf(inventory, question.constant);
  return keyOfAnswer(['attempt', program, kind, version, question, said]);
};

const importsIn = ({ imports }: AttemptRequest): string => imports.join(' ');

/** The inventory with the answers, and a diagnostic if questions stayed open. */
export type Attempted = { readonly inventory: Inventory; readonly problem?: Diagnostic };

function describeOpen(
  { recorded }: Inventory,
  questions: readonly AttemptRequest[],
  failure: ToolchainFailure | undefined,
): Diagnostic {
  const names = [...new Set(questions.map(({ constant }) => constant))];
  const some = names.slice(0, 3).join(', ');
  const about = names.length > 3 ? `${some} and ${names.length - 3} more` : some;
  const count = questions.length === 1 ? 'one question' : `${questions.length} questions`;
  const what = `whether statements say anything is not fully checked, ${count} to Lean's tactics stayed open (about ${about})`;
  return explainOpen(what, failure, { recorded });
}

/** Adds what tactics show about the theorems and the definitions in them. */
export async function addAttempts(
  inventory: Inventory,
  theorems: readonly Name[],
  { attempt, kept, onAsking }: Attempting,
): Promise<Attempted> {
  // hypotheses are tried at values, some of which only MPFR decides
  await loadMpfr();
  const program = readInventorySource();
  const asked = listAttempts(inventory, theorems, kept && openMemory(kept, inventory));
  // What imports the same is asked together, for each import takes memory that does not come back.
  const places = new Map([...new Set(asked.map(importsIn))].map((imports, place) => [imports, place]));
  const questions = asked
    .map((question) => ({
      question,
      key: keyOf(program, inventory, question),
      place: entryOf(places, importsIn(question)),
    }))
    .sort((one, other) => one.place - other.place);
  const found = new Map<string, string>();
  const open = questions.filter(({ question, key }) => {
    const bytes = kept?.read(key);
    const entry = bytes && (unseal(key, bytes) as { readonly shown: string | undefined } | undefined);
    if (entry?.shown !== undefined) found.set(attemptKey(question), entry.shown);
    return entry === undefined;
  });
  const unanswered = new Set(open);
  let failure: ToolchainFailure | undefined;
  if (open.length > 0) {
    onAsking(open.length);
    const end = await attempt(
      open.map(({ question }) => question),
      (index, shown) => {
        const one = open[index];
        if (one === undefined) return;
        unanswered.delete(one);
        if (shown !== undefined) found.set(attemptKey(one.question), shown);
        kept?.write(one.key, seal(one.key, { shown }));
      },
    );
    if (end.kind !== 'ok') failure = end;
  }
  const left = [...unanswered].map(({ question }) => question);
  return {
    inventory: { ...inventory, attempts: found },
    ...(left.length > 0 &&
      failure?.kind !== 'interrupted' && { problem: describeOpen(inventory, left, failure) }),
  };
}
