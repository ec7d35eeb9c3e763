// Services that were handed in after their term, those of the nearest term first; admitted or refused by the zone with a reason.
import { read, written } from '../api.js';
import { doneNotice } from '../frame/done.js';
import {
  blank,
  choices,
  errorsOf,
  errorSummary,
  form,
  lines,
  refilled,
  select,
  send,
  type Filled,
} from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { badge, empty, facts, italian, type Tone } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill, wordFor } from '../language/language.js';
import { serviceLabel } from '../provider/services.js';
import { voucherMark } from '../provider/shapes.js';
import { callById } from '../public/calls.js';
import { todayOf } from '../today.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { holds } from './door.js';
import { deskCrumb, more, payeeName, payeeNames, termText } from './pieces.js';
import { pageOfList, type LateEntry, type LateLine } from './shapes.js';

/** Where they are. */
export const LATE = '/ufficio/fuori-termine';

const STATES = ['waiting', 'admitted', 'refused'] as const;
const TONES: Readonly<Record<LateLine['status'], Tone>> = { waiting: 'warning', admitted: 'good', refused: 'bad' };

const stateOf = ({ t }: Visit, status: LateLine['status']): Html => badge(TONES[status], t.late.states[status]);

/** The page. */
export const latePage = async (visit: Visit): Promise<Page> => {
  const { t, as, code, query } = visit;
  const stato = STATES.find((one) => one === query.get('stato')) ?? 'waiting';
  const { items, next } = await pageOfList<LateLine>(visit, `/late-entries?limit=50&status=${stato}`);
  const [today, payee] = await Promise.all([todayOf(visit), payeeNames(visit, items)]);
  return {
    title: t.late.title,
    area: 'late',
    crumbs: [deskCrumb(visit)],
    body: html`<h1>${t.late.title}</h1>
      <p class="lead">${t.late.lead}</p>
      <form method="get" action="${LATE}" class="chooser">
        ${select(blank({ stato }), {
          name: 'stato',
          label: t.claims.state,
          options: STATES.map((value) => ({ value, label: t.late.states[value] })),
        })}
        <button class="btn btn-outline-primary">${t.register.show}</button>
      </form>
      ${
        items.length === 0
          ? empty(t.late.none, t.late.noneText)
          : table(
              t.late.title,
              [
                { label: t.office.decideBy },
                { label: t.claims.service },
                { label: t.holds.payees },
                { label: t.office.zone },
                { label: t.payments.amount, isNumber: true },
              ],
              items.map((one) => [
                one.status === 'waiting' ? termText(visit, one.decideBy, today) : stateOf(visit, one.status),
                html`<a href="${LATE}/${one.lateEntryId}">${as.day(one.servedOn)}</a><br /><code
                    >${voucherMark(one.voucherId)}</code
                  >`,
                italian(code, payee(one)),
                zoneName(one.zone),
                as.money(one.publicCents),
              ]),
            )
      }
      ${more(visit, LATE, next, { stato })}`,
  };
};

/** One of them. */
export const lateEntryPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const said = ({ t }: Visit, { reason, words }: { readonly reason: string; readonly words?: string }): string =>
  words ?? wordFor(t.entry.reasons, reason) ?? reason;

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t, as, code, params } = visit;
  const entry = await read<LateEntry>(visit, `/late-entries/${params['lateId'] ?? ''}`);
  const { callId, decideBy, decision, servedOn, startedAt, endedAt, status } = entry;
  const [call, payee, label] = await Promise.all([
    callById(visit, callId),
    payeeName(visit, entry),
    serviceLabel(visit, callId, entry.service),
  ]);
  return {
    title: t.late.one,
    area: 'late',
    crumbs: [deskCrumb(visit), { label: t.late.title, href: LATE }],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.late.one}</h1>
      ${doneNotice(visit)}
      <p class="lead">${stateOf(visit, status)} ${italian(code, label)}, ${as.day(servedOn)}</p>
      ${facts([
        [t.late.why, italian(code, said(visit, entry))],
        [t.late.requestedOn, as.day(entry.requestedOn)],
        [t.office.decideBy, status === 'waiting' ? termText(visit, decideBy, await todayOf(visit)) : as.day(decideBy)],
        startedAt === undefined ? undefined : [t.holds.hours, `${startedAt}–${endedAt ?? ''}`],
        [t.holds.payees, italian(code, payee)],
        [t.register.voucher, html`<code>${voucherMark(entry.voucherId)}</code>`],
        [t.office.zone, zoneName(entry.zone)],
        [t.receipt.call, italian(code, call.title)],
        [t.entry.cost, as.money(entry.costCents)],
        [t.entry.publicShare, as.money(entry.publicCents)],
        [t.entry.familyShare, as.money(entry.familyCents)],
        decision === undefined ? undefined : [t.late.decidedOn, as.day(decision.decidedOn)],
        decision === undefined ? undefined : [t.office.reason, italian(code, said(visit, decision))],
      ])}
      ${
        status === 'waiting' &&
        holds(visit, 'zone-officer', 'region-officer') &&
        html`<section class="narrow">
          <h2>${t.holds.decide}</h2>
          <p>${t.late.decideText}</p>
          ${form(
            visit,
            `${LATE}/${entry.lateEntryId}/decisione`,
            html`${choices(filled, {
              name: 'esito',
              label: t.late.outcome,
              options: [
                { value: 'admission', label: t.late.admit, hint: t.late.admitHint },
                { value: 'refusal', label: t.late.refuse },
              ],
            })}
            ${lines(filled, { name: 'reason', label: t.holds.why, hint: t.late.whyHint })} ${send(t.holds.send)}`,
          )}
        </section>`
      }`,
  };
};

/** It is admitted, or refused. */
export const lateEntryDecided = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, params, t } = visit;
  const outcome = sent.get('esito') ?? '';
  const reason = sent.get('reason')?.trim() ?? '';
  const errors = new Map<string, string>();
  if (outcome !== 'admission' && outcome !== 'refusal') errors.set('esito', t.form.required);
  if (reason === '') errors.set('reason', fill(t.form.missing, { field: t.holds.why }));
  if (errors.size > 0) return pageOf(visit, refilled(sent, errors));
  const id = params['lateId'] ?? '';
  const answer = await written(visit, 'POST', `/late-entries/${id}/${outcome}`, { reason });
  if ('body' in answer)
    return { to: `${LATE}/${id}?fatto=${outcome === 'admission' ? 'lateAdmitted' : 'lateRefused'}` };
  return pageOf(
    visit,
    refilled(
      sent,
      errorsOf(answer.problem, (field) => (field === 'reason' ? field : undefined)),
    ),
  );
};
