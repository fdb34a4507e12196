/** What a browser fetches to keep a whole archive: `offline/summary.json`. The paths are in `offline/files.json`. */
export interface OfflineSummary {
  /** Another one where any of the files is another. */
  version: string;
  files: number;
  bytes: number;
}
