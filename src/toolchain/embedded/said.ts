/** What a Lean process said, by lines. What the package tells about its imports is left out. */
export function readSaid(output: string): readonly string[] {
  return output.split('\n').filter((line) => !/^\[DEBUG|^ {2}(- |mainModule)/.test(line));
}
