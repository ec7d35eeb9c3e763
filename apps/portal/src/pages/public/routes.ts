// The addresses that everybody may read.
import { offerPage, offersPage } from '../offers/offers-page.js';
import type { Route } from '../visit.js';
import { callPage } from './call-page.js';
import { figuresPage } from './figures-page.js';
import { homePage } from './home-page.js';
import { precheckAnswered, precheckPage } from './precheck-page.js';
import { receiptCheckPage } from './receipt-check-page.js';
import { checkPage, fileChecked } from './rankings/check-page.js';
import { callRankingsPage, publishedFile, publishedPage, publishedTable } from './rankings/published-page.js';
import { accessibilityPage, helpPage, privacyPage } from './standing-pages.js';

export const PUBLIC_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/', handler: homePage },
  { method: 'GET', path: '/avvisi/:callId', handler: callPage },
  { method: 'GET', path: '/avvisi/:callId/cifre', handler: figuresPage },
  { method: 'GET', path: '/avvisi/:callId/verifica', handler: precheckPage },
  { method: 'POST', path: '/avvisi/:callId/verifica', handler: precheckAnswered },
  { method: 'GET', path: '/servizi', handler: offersPage },
  { method: 'GET', path: '/servizi/:offerId', handler: offerPage },
  { method: 'GET', path: '/ricevute/:applicationId', handler: receiptCheckPage },
  { method: 'GET', path: '/avvisi/:callId/graduatorie', handler: callRankingsPage },
  { method: 'GET', path: '/graduatorie/verifica', handler: checkPage },
  { method: 'POST', path: '/graduatorie/verifica', handler: fileChecked },
  { method: 'GET', path: '/graduatorie/:rankingId', handler: publishedPage },
  { method: 'GET', path: '/graduatorie/:rankingId/file', handler: publishedFile },
  { method: 'GET', path: '/graduatorie/:rankingId/tabella', handler: publishedTable },
  { method: 'GET', path: '/aiuto', handler: helpPage },
  { method: 'GET', path: '/privacy', handler: privacyPage },
  { method: 'GET', path: '/accessibilita', handler: accessibilityPage },
];
