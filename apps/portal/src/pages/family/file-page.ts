// One application: what happens now, who holds it, by when, what has happened, and what the family can do.
import { ifThere, read } from '../api.js';
import { html, type Html } from '../frame/html.js';
import { doneNotice } from '../frame/done.js';
import { action, badge, facts, italian, notice } from '../frame/parts.js';
import { fill, wordFor } from '../language/language.js';
import type { Page, Visit } from '../visit.js';
import { familyWarnings, warningsFor } from '../warnings.js';
import { askedFor, callById } from '../public/calls.js';
import { foreseesPlan } from '../office/care-plans/shapes.js';
import { rankingFor } from './ranking-page.js';
import {
  applicationOf,
  type Application,
  type Procedure,
  type Steps,
  type VoucherLine,
  type VoucherPage,
} from './shapes.js';
import { applicationSituation, voucherSituation } from './situation.js';
import { timelineOf } from './timeline.js';

/** "La mia pratica". */
export const filePage = async (visit: Visit): Promise<Page> => {
  const { t, api, code } = visit;
  const application = await applicationOf(visit);
  const { applicationId, status, callId } = application;
  const path = { params: { path: { applicationId } } };
  const [call, procedure, steps, vouchers, ranking, isPlanned] = await Promise.all([
    callById(visit, callId),
    api.get('/applications/{applicationId}/procedure', path).then((answer) => ifThere<Procedure>(answer)),
    read<Steps>(visit, `/applications/${applicationId}/steps`),
    read<VoucherPage>(visit, `/vouchers?applicationId=${applicationId}`),
    status === 'draft' ? undefined : rankingFor(visit, application),
    status !== 'draft' && foreseesPlan(visit, application),
  ]);
  const warned = await Promise.all(vouchers.items.map(({ voucherId }) => warningsFor(visit, `voucherId=${voucherId}`)));
  const { tone, word, text } = applicationSituation(visit, isOver(application) ? { status } : { status, ...procedure });
  const title = askedFor(call, application.action);
  return {
    title,
    area: 'files',
    crumbs: [{ label: t.nav.files, href: '/pratiche' }],
    body: html`<h1>${italian(code, title)}</h1>
      ${doneNotice(visit)}
      <p class="lead">${badge(tone, word)} ${text}</p>
      ${nextThing(visit, application, procedure)} ${vouchers.items.map((voucher) => voucherBox(visit, voucher))}
      ${familyWarnings(visit, warned.flat())}
      <div class="two">
        <section aria-labelledby="story">
          <h2 id="story">${t.file.story}</h2>
          ${timelineOf(visit, steps.items, procedure, status)}
        </section>
        <section aria-labelledby="about">
          <h2 id="about">${t.file.about}</h2>
          ${about(visit, application, procedure)}
          ${ways(visit, application, { isPlanned, isRanked: ranking !== undefined })}
        </section>
      </div>`,
  };
};

const nextThing = (visit: Visit, { applicationId, status }: Application, procedure?: Procedure): Html | undefined => {
  const { t, code, icons } = visit;
  const at = `/pratiche/${applicationId}`;
  if (status === 'draft') return html`<p>${action(`${at}/riepilogo`, t.file.goOn)}</p>`;
  const asked = procedure?.integrations.find((one) => one.status === 'waiting');
  if (asked !== undefined)
    return notice(
      icons,
      'warning',
      html`<p><strong>${termWords(visit, asked, [t.file.askedUntil, t.file.askedOnce])}</strong></p>
        ${countedFrom(visit, asked.countsFrom)}
        <ul>
          ${asked.items.map((item) => html`<li>${italian(code, item)}</li>`)}
        </ul>
        ${asked.text !== undefined && html`<p>${italian(code, asked.text)}</p>`}
        <p>${action(`${at}/integrazione`, t.answer.integration.title)}</p>`,
    );
  if (procedure?.notice?.status === 'waiting')
    return notice(
      icons,
      'warning',
      html`<p>
          <strong
            >${termWords(visit, { ...procedure.notice, until: procedure.notice.observationsBy }, [t.file.noticeUntil, t.file.noticeOnce])}</strong
          >
        </p>
        ${countedFrom(visit, procedure.notice.countsFrom)}
        <ul>
          ${procedure.notice.grounds.map(({ sentence, article }) => html`<li>${italian(code, `${sentence} (${article})`)}</li>`)}
        </ul>
        <p>${action(`${at}/osservazioni`, t.answer.observations.title)}</p>`,
    );
  if (status === 'admitted' || status === 'refused') return html`<p>${action(`${at}/esito`, t.file.seeWhy)}</p>`;
  return undefined;
};

/** By when to answer, or within how many days where the term has not begun. */
const termWords = (
  { as }: Visit,
  { until, days }: { readonly until?: string | undefined; readonly days?: number },
  [by, once]: readonly [string, string],
): string => (until === undefined ? fill(once, { days: days ?? '' }) : fill(by, { day: as.day(until) }));

/** From when a term counts. */
const countedFrom = ({ t, as }: Visit, day: string | undefined): Html =>
  html`<p>${day === undefined ? t.file.fromDelivery : fill(t.file.countsFrom, { day: as.day(day) })}</p>`;

const voucherBox = (visit: Visit, voucher: VoucherLine): Html => {
  const { t, as, icons } = visit;
  const { tone, word, text } = voucherSituation(visit, voucher);
  return notice(
    icons,
    tone === 'plain' ? 'info' : tone,
    html`<p><strong>${t.voucher.title}: ${as.money(voucher.valueCents)}</strong> – ${word}. ${text}</p>
      <p>${action(`/buoni/${voucher.voucherId}`, t.voucher.open, 'outline-primary')}</p>`,
  );
};

const about = (visit: Visit, application: Application, procedure?: Procedure): Html => {
  const { t, as, code } = visit;
  const { recipient, receipt, relation } = application;
  const holder = procedure?.officers.at(-1);
  return facts([
    recipient === undefined
      ? undefined
      : [
          t.file.forWhom,
          `${recipient.givenName} ${recipient.familyName} (${wordFor(t.relations, relation) ?? relation})`,
        ],
    receipt === undefined ? undefined : [t.file.number, `${receipt.receiptNumber}, ${as.moment(receipt.arrivedAt)}`],
    procedure === undefined
      ? undefined
      : [
          t.file.holder,
          html`${italian(code, holder?.officerName ?? procedure.administration)}${holder?.office !== undefined && html`, ${italian(code, holder.office)}`}${holder?.reach !== undefined && html`<br />${holder.reach}`}`,
        ],
    procedure === undefined || isOver(application) ? undefined : [t.file.by, as.day(procedure.dueOn)],
    application.decision?.amountCents === undefined
      ? undefined
      : [t.file.amount, as.money(application.decision.amountCents)],
  ]);
};

const isOver = ({ status }: Application): boolean => ['admitted', 'refused', 'withdrawn'].includes(status);

const ways = (
  { t }: Visit,
  application: Application,
  { isPlanned, isRanked }: { readonly isPlanned: boolean; readonly isRanked: boolean },
): Html => {
  const at = `/pratiche/${application.applicationId}`;
  const mayWithdraw = ['draft', 'submitted', 'received'].includes(application.status);
  return html`<ul class="plain">
    ${application.receipt !== undefined && html`<li><a href="${at}/ricevuta">${t.receipt.title}</a></li>`}
    <li><a href="${at}/dati">${t.file.sent}</a></li>
    ${application.receipt !== undefined && html`<li><a href="${at}/comunicazioni">${t.communications.title}</a></li>`}
    ${application.status !== 'draft' && html`<li><a href="${at}/messaggi">${t.messages.title}</a></li>`}
    <li><a href="${at}/documenti">${t.documents.title}</a></li>
    ${application.decision !== undefined && html`<li><a href="${at}/esito">${t.decision.title}</a></li>`}
    ${isPlanned && html`<li><a href="${at}/progetto">${t.plans.one}</a></li>`}
    ${isRanked && html`<li><a href="${at}/graduatoria">${t.rankings.mine.title}</a></li>`}
    ${mayWithdraw && html`<li><a href="${at}/ritiro">${t.withdraw.title}</a></li>`}
  </ul>`;
};
