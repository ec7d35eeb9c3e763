// The addresses that everybody may read.
import type { Route } from '../visit.js';
import { callPage } from './call-page.js';
import { figuresPage } from './figures-page.js';
import { homePage } from './home-page.js';
import { precheckAnswered, precheckPage } from './precheck-page.js';
import { accessibilityPage, helpPage, privacyPage } from './standing-pages.js';

export const PUBLIC_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/', handler: homePage },
  { method: 'GET', path: '/avvisi/:callId', handler: callPage },
  { method: 'GET', path: '/avvisi/:callId/cifre', handler: figuresPage },
  { method: 'GET', path: '/avvisi/:callId/verifica', handler: precheckPage },
  { method: 'POST', path: '/avvisi/:callId/verifica', handler: precheckAnswered },
  { method: 'GET', path: '/aiuto', handler: helpPage },
  { method: 'GET', path: '/privacy', handler: privacyPage },
  { method: 'GET', path: '/accessibilita', handler: accessibilityPage },
];
