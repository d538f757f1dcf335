import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadMpfr } from '../../../src/domains/mpfr.ts';
import type { Counterpart } from '../../../src/language/property.ts';
import { called, isThere, pathOf, recorded, tested, verdictOf } from './real.ts';

beforeAll(loadMpfr);

type Code = Readonly<Record<string, (...args: never[]) => unknown>>;
const load = async (file: string): Promise<readonly Counterpart[]> => {
  const code = (await import(pathToFileURL(resolve(pathOf('open-paper', file))).href)) as Code;
  return Object.entries(code).map(([name, call]) => ({
    constant: `Descent.${name}`,
    call,
    accuracy: 2 ** -48,
  }));
};

describe.skipIf(!isThere)(called('a numeric paper'), () => {
  const inventory = isThere ? recorded('open-paper') : undefined;
  const theorems = [...(inventory?.declarations.values() ?? [])].filter(
    ({ kind, name }) => kind === 'theorem' && !/\.eq_\w+$|\._/.test(name),
  );

  test('honest code agrees with every theorem', { timeout: 240_000 }, async () => {
    const code = await load('src/counterparts.ts');
    const verdicts = theorems.map(({ name }) => [name, verdictOf(tested(inventory!, name, 128, code))]);
    expect(verdicts.filter(([, verdict]) => verdict !== 'agrees')).toEqual([]);
    expect(verdicts).toHaveLength(65);
  });

  test('each planted fault shows where it is said to', { timeout: 240_000 }, async () => {
    const code = await load('src/wrong.ts');
    const faults = JSON.parse(readFileSync(pathOf('open-paper', 'bugs.json'), 'utf8')) as readonly {
      readonly shows: string;
    }[];
    const places = faults.flatMap(({ shows }) => shows.match(/\b\w+_\w+\b/g) ?? []);
    expect(faults).toHaveLength(15);
    for (const place of new Set(places)) {
      const verdict = verdictOf(tested(inventory!, `Descent.${place}`, 16_384, code));
      expect([place, verdict]).toEqual([
        place,
        expect.stringMatching(/^disagrees: (implementation|definition)$/),
      ]);
    }
  });
});
