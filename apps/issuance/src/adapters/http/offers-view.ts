// An offer of the catalogue as anybody sees it.
import { freePlaces, type KnownOffering } from '../../domain/offering/offering.js';
import type { OfferView } from './offers.dto.js';

export const offerView = (offering: KnownOffering): OfferView => {
  const {
    offeringId: offerId,
    providerId,
    category,
    title,
    comune,
    zone,
    unit,
    tariffCents,
    places,
    from,
    to,
    siteId,
  } = offering;
  const free = freePlaces(offering);
  return {
    ...{ offerId, providerId, category, title, comune, zone, unit, tariffCents, from, currency: 'EUR' },
    ...(places !== undefined && { places }),
    ...(free !== undefined && { freePlaces: free }),
    ...(to !== undefined && { to }),
    ...(siteId !== undefined && { siteId }),
  };
};
