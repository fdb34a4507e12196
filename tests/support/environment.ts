/** What a command of ours needs of the environment; the rest, the test runner's own settings first of all, would change it. */
const NEEDED = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'APPDATA', 'CI'];

/** The environment in which a reader or an editor runs our commands, with `more` set. */
export function plainEnvironment(more: Record<string, string> = {}): Record<string, string> {
  const needed = NEEDED.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...(Object.fromEntries(needed) as Record<string, string>),
    ASTRO_TELEMETRY_DISABLED: '1',
    ...more,
  };
}
