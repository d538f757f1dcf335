import type { Data } from './data.ts';

/** The declarations of a program's own types, if its text mentions them. */
export const declarations = ({ fields, modes, leanTypes, kinds }: Data, given: string): string => {
  const own = kinds.flatMap(({ declared }) =>
    declared !== undefined && new RegExp(`\\b(?:${declared.mention})\\b`).test(given) ? [declared.lean] : [],
  );
  const text = [...new Set(own), given].join('');
  const { record, mode, tree } = leanTypes;
  const structure = `structure ${record} where\n${fields
    .map(({ name, type }) => `  ${name} : ${leanTypes[type]}\n`)
    .join('')}  deriving DecidableEq\n`;
  const withRecord = text.includes(record) ? `${structure}${text}` : text;
  const enumeration = `inductive ${mode} ${modes.map((one) => `| ${one}`).join(' ')} deriving DecidableEq\n`;
  const withMode = withRecord.includes(mode) ? `${enumeration}${withRecord}` : withRecord;
  const nodes = `inductive ${tree} | leaf | node (left : ${tree}) (value : Nat) (right : ${tree}) deriving DecidableEq\n`;
  return withMode.includes(tree) ? `${nodes}${withMode}` : withMode;
};
