/**
 * What a browser is told of keeping a whole archive: `offline/summary.json`. `null` where that is too large to be kept; else the
 * paths are in `offline/files.json`.
 */
export type OfflineSummary = {
  /** Another one where any of the files is another. */
  version: string;
  files: number;
  bytes: number;
} | null;
