// Answers many calls with one message: calls are recorded first and sent together, as long as answers lead to new calls.
import type { Property } from '../../language/property.ts';
import type { CommandClient } from './client.ts';

/** Calls may depend on the answers of other calls, but only to this depth. */
const mostRounds = 8;

/** Runs a function that has no effect before its last run, until all the answers that it needs are there. @throws if a program fails */
export function inBlocks(clients: readonly CommandClient[], run: () => void): void {
  for (let round = 0; round < mostRounds; round++) {
    for (const client of clients) client.collect();
    run();
    const asked = clients.map((client) => client.settle());
    if (asked.every((count) => count === 0)) return;
  }
  run();
}

/** A property whose fast path asks programs for a whole block of samples at once. */
export function askInBlocks(property: Property, clients: readonly CommandClient[]): Property {
  if (clients.length === 0) return property;
  return {
    ...property,
    batch: (lengths) => {
      const batch = property.batch(lengths);
      return (
        batch && {
          ...batch,
          counterpart: (rows, count, out, calls) =>
            inBlocks(clients, () => batch.counterpart(rows, count, out, calls)),
        }
      );
    },
  };
}
