import { expect, it } from 'vitest';
import { publishingService } from '../../../src/build/publishing-service.ts';

it('a build knows the service that it runs at, and a machine of one’s own is none', () => {
  expect(publishingService({ CI: 'true', NETLIFY: 'true' })).toBe('Netlify');
  expect(publishingService({ CF_PAGES: '1' })).toBe('Cloudflare Pages');
  expect(publishingService({ CI: 'true', PATH: '/bin' })).toBeUndefined();
});
