// The pages of a process: what the office said, and in a demonstration what stands in for it.
import { issuerOf, PORTAL_CLIENT } from '../demonstration/identity-names.js';
import type { PagesParts, PagesSettings } from './settings.js';

/** What a process says of itself. */
export interface Surrounded extends Omit<PagesParts, 'client' | 'help' | 'issuer' | 'organisation'> {
  readonly settings: PagesSettings;
  /** The issuer of tokens; a demonstration has its own. */
  readonly issuer?: string;
}

/** What its pages are put together from. */
export const pagesIn = ({ settings, issuer, ...here }: Surrounded): PagesParts => {
  if (!here.isDemonstration) {
    const { client, ...said } = settings;
    // Nobody can sign in with an issuer that is not known.
    return { ...here, ...said, issuer: issuer ?? '', ...(issuer !== undefined && client !== undefined && { client }) };
  }
  return {
    ...here,
    organisation: 'Regione Toscana (dimostrativa)',
    help: { phone: '055 000 0000', email: 'aiuto@prova.example' },
    issuer: issuerOf(here.publicUrl),
    client: { id: PORTAL_CLIENT },
  };
};
