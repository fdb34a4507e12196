import type { APIRoute } from 'astro';
import { createAddresses } from '../archive/address.ts';

/** Lets all robots in and names the sitemap, whose address depends on where the archive is served. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(createAddresses(import.meta.env.BASE_URL).file('sitemap-index.xml'), site).href;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
