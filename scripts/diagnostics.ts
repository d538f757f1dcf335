// Makes docs/diagnostics.md from the message tables.
import { problems } from '../src/claims/problems.ts';
import { counterpartProblems } from '../src/counterparts/problems.ts';

type Table = Readonly<Record<string, { readonly cause: string; readonly cure: string }>>;

const cell = (text: string): string => text.replaceAll('|', '\\|');

const section = (title: string, table: Table): string[] => [
  `## ${title}`,
  '',
  '| code | cause | cure |',
  '| --- | --- | --- |',
  ...Object.entries(table).map(
    ([code, { cause, cure }]) => `| \`${code}\` | ${cell(cause)} | ${cell(cure)} |`,
  ),
  '',
];

/** The text of docs/diagnostics.md. */
export function diagnosticsPage(): string {
  return [
    '# Diagnostics',
    '',
    'Every problem with what you wrote has a code, a place and a cure. Made from the message tables in `src/`;',
    '`npx vitest run test/docs -u` writes it anew.',
    '',
    ...section('Claims files and configuration (exit code 2)', problems),
    ...section("The author's modules (exit code 2)", counterpartProblems),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
