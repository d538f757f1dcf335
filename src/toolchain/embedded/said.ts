/** The output of a Lean process, by lines, without what the package prints about its imports. */
export function readSaid(output: string): readonly string[] {
  return output.split('\n').filter((line) => !/^\[DEBUG|^ {2}(- |mainModule)/.test(line));
}
