/** What to do about a version of Node (`20.19.0`) that is too old for this program; undefined when it is not. */
export function explainUnfitNode(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19) ? undefined : 'install Node 20.19 or newer';
}
