// The addresses of single acts: mergers and moves of providers for the region, the value of a voucher for its zone.
import type { Route } from '../../visit.js';
import { routeFor } from '../door.js';
import { merged, mergerPage, moved, movePage } from './provider-acts.js';
import { valueChanged, valuePage } from './voucher-act.js';

const get = routeFor('GET');
const post = routeFor('POST');

export const ACT_ROUTES: readonly Route[] = [
  get(['region-officer'], '/ufficio/enti/:providerId/fusione', mergerPage),
  post(['region-officer'], '/ufficio/enti/:providerId/fusione', merged),
  get(['region-officer'], '/ufficio/enti/:providerId/zona', movePage),
  post(['region-officer'], '/ufficio/enti/:providerId/zona', moved),
  get(['zone-officer'], '/ufficio/buoni/:voucherId/valore', valuePage),
  post(['zone-officer'], '/ufficio/buoni/:voucherId/valore', valueChanged),
];
