// The sites and the offers for which a provider may join, as a form names them.
import { all } from '../shapes.js';
import type { Visit } from '../../visit.js';
import { sitesOf, siteText, type OwnOffer } from '../catalogue/own.js';
import type { CallRead } from './own.js';

/** One of them, by its id. */
export interface Place {
  readonly value: string;
  readonly label: string;
}

/** The sites of a body. */
export const sitesIn = async (visit: Visit, providerId: string): Promise<readonly Place[]> =>
  (await sitesOf(visit, providerId))
    .filter(({ closedFrom }) => closedFrom === undefined)
    .map((site) => ({ value: site.siteId, label: siteText(site) }));

/** Its offers of what a call pays. */
export const offersIn = async (visit: Visit, providerId: string, { offered }: CallRead): Promise<readonly Place[]> => {
  const wanted = new Set(offered.flatMap(({ providerCategories }) => providerCategories));
  const offers = await all<OwnOffer>(visit, `/offers/mine?providerId=${providerId}&limit=100`);
  return offers
    .filter(({ category, withdrawnFrom }) => wanted.has(category) && withdrawnFrom === undefined)
    .map(({ offerId, title }) => ({ value: offerId, label: title }));
};
