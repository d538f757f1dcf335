import type { Command, Paper } from '../../claims/registry.ts';
import type { CounterpartSource } from '../../mutation/source/modules.ts';
import type { CommandClient } from './client.ts';

/** Counterparts with code that cannot be changed: mutation can only change their values. */
export const sourcesOf = (
  papers: readonly Paper[],
  clientOf: (command: Command) => CommandClient,
): readonly CounterpartSource[] =>
  papers
    .flatMap(({ counterparts }) => counterparts)
    .flatMap(
      ({ lean: constant, module, command, export: name, forms = [] }): readonly CounterpartSource[] => {
        if (command === undefined) return [];
        const { call } = clientOf(command);
        return [
          {
            constant,
            module,
            name,
            modules: new Map(),
            load:
              () =>
              (...args) =>
                call(name, args, forms),
          },
        ];
      },
    );
