/** Services that build sites to publish them, by the variable that each sets, as their documentation says in November 2026. */
const SERVICES = {
  GITHUB_ACTIONS: 'GitHub Actions',
  GITLAB_CI: 'GitLab CI',
  NETLIFY: 'Netlify',
  CF_PAGES: 'Cloudflare Pages',
  VERCEL: 'Vercel',
} as const;

/** The service that a build runs at; undefined on a machine of one's own, where a site may be built to look at it. */
export const publishingService = (environment: NodeJS.ProcessEnv): string | undefined =>
  Object.entries(SERVICES).find(([variable]) => environment[variable])?.[1];
