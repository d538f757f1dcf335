// The programs of one process: each is started once, and again after it has ended.

import type { Command } from '../../claims/registry.ts';
import { noteRead } from '../reads.ts';
import type { Surveyed } from '../survey.ts';
import { type CommandClient, makeCommandClient } from './client.ts';

/** The programs that a process calls. */
export type Clients = {
  readonly of: (command: Command, root: string) => CommandClient;
  readonly all: () => readonly CommandClient[];
  /** Forgets the answers and faults of earlier tasks. */
  readonly begin: () => void;
  /** @throws if a program did anything but answer; records the files that answers depend on */
  readonly finish: () => void;
};

/** The programs of this process; none has been started yet. */
export function makeCommandClients(): Clients {
  const clients = new Map<string, CommandClient>();
  return {
    of: (command, root) => {
      const key = `${root}\0${command.name}`;
      const client = clients.get(key) ?? makeCommandClient(command, root);
      clients.set(key, client);
      return client;
    },
    all: () => [...clients.values()],
    begin: () => {
      for (const client of clients.values()) client.begin();
    },
    finish: () => {
      for (const client of clients.values()) {
        for (const file of client.files()) noteRead(file);
        const fault = client.fault();
        if (fault !== undefined) throw new Error(fault);
      }
    },
  };
}

/** The names that a program answers for; it is then ended. */
export function surveyCommand(client: CommandClient): Surveyed {
  try {
    const { exports } = client.greeting();
    for (const file of client.files()) noteRead(file);
    return { kind: 'loaded', exports: new Map(exports.map((name) => [name, 'function'])), effects: [] };
  } catch (error) {
    return {
      kind: 'failed',
      code: 'command-failed',
      why: error instanceof Error ? error.message : String(error),
    };
  } finally {
    client.close();
  }
}
