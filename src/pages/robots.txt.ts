import type { APIRoute } from 'astro';
import { createAddresses } from '../archive/address.ts';
import { settings } from '../i18n/settings.ts';

/** Lets all robots in, unless the archive wants none, and names the sitemap, whose address depends on where the archive is served. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(createAddresses(import.meta.env.BASE_URL).file('sitemap-index.xml'), site).href;
  const rule = settings.robots === 'none' ? 'Disallow: /' : 'Allow: /';
  return new Response(`User-agent: *\n${rule}\n\nSitemap: ${sitemap}\n`);
};
