// A project that rests on Batteries, Aesop, Plausible and Qq, with their own sources, which are not part of this repository.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../cli/terminal-fixture.ts';

const given = process.env['CHECK_CLAIMS_PACKAGES'];
const packages = ['batteries', 'aesop', 'plausible', 'Qq'];
const missing = packages.filter((name) => given === undefined || !existsSync(join(given, name)));
const why =
  given === undefined
    ? 'skipped: CHECK_CLAIMS_PACKAGES names no folder with their sources'
    : `skipped: ${given} lacks ${missing.join(', ')}`;

/** The project with the sources where lake puts them. */
const project = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'rests-on-packages-'));
  cpSync('test/projects/rests-on-packages', root, { recursive: true });
  const folder = join(root, 'lean/.lake/packages');
  mkdirSync(folder, { recursive: true });
  for (const name of packages) symlinkSync(resolve(given ?? '', name), join(folder, name));
  return root;
};

type Report = {
  readonly results: {
    readonly claims: readonly { readonly claim: { readonly id: string }; readonly headline: string }[];
  };
};

const check = async (root: string) => {
  const ran = await runIn(root, ['--toolchain', 'embedded', '--reporter', 'json=report.json'], {
    env: process.env,
  });
  const text = readFileSync(join(root, 'report.json'), 'utf8');
  const { results } = JSON.parse(text) as Report;
  const headlines = Object.fromEntries(results.claims.map(({ claim, headline }) => [claim.id, headline]));
  return { code: ran.code, err: ran.err, headlines, text };
};

const hour = 3_600_000;

describe.skipIf(missing.length > 0)(missing.length > 0 ? why : `with the sources in ${given}`, () => {
  const agrees = {
    largerAbove: 'agrees',
    largerOfItself: 'agrees',
    firstFound: 'agrees',
  };

  test('claims that rest on packages are checked, and the packages taken at their word', {
    timeout: hour,
  }, async () => {
    const { text, ...found } = await check(project());
    expect(found).toEqual({ code: 0, err: '', headlines: agrees });
    expect(text).toContain('dependencies are taken at their word, built here and not checked again: ');
    for (const name of packages)
      expect(text).toMatch(new RegExp(`[:,] ${name} for Lean [^ ]+ \\(\\d+ modules`));
  });

  test('code that does otherwise than a definition made of a package is told', {
    timeout: hour,
  }, async () => {
    const root = project();
    const file = join(root, 'theory.ts');
    writeFileSync(file, readFileSync(file, 'utf8').replace('prices.find(', 'prices.findLast('));
    const { headlines } = await check(root);
    expect(headlines).toEqual({ ...agrees, firstFound: 'broken' });
  });
});
