import type { APIRoute } from 'astro';
import { settings } from '../i18n/settings.ts';

/** The archive's own colour of links; nothing where it has none. */
export const GET: APIRoute = () => {
  const { colours } = settings;
  return new Response(colours ? `:root{--accent:light-dark(${colours.light},${colours.dark})}\n` : '', {
    headers: { 'Content-Type': 'text/css' },
  });
};
