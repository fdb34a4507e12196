/** The page's permanent address, wherever this copy of it is served; what is kept from search engines has no canonical one. */
export const permanentAddress = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel=canonical],link[rel=cite-as]')?.href ??
  location.origin + location.pathname;
