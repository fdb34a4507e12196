/** The page's permanent address, wherever this copy of it is served. */
export const permanentAddress = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.origin + location.pathname;
