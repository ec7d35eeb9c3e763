// Pages for what did not work: what happened, that nothing was lost, what to do.
import type { Problem } from '@buono/client';
import { BEGINNING } from '../session/homes.js';
import { html } from './html.js';
import { action, italian } from './parts.js';
import type { Page, Visit } from '../visit.js';

/** Somebody else's page and no page at all are the same page. */
export const noSuchPage = ({ t }: Visit): Page => ({
  title: t.problem.notFound,
  status: 404,
  body: html`<h1>${t.problem.notFound}</h1>
    <p class="lead">${t.problem.notFoundText}</p>
    <p>${action('/', t.problem.toHome)} ${action(BEGINNING, t.nav.beginning, 'outline-primary')}</p>`,
});

/** A form came without the proof that it is of this browser: most often it was left open too long. */
export const staleForm = ({ t }: Visit): Page => ({
  title: t.problem.stale,
  status: 403,
  body: html`<h1>${t.problem.stale}</h1>
    <p class="lead">${t.problem.staleText}</p>
    <p>${action(BEGINNING, t.nav.beginning)}</p>`,
});

/** More was sent than a page takes. */
export const tooLargePage = ({ t }: Visit): Page => ({
  title: t.problem.tooLarge,
  status: 413,
  body: html`<h1>${t.problem.tooLarge}</h1>
    <p class="lead">${t.problem.tooLargeText}</p>
    <p>${t.problem.nothingLost}</p>
    <p>${action(BEGINNING, t.nav.beginning)}</p>`,
});

/** What the API refused, in its own words. */
export const refusedPage = ({ t, code }: Visit, problem: Problem): Page => {
  const busy = problem.status === 429 || problem.status >= 500;
  const title = busy ? t.problem.busy : t.problem.refused;
  return {
    title,
    status: problem.status,
    body: html`<h1>${title}</h1>
      <p class="lead">${busy ? t.problem.busyText : italian(code, problem.detail)}</p>
      <p>${t.problem.nothingLost}</p>
      <p>${action(BEGINNING, t.nav.beginning)}</p>`,
  };
};

/** A fault of ours. */
export const faultPage = ({ t }: Visit): Page => ({
  title: t.problem.fault,
  status: 500,
  body: html`<h1>${t.problem.fault}</h1>
    <p class="lead">${t.problem.faultText}</p>
    <p>${t.problem.nothingLost}</p>
    <p>${action('/', t.problem.toHome)}</p>`,
});
