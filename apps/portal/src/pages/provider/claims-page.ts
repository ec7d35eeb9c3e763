// All claims of a provider, month by month: what was asked, approved and paid.
import { html, type Html } from '../frame/html.js';
import { badge, empty, italian, type Tone } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { callById } from '../public/calls.js';
import type { Page, Visit } from '../visit.js';
import { bookOf } from './book.js';
import type { ClaimSummary } from './shapes.js';

/** The page. */
export const claimsPage = async (visit: Visit): Promise<Page> => {
  const { t, as, code } = visit;
  const { claims } = await bookOf(visit);
  const titles = new Map(
    await Promise.all(
      [...new Set(claims.map(({ callId }) => callId))].map(
        async (id) => [id, (await callById(visit, id)).title] as const,
      ),
    ),
  );
  return {
    title: t.claims.title,
    area: 'claims',
    crumbs: [{ label: t.nav.today, href: '/ente' }],
    body: html`<h1>${t.claims.title}</h1>
      <p class="lead">${t.claims.lead}</p>
      ${
        claims.length === 0
          ? empty(t.claims.none, t.claims.noneText)
          : table(
              t.claims.title,
              [
                { label: t.claims.month },
                { label: t.claims.state },
                { label: t.claims.services, isNumber: true },
                { label: t.claims.asked, isNumber: true },
                { label: t.claims.approved, isNumber: true },
                { label: t.claims.paidColumn, isNumber: true },
              ],
              claims.map((claim) => [
                html`<a href="/ente/rendiconti/${claim.claimId}">${as.month(claim.month)}</a><br /><span class="muted"
                    >${italian(code, titles.get(claim.callId) ?? '')}</span
                  >`,
                stateOf(visit, claim),
                as.number(claim.lines),
                as.money(claim.askedCents),
                claim.approvedCents === 0 && claim.paidCents === 0 ? '–' : as.money(claim.approvedCents),
                claim.paidCents === 0 ? '–' : as.money(claim.paidCents),
              ]),
            )
      }`,
  };
};

/** Where a claim stands, in a word. */
export const stateOf = ({ t }: Visit, { status, askedCents, approvedCents, paidCents }: ClaimSummary): Html => {
  const [tone, word]: readonly [Tone | 'plain', string] =
    status === 'open'
      ? ['warning', t.claims.states.open]
      : approvedCents === 0
        ? ['info', t.claims.states.submitted]
        : paidCents >= approvedCents
          ? ['good', approvedCents < askedCents ? t.claims.states.paidLess : t.claims.states.paid]
          : ['info', t.claims.states.approved];
  return badge(tone, word);
};
