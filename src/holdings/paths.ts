import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where an archive's holdings lie. */
export interface Holdings {
  root: string;
  statements: string;
  sources: string;
  /** Later texts of the same addresses: a folder a statement. */
  versions: string;
  vocabularies: string;
  /** The ledger of what has been published, a folder. */
  published: string;
  /** Files that are laid into the site as they are. */
  public: string;
}

/**
 * The folders of an archive.
 *
 * @param root its content folder; else `CHANCERY_CONTENT`, else `content/`. A folder without vocabularies of its
 *   own uses Chancery's.
 */
export function holdingsAt(root = process.env['CHANCERY_CONTENT'] || 'content'): Holdings {
  const folder = resolve(root);
  const own = join(folder, 'vocabularies');
  return {
    root: folder,
    statements: join(folder, 'statements'),
    sources: join(folder, 'sources'),
    versions: join(folder, 'versions'),
    vocabularies: existsSync(own) ? own : resolve('content/vocabularies'),
    published: join(folder, 'published'),
    public: join(folder, 'public'),
  };
}
