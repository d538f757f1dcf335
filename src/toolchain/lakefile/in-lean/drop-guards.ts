import type { Token } from './tokens.ts';

/** Whether a condition asks for `-Kkey=value`, which nobody gives here. */
const isUnset = (condition: readonly Token[]): boolean => {
  const words = condition.map(({ text }) => text);
  const asks =
    words.includes('get_config?') && words.some((word) => word === 'some' || word.endsWith('isSome'));
  return asks && !words.some((word) => ['≠', '¬', 'not', '!'].includes(word));
};

/** What stands in one branch, without the `do` before several commands. */
const branchOf = (tokens: readonly Token[]): readonly (readonly Token[])[] => {
  const rest = tokens[0]?.text === 'do' ? tokens.slice(1) : tokens;
  return rest.length === 0 ? [] : [rest];
};

/**
 * Commands without `meta if … then … else …` around them. `meta if get_config? key = some "value"` is false, and what it guards is left
 * out; what another condition guards is read as if it held, and where it has an `else` that word is left for the reader to stumble at.
 */
export function dropGuards(commands: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  /** The condition of the command before, and whether it still waits for what it guards. */
  let before: { readonly isFalse: boolean; readonly isOpen: boolean } | undefined;
  /** Whether the commands that stand further in, after a `do`, are left out. */
  let leavesOut = false;
  return commands.flatMap((command): readonly (readonly Token[])[] => {
    if ((command[0]?.column ?? 1) > 1 && before?.isOpen !== true) return leavesOut ? [] : [command];
    const then = command.findIndex(({ text }) => text === 'then');
    const guard = before;
    before = undefined;
    if (command[0]?.text === 'else' && guard !== undefined) {
      leavesOut = !guard.isFalse;
      return guard.isFalse ? branchOf(command.slice(1)) : [command];
    }
    if (command[0]?.text !== 'meta' || then < 0) {
      leavesOut = guard?.isOpen === true && guard.isFalse;
      if (guard?.isOpen !== true) return [command];
      before = { ...guard, isOpen: false };
      return guard.isFalse ? [] : [command];
    }
    const isFalse = isUnset(command.slice(0, then));
    leavesOut = isFalse;
    const otherwise = command.findIndex(({ text }, k) => text === 'else' && k > then);
    const held = command.slice(then + 1, otherwise < 0 ? undefined : otherwise);
    before = { isFalse, isOpen: held.length === 0 };
    if (otherwise >= 0) leavesOut = !isFalse;
    const other = otherwise < 0 ? [] : command.slice(otherwise);
    return isFalse ? branchOf(other.slice(1)) : [...branchOf(held), ...(other.length > 0 ? [other] : [])];
  });
}
