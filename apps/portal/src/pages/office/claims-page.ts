// The claims that an office checks: all that it may see, the presented ones first.
import { html } from '../frame/html.js';
import { action, empty, italian } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { stateOf } from '../provider/claims-page.js';
import type { Page, Visit } from '../visit.js';
import { titlesOf } from './due-section.js';
import { pageOfList, type ClaimSummary } from './shapes.js';

/** The page. */
export const officeClaimsPage = async (visit: Visit): Promise<Page> => {
  const { t, as, code } = visit;
  const { items, next } = await pageOfList<ClaimSummary>(visit, '/claims?limit=100');
  const titles = await titlesOf(
    visit,
    items.map(({ callId }) => ({ callId, action: '' })),
  );
  const sorted = [...items].sort((one, other) => other.month.localeCompare(one.month));
  return {
    title: t.claims.title,
    area: 'claims',
    crumbs: [{ label: t.office.inbox, href: '/ufficio' }],
    body: html`<h1>${t.claims.title}</h1>
      ${
        sorted.length === 0
          ? empty(t.office.noClaims, t.office.noClaimsText)
          : table(
              t.claims.title,
              [
                { label: t.claims.month },
                { label: t.claims.state },
                { label: t.claims.asked, isNumber: true },
                { label: t.claims.approved, isNumber: true },
                { label: t.claims.paidColumn, isNumber: true },
              ],
              sorted.map((claim) => [
                html`<a href="/ufficio/rendiconti/${claim.claimId}">${as.month(claim.month)}</a><br /><span
                    class="muted"
                    >${italian(code, titles({ callId: claim.callId, action: '' }))}</span
                  >`,
                stateOf(visit, claim),
                as.money(claim.askedCents),
                claim.approvedCents === 0 ? '–' : as.money(claim.approvedCents),
                claim.paidCents === 0 ? '–' : as.money(claim.paidCents),
              ]),
            )
      }
      ${next !== undefined && html`<p>${action(`/ufficio/rendiconti?dopo=${encodeURIComponent(next)}`, t.file.more, 'outline-primary')}</p>`}`,
  };
};
