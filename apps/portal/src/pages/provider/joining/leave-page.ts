// The way out of a call: from which day and why, what it does to the vouchers that are under way, and only then the last word.
import { written } from '../../api.js';
import { blank, carried, choices, day, errorSummary, form, refilled, send, type Filled } from '../../frame/form.js';
import { html, type Html } from '../../frame/html.js';
import { action, facts, italian, notice } from '../../frame/parts.js';
import { table } from '../../frame/table.js';
import { counted, fill, wordFor } from '../../language/language.js';
import { NoSuchPage, type Outcome, type Page, type Visit } from '../../visit.js';
import { zoneName } from '../../zone-name.js';
import { all, voucherMark, type VoucherLine } from '../shapes.js';
import { askedToRun, hasJoined, joiningAt, joiningCrumbs, JOINING, type Asked } from './own.js';
import { wordsOf } from './refused.js';

/** The page. */
export const leavePage = async (visit: Visit): Promise<Page> => pageOf(visit, await askedToLeave(visit));

const askedToLeave = async (visit: Visit): Promise<Asked> => {
  const asked = await askedToRun(visit);
  if (!hasJoined(asked.call)) throw new NoSuchPage();
  return asked;
};

const pageOf = async (visit: Visit, asked: Asked, wrong?: Filled): Promise<Page> => {
  const { t, as, code } = visit;
  const { call, provider } = asked;
  const filled = wrong ?? blank({ from: call.firstLeavingDay });
  return {
    title: t.joining.leave,
    area: 'joining',
    crumbs: joiningCrumbs(visit, call, provider.providerId),
    ...(wrong !== undefined && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
        ${errorSummary(visit, filled)}
        <h1>${t.joining.leave}</h1>
        <p class="lead">${italian(code, call.title)}</p>
        <p>${fill(t.joining.leaveText, { day: as.day(call.firstLeavingDay) })}</p>
      </div>
      ${await whatItDoes(visit, asked, false)}
      <div class="narrow">
        ${form(
          visit,
          `${JOINING}/${call.callId}/recesso`,
          html`${carried({ ente: provider.providerId })}
          ${day(filled, { name: 'from', label: t.joining.left, hint: fill(t.joining.leftHint, { day: as.day(call.firstLeavingDay) }) })}
          ${choices(filled, {
            name: 'reason',
            label: t.joining.reason,
            options: Object.entries(t.joining.reasons).map(([value, label]) => ({ value, label })),
          })}
          ${send(t.form.continue)}`,
        )}
      </div>`,
  };
};

/** The vouchers of a call whose family chose this provider and that can still be used. */
const liveVouchers = async (visit: Visit, { call, provider }: Asked): Promise<readonly VoucherLine[]> =>
  (await all<VoucherLine>(visit, '/vouchers?chosen=true&status=active&limit=100')).filter(
    ({ callId, providerId }) => callId === call.callId && providerId === provider.providerId,
  );

const whatItDoes = async (visit: Visit, asked: Asked, isListed: boolean): Promise<Html> => {
  const { t, as, icons } = visit;
  const vouchers = await liveVouchers(visit, asked);
  const said =
    vouchers.length === 0
      ? t.joining.noVouchers
      : counted(vouchers.length, t.joining.oneVoucher, t.joining.manyVouchers);
  return html`${notice(
    icons,
    vouchers.length === 0 ? 'info' : 'warning',
    html`<p><strong>${said}</strong></p>
      <p>${t.joining.whatStays}</p>
      <p>${t.joining.whatEnds}</p>`,
  )}
  ${
    isListed &&
    vouchers.length > 0 &&
    table(
      t.joining.vouchers,
      [
        { label: t.register.voucher },
        { label: t.office.zone },
        { label: t.joining.chosenFrom },
        { label: t.joining.goodTo },
      ],
      vouchers.map(({ voucherId, zone, chosenFrom, validTo }) => [
        html`<code>${voucherMark(voucherId)}</code>`,
        zoneName(zone),
        chosenFrom === undefined ? '–' : as.day(chosenFrom),
        as.day(validTo),
      ]),
    )
  }`;
};

/** What is said first is shown once more with its consequences; what is confirmed is done. */
export const callLeft = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, t } = visit;
  const asked = await askedToLeave(visit);
  const { call, provider } = asked;
  const [from, reason] = [sent.get('from') ?? '', sent.get('reason') ?? ''];
  const errors = new Map<string, string>();
  if (from === '') errors.set('from', t.form.notADay);
  else if (from < call.firstLeavingDay)
    errors.set('from', fill(t.joining.refused['notice-too-short'], { day: visit.as.day(call.firstLeavingDay) }));
  if (wordFor(t.joining.reasons, reason) === undefined) errors.set('reason', t.form.required);
  if (errors.size > 0) return pageOf(visit, asked, refilled(sent, errors));
  if (sent.get('conferma') !== 'yes') return confirmPage(visit, asked, { from, reason });
  const at = `/providers/${provider.providerId}/adhesions/${call.callId}/withdrawal`;
  const answer = await written(visit, 'POST', at, { from, reason });
  if ('body' in answer) return { to: `${joiningAt(call.callId, provider.providerId)}&fatto=callLeft` };
  return pageOf(visit, asked, refilled(sent, wordsOf(visit, call, answer.problem)));
};

const confirmPage = async (
  visit: Visit,
  asked: Asked,
  { from, reason }: { readonly from: string; readonly reason: string },
): Promise<Page> => {
  const { t, as, code } = visit;
  const { call, provider } = asked;
  return {
    title: t.joining.sure,
    area: 'joining',
    crumbs: joiningCrumbs(visit, call, provider.providerId),
    body: html`<h1>${t.joining.sure}</h1>
      <p class="lead">${italian(code, call.title)}</p>
      ${facts([
        [t.joining.left, as.day(from)],
        [t.joining.reason, wordFor(t.joining.reasons, reason) ?? reason],
      ])}
      ${await whatItDoes(visit, asked, true)}
      <div class="narrow">
        ${form(
          visit,
          `${JOINING}/${call.callId}/recesso`,
          html`${carried({ ente: provider.providerId, from, reason, conferma: 'yes' })}
          ${send(t.joining.leaveSend, 'danger')}`,
        )}
        <p>${action(joiningAt(call.callId, provider.providerId, '/recesso'), t.form.back, 'outline-primary')}</p>
      </div>`,
  };
};
