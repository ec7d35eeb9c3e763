// One person as their office knows them, from one of their applications: applications, vouchers, what is owed back, complaints, codes.
import type { components } from '@buono/client';
import { needed, read } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { html, type Html } from '../frame/html.js';
import { badge, facts, italian, notice } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { counted, fill, wordFor } from '../language/language.js';
import { all, type Recovery, type VoucherLine } from '../provider/shapes.js';
import { callById } from '../public/calls.js';
import type { Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { mayChangeValue, valueLink } from './acts/voucher-act.js';
import { SEARCH } from './addresses.js';
import { holds } from './door.js';
import { deskCrumb } from './pieces.js';
import { applicationOf } from './shapes.js';

type Schemas = components['schemas'];
type Identity = Schemas['IdentityView'];
type Complaint = Schemas['ComplaintLineView'];
type File = Pick<Schemas['SameHistoryView'], 'applicationId' | 'callId' | 'receiptNumber' | 'status' | 'zone'>;

/** A person by name, as `/person-cards` tells of them. */
interface Card {
  readonly givenName?: string;
  readonly familyName?: string;
  readonly birthDate?: string;
  readonly bodyName?: string;
  readonly erased?: boolean;
  readonly protected?: boolean;
}

// What the look at a card is kept as, where the person reads who looked at their data.
const PURPOSE = 'look-up-person';

/** The page; each look at it is recorded before anything is shown. */
export const personPage = async (visit: Visit): Promise<Page> => {
  const { t, params } = visit;
  const { applicationId = '' } = params;
  const identity = await read<Identity>(visit, `/applications/${applicationId}/identity`);
  const [card, files] = await Promise.all([cardOf(visit, identity.personIds), filesOf(visit, applicationId, identity)]);
  const ids = files.map((file) => file.applicationId);
  const [vouchers, complaints, recoveries] = await Promise.all([
    fromEach<VoucherLine>(visit, ids, (id) => `/vouchers?applicationId=${id}&limit=100`),
    holds(visit, 'assessment-unit') ? [] : fromEach<Complaint>(visit, ids, (id) => `/applications/${id}/complaints?`),
    fromEach<Recovery>(visit, identity.personIds, (id) => `/recoveries?payeeId=${id}&limit=100`),
  ]);
  const codes = identity.joins.filter(({ undoneOn }) => undoneOn === undefined);
  return {
    title: t.person.title,
    area: 'search',
    crumbs: [deskCrumb(visit), { label: t.search.title, href: SEARCH }],
    body: html`<h1>${t.person.title}</h1>
      ${doneNotice(visit)}
      <p class="lead">${t.person.lead}</p>
      ${who(visit, card, codes.length)}
      <h2>${t.office.applications}</h2>
      ${await applicationsOf(visit, files)}
      <h2>${t.person.vouchers}</h2>
      ${vouchersOf(visit, vouchers)}
      <h2>${t.recoveries.title}</h2>
      ${recoveriesOf(visit, recoveries)}
      <h2>${t.complaints.title}</h2>
      ${complaintsOf(visit, complaints)} ${codesOf(visit, codes)} ${alike(visit, identity)}`,
  };
};

const cardOf = async ({ api }: Visit, personIds: readonly string[]): Promise<Card | undefined> => {
  const body = { personIds, purpose: PURPOSE };
  const { cards } = needed(await api.send<{ readonly cards: readonly Card[] }>('POST', '/person-cards', { body }));
  return cards.find((one) => one.protected === true) ?? cards[0];
};

const filesOf = async (visit: Visit, applicationId: string, { sameHistory }: Identity): Promise<readonly File[]> => {
  const other = sameHistory.filter((one) => one.applicationId !== applicationId);
  const { callId, zone, status, receipt } = await applicationOf(visit);
  return [
    { applicationId, callId, zone, status, ...(receipt !== undefined && { receiptNumber: receipt.receiptNumber }) },
    ...other,
  ];
};

const fromEach = async <Item>(
  visit: Visit,
  ids: readonly string[],
  pathOf: (id: string) => string,
): Promise<readonly Item[]> => (await Promise.all(ids.map((id) => all<Item>(visit, pathOf(id))))).flat();

const who = ({ t, as, icons }: Visit, card: Card | undefined, codes: number): Html => {
  if (card?.protected === true)
    return notice(icons, 'warning', html`<p><strong>${t.person.protected}</strong> ${t.person.protectedText}</p>`);
  if (card === undefined || card.erased === true) return notice(icons, 'info', html`<p>${t.person.erased}</p>`);
  const name = card.bodyName ?? `${card.givenName ?? ''} ${card.familyName ?? ''}`;
  return facts([
    [t.person.name, name],
    card.birthDate === undefined ? undefined : [t.person.born, as.day(card.birthDate)],
    codes === 0 ? undefined : [t.person.codes, counted(codes, t.person.oneJoin, t.person.manyJoins)],
  ]);
};

const applicationsOf = async (visit: Visit, files: readonly File[]): Promise<Html> => {
  const { t, code } = visit;
  const ids = [...new Set(files.map(({ callId }) => callId))];
  const titles = new Map(await Promise.all(ids.map(async (id) => [id, (await callById(visit, id)).title] as const)));
  return table(
    t.office.applications,
    [{ label: t.office.application }, { label: t.claims.state }, { label: t.office.zone }],
    files.map((one) => [
      html`<a href="/ufficio/domande/${one.applicationId}">${fill(t.office.number, { n: one.receiptNumber ?? '–' })}</a
        ><br /><span class="muted">${italian(code, titles.get(one.callId))}</span>`,
      badge('plain', wordFor(t.office.states, one.status) ?? one.status),
      zoneName(one.zone),
    ]),
  );
};

const vouchersOf = (visit: Visit, vouchers: readonly VoucherLine[]): Html => {
  const { t, as } = visit;
  const mayChange = holds(visit, 'zone-officer');
  return vouchers.length === 0
    ? html`<p>${t.person.noVouchers}</p>`
    : table(
        t.person.vouchers,
        [
          { label: t.person.voucher },
          { label: t.claims.state },
          { label: t.person.value, isNumber: true },
          { label: t.person.until },
          ...(mayChange ? [{ label: t.staff.todo }] : []),
        ],
        vouchers.map(({ voucherId, status, valueCents, validTo }) => [
          html`<code>${voucherId.slice(0, 8).toUpperCase()}</code>`,
          badge(status === 'active' ? 'good' : 'plain', wordFor(t.voucher.status, status) ?? status),
          as.money(valueCents),
          as.day(validTo),
          ...(mayChange ? [mayChangeValue(status) ? valueLink(visit, voucherId) : '–'] : []),
        ]),
      );
};

const recoveriesOf = ({ t, as }: Visit, recoveries: readonly Recovery[]): Html =>
  recoveries.length === 0
    ? html`<p>${t.person.noRecoveries}</p>`
    : table(
        t.recoveries.title,
        [{ label: t.person.since }, { label: t.claims.state }, { label: t.person.owed, isNumber: true }],
        recoveries.map(({ recoveryId, openedOn, status, owedCents }) => [
          html`<a href="/ufficio/recuperi/${recoveryId}">${as.day(openedOn)}</a>`,
          badge(status === 'open' ? 'warning' : 'plain', wordFor(t.recoveries.states, status) ?? status),
          as.money(owedCents),
        ]),
      );

const complaintsOf = (visit: Visit, complaints: readonly Complaint[]): Html => {
  const { t, as } = visit;
  if (holds(visit, 'assessment-unit')) return html`<p>${t.person.notYours}</p>`;
  if (complaints.length === 0) return html`<p>${t.person.noComplaints}</p>`;
  return table(
    t.complaints.title,
    [{ label: t.complaints.openedOn }, { label: t.complaints.about }, { label: t.claims.state }],
    complaints.map(({ complaintId, openedOn, kind, status, late }) => [
      html`<a href="/ufficio/reclami/${complaintId}">${as.day(openedOn)}</a>`,
      wordFor(t.complaints.kinds, kind) ?? kind,
      badge(late ? 'bad' : 'plain', wordFor(t.complaints.states, status) ?? status),
    ]),
  );
};

const codesOf = ({ t, as }: Visit, joins: Identity['joins']): Html | undefined =>
  joins.length === 0
    ? undefined
    : html`<h2>${t.person.joined}</h2>
        ${table(
          t.person.joined,
          [
            { label: t.person.joinedOn },
            { label: t.person.act },
            { label: t.person.former },
            { label: t.person.current },
          ],
          joins.map(({ on, actNumber, erased, formerCode, currentCode }) => [
            as.day(on),
            actNumber,
            erased ? t.person.gone : (formerCode ?? '–'),
            erased ? t.person.gone : (currentCode ?? '–'),
          ]),
        )}`;

const alike = ({ t, icons }: Visit, { lookAlikes }: Identity): Html | undefined =>
  lookAlikes.length === 0
    ? undefined
    : notice(icons, 'info', html`<p>${counted(lookAlikes.length, t.person.oneAlike, t.person.manyAlike)}</p>`);
