import { hash } from 'node:crypto';

/** What Astro found when it compiled the site: what pages may load, and the digests of the scripts and styles within them. */
export interface CompiledPolicy {
  directives: readonly string[];
  scriptHashes: readonly string[];
  styleHashes: readonly string[];
}

/** A script or a style that stands within a page, with its attributes and its content. */
const INLINE = /<(script|style)\b([^>]*)>([^]*?)<\/\1>/gu;

/** Attributes of what is no script of its own: one that is loaded, and data. */
const NOT_INLINE = /\ssrc=|\stype="application\//u;

/** Where a policy begins to hold: all that is loaded stands after it. */
const HEAD = '<meta charset="utf-8">';

/**
 * Gives pages their Content Security Policy: of the scripts and styles that Astro compiled, those that the page has. One that
 * came into a page in another way, by a fault in how a text is written, is not among them and does not run. Astro would write all
 * of the site into every page, and digest each anew.
 *
 * @throws Error where a page has no head
 */
export function createPolicyWriter(policy: CompiledPolicy): (page: string) => string {
  const known = { script: new Set(policy.scriptHashes), style: new Set(policy.styleHashes) };
  const digests = new Map<string, string>();
  const digestOf = (content: string) => {
    let digest = digests.get(content);
    if (digest === undefined) digests.set(content, (digest = `sha256-${hash('sha256', content, 'base64')}`));
    return digest;
  };
  return (page) => {
    const found = { script: new Set(["'self'"]), style: new Set(["'self'"]) };
    for (const [, name = '', attributes = '', content = ''] of page.matchAll(INLINE)) {
      const kind = name as keyof typeof found;
      if (content === '' || NOT_INLINE.test(attributes)) continue;
      const digest = digestOf(content);
      if (known[kind].has(digest)) found[kind].add(`'${digest}'`);
    }
    const all = [
      ...policy.directives,
      `script-src ${[...found.script].join(' ')}`,
      `style-src ${[...found.style].join(' ')}`,
    ].join(';');
    const at = page.indexOf(HEAD);
    if (at < 0) throw new Error(`a page does not begin with ${HEAD}, where its policy goes`);
    const behind = at + HEAD.length;
    return `${page.slice(0, behind)}<meta http-equiv="content-security-policy" content="${all}">${page.slice(behind)}`;
  };
}
