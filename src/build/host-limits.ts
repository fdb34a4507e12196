/** What hosts of static sites take at the most, by their own documentation in November 2026. */
const HOSTS = [
  { name: 'GitHub Pages', bytes: 1_000_000_000, files: Infinity, bytesOfFile: Infinity },
  { name: 'Cloudflare Pages (free)', bytes: Infinity, files: 20_000, bytesOfFile: 25 * 1024 * 1024 },
] as const;

const MEGABYTE = 1_000_000;

/** What of a site is more than a host takes, a sentence for each host. */
export function limitsPassed(files: readonly { path: string; bytes: number }[]): string[] {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const inMegabytes = (count: number) => `${Math.round(count / MEGABYTE).toLocaleString('en')} MB`;
  return HOSTS.flatMap((host) => {
    const large = files.find((file) => file.bytes > host.bytesOfFile);
    const passed = [
      ...(bytes > host.bytes
        ? [`the site has ${inMegabytes(bytes)}, and it takes ${inMegabytes(host.bytes)}`]
        : []),
      ...(files.length > host.files
        ? [
            `the site has ${files.length.toLocaleString('en')} files, and it takes ${host.files.toLocaleString('en')}`,
          ]
        : []),
      ...(large
        ? [
            `${large.path} has ${inMegabytes(large.bytes)}, and it takes ${inMegabytes(host.bytesOfFile)} a file`,
          ]
        : []),
    ];
    return passed.length === 0
      ? []
      : [`${host.name} would not take this site: ${passed.join('; ')}. Another host will.`];
  });
}
