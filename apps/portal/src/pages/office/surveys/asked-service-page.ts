// One service whose family was asked, as its office sees it: what was said, in which words, and where one goes on from there.
import { read } from '../../api.js';
import { html } from '../../frame/html.js';
import { action, facts, italian } from '../../frame/parts.js';
import { serviceLabel } from '../../provider/services.js';
import { voucherMark } from '../../provider/shapes.js';
import type { Page, Visit } from '../../visit.js';
import { zoneName } from '../../zone-name.js';
import { HOLDS } from '../holds-page.js';
import { payeeName } from '../pieces.js';
import { atSurvey, crumbsOfSurveys, saidBadge, type AskedService } from './shapes.js';

/** The page. */
export const askedServicePage = async (visit: Visit): Promise<Page> => {
  const { t, as, code, params } = visit;
  const one = await read<AskedService>(visit, `/service-questions/${params['serviceId'] ?? ''}`);
  const [label, payee] = await Promise.all([serviceLabel(visit, one.callId, one.service), payeeName(visit, one)]);
  return {
    title: t.surveys.one,
    area: 'surveys',
    crumbs: [...crumbsOfSurveys(visit), { label: as.month(one.month), href: atSurvey(one) }],
    body: html`<h1>${t.surveys.one}</h1>
      <p class="lead">${italian(code, label)}, ${as.day(one.servedOn)}</p>
      ${facts([
        [t.surveys.saidColumn, saidBadge(visit, one)],
        one.words === undefined ? undefined : [t.surveys.words, italian(code, html`<q>${one.words}</q>`)],
        one.answeredOn === undefined ? undefined : [t.surveys.answeredOn, as.day(one.answeredOn)],
        [t.surveys.askedOn, as.day(one.askedOn)],
        [t.surveys.term, as.day(one.until)],
        [t.surveys.provider, italian(code, payee)],
        [t.claims.paidColumn, as.money(one.paidCents)],
        [t.register.voucher, html`<code>${voucherMark(one.voucherId)}</code>`],
        [t.office.zone, zoneName(one.zone)],
      ])}
      <p>${t.surveys.after[one.status]}</p>
      <p class="buttons">
        ${one.status === 'did-not-come' && action(`${HOLDS}?regola=family-denies`, t.surveys.toHolds)}
        ${action(`/ufficio/rendiconti/${one.claimId}`, t.surveys.toClaim, 'outline-primary')}
      </p>`,
  };
};
