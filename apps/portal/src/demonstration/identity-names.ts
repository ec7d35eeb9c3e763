// The names under which the demonstration's identity provider is known; apart, so that saying them does not load it.

/** Where the provider is mounted. */
export const OIDC_PATH = '/oidc';

/** The one client of the demonstration: public, on this machine, any port. */
export const DEMONSTRATION_CLIENT = 'buono-demonstration';

/** The pages of the portal, as the provider knows them. */
export const PORTAL_CLIENT = 'buono-portal';

/** The issuer of a platform that is seen at this address. */
export const issuerOf = (publicUrl: string): string => `${publicUrl}${OIDC_PATH}`;
