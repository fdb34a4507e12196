import type { APIRoute } from 'astro';
import { localizationOf } from '../i18n/localization.ts';
import { settings } from '../i18n/settings.ts';

/** Describes the archive to a device that keeps it among its applications (W3C, Web Application Manifest). */
export const GET: APIRoute = () => {
  const { addresses, messages, direction } = localizationOf(undefined);
  return new Response(
    JSON.stringify({
      name: settings.name,
      short_name: settings.shortName ?? settings.name,
      description: settings.description,
      lang: messages.tag,
      dir: direction,
      start_url: addresses.home,
      scope: addresses.file(''),
      display: 'browser',
      background_color: '#fbfaf6',
      theme_color: settings.colours?.light ?? '#82281b',
      icons: [{ src: addresses.file('favicon.svg'), type: 'image/svg+xml', sizes: 'any' }],
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  );
};
