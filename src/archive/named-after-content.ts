/**
 * Folders of a site whose files never change: they have a digest of what is in them in their own names or in those of their
 * files. A pattern of paths under the site's root, without a slash before.
 */
export const NAMED_AFTER_CONTENT = '(?:_astro|pagefind|search/[0-9a-f]+)/';
