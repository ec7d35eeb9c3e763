// Who joined the calls that want providers to: for what, since when, who leaves; and the live vouchers that chose one of them.
import { localDate, type LocalDate } from '@buono/kernel';
import { NoSuchPage, type Page, type Visit } from '../visit.js';
import { callDocument } from '../facts/fact.js';
import { blank, select } from '../frame/form.js';
import { html, type Html, type Part } from '../frame/html.js';
import { badge, empty, facts, italian, notice } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { counted, fill } from '../language/language.js';
import { acceptedFacts } from '../provider/joining/call-page.js';
import { all, voucherMark, type VoucherLine } from '../provider/shapes.js';
import { callById, type CallLine } from '../public/calls.js';
import { todayOf } from '../today.js';
import { zoneName } from '../zone-name.js';
import { deskCrumb, more, payeeName } from './pieces.js';
import { PROVIDERS } from './providers-page.js';
import { pageOfList, type Adhesion, type ListPage } from './shapes.js';

const JOININGS = '/ufficio/adesioni';

/** The page. */
export const joiningsPage = async (visit: Visit): Promise<Page> => {
  const { t, query } = visit;
  const calls = await callsAsking(visit);
  const avviso = calls.find(({ callId }) => callId === query.get('avviso'))?.callId ?? '';
  const asked = avviso === '' ? '' : `&callId=${avviso}`;
  const [{ items, next }, today] = await Promise.all([
    pageOfList<Adhesion>(visit, `/adhesions?limit=50${asked}`),
    todayOf(visit),
  ]);
  const rows = await Promise.all(items.map((one) => rowOf(visit, one, today)));
  return {
    title: t.joining.office.title,
    area: 'joining',
    crumbs: [deskCrumb(visit)],
    body: html`<h1>${t.joining.office.title}</h1>
      <p class="lead">${t.joining.office.lead}</p>
      ${
        calls.length > 0 &&
        html`<form method="get" action="${JOININGS}" class="chooser">
          ${select(blank({ avviso }), {
            name: 'avviso',
            label: t.joining.office.call,
            none: t.joining.office.allCalls,
            options: calls.map(({ callId, title }) => ({ value: callId, label: title })),
          })}
          <button class="btn btn-outline-primary">${t.register.show}</button>
        </form>`
      }
      ${
        items.length === 0
          ? empty(t.joining.office.none, t.joining.office.noneText)
          : table(
              t.joining.office.title,
              [
                { label: t.providers.one },
                { label: t.joining.office.call },
                { label: t.joining.office.what },
                { label: t.joining.acceptedOn },
                { label: t.claims.state },
              ],
              rows,
            )
      }
      ${more(visit, JOININGS, next, { avviso })}`,
  };
};

const rowOf = async (visit: Visit, one: Adhesion, today: LocalDate): Promise<readonly Part[]> => {
  const { code, as } = visit;
  const [name, call, what] = await Promise.all([
    payeeName(visit, { payeeKind: 'provider', payeeId: one.providerId }),
    callById(visit, one.callId),
    whatText(visit, one),
  ]);
  return [
    html`<a href="${JOININGS}/${one.callId}/${one.providerId}">${italian(code, name)}</a>`,
    italian(code, call.title),
    italian(code, what),
    as.day(one.acceptedOn),
    stateOf(visit, one, today),
  ];
};

// Only those whose document in force says so: a call that has asked and asks no more is found without a choice.
const callsAsking = async (visit: Visit): Promise<readonly CallLine[]> => {
  const calls = await all<CallLine>(visit, '/calls?limit=100');
  const asks = await Promise.all(calls.map(async (call) => (await callDocument(visit, call)).providers?.join === true));
  return calls.filter((_, at) => asks[at]);
};

const stateOf = ({ t, as }: Visit, { from, leftFrom }: Adhesion, today: LocalDate): Html => {
  if (leftFrom !== undefined && localDate(leftFrom) <= today)
    return badge('bad', fill(t.joining.leftOn, { day: as.day(leftFrom) }));
  if (leftFrom !== undefined) return badge('warning', fill(t.joining.office.leaves, { day: as.day(leftFrom) }));
  return localDate(from) > today
    ? badge('info', fill(t.joining.office.joined, { day: as.day(from) }))
    : badge('good', fill(t.joining.office.since, { day: as.day(from) }));
};

const whatText = async (visit: Visit, { callId, callVersion, services, sites, offers }: Adhesion): Promise<string> => {
  const { joining } = visit.t;
  const { actions } = await callDocument(visit, { callId, version: callVersion });
  const labels = new Map(actions.flatMap((action) => (action.services ?? []).map((one) => [one.code, one.label])));
  const named = services?.map((code) => labels.get(code) ?? code).join(', ');
  const parts = [
    ...(named === undefined ? [] : [fill(joining.office.services, { list: named })]),
    ...(sites === undefined ? [] : [counted(sites.length, joining.office.oneSite, joining.office.sites)]),
    ...(offers === undefined ? [] : [counted(offers.length, joining.office.oneOffer, joining.office.offers)]),
  ];
  return parts.length === 0 ? joining.office.whole : parts.join('; ');
};

/** One provider in one call, with the vouchers whose families must choose again where it leaves. */
export const joinedPage = async (visit: Visit): Promise<Page> => {
  const { t, code, params, query, icons } = visit;
  const { callId = '', providerId = '' } = params;
  const { items } = await pageOfJoined(visit, callId, providerId);
  const [adhesion] = items;
  if (adhesion === undefined) throw new NoSuchPage();
  const from = query.get('dopo');
  const after = from === null ? '' : `&cursor=${encodeURIComponent(from)}`;
  const path = `/vouchers?callId=${callId}&providerId=${providerId}&status=active&limit=50${after}`;
  const [name, call, what, today, vouchers] = await Promise.all([
    payeeName(visit, { payeeKind: 'provider', payeeId: providerId }),
    callById(visit, callId),
    whatText(visit, adhesion),
    todayOf(visit),
    visit.api.send<ListPage<VoucherLine>>('GET', path),
  ]);
  const page = vouchers.ok ? vouchers.body : { items: [] };
  return {
    title: t.joining.one,
    area: 'joining',
    crumbs: [deskCrumb(visit), { label: t.joining.office.title, href: JOININGS }],
    body: html`<h1>${italian(code, name)}</h1>
      <p class="lead">${italian(code, call.title)} – ${stateOf(visit, adhesion, today)}</p>
      ${facts([
        [t.providers.one, html`<a href="${PROVIDERS}/${providerId}">${italian(code, name)}</a>`],
        [t.joining.office.what, italian(code, what)],
        ...acceptedFacts(visit, adhesion),
      ])}
      <h2>${t.joining.office.vouchers}</h2>
      ${adhesion.leftFrom !== undefined && page.items.length > 0 && notice(icons, 'warning', html`<p>${t.joining.office.vouchersText}</p>`)}
      ${page.items.length === 0 ? html`<p>${t.joining.office.noVouchers}</p>` : vouchersTable(visit, page.items)}
      ${more(visit, `${JOININGS}/${callId}/${providerId}`, page.next)}`,
  };
};

const pageOfJoined = async (visit: Visit, callId: string, providerId: string): Promise<ListPage<Adhesion>> => {
  const answer = await visit.api.send<ListPage<Adhesion>>(
    'GET',
    `/adhesions?callId=${callId}&providerId=${providerId}&limit=1`,
  );
  if (!answer.ok) throw new NoSuchPage();
  return answer.body;
};

const vouchersTable = ({ t, as }: Visit, vouchers: readonly VoucherLine[]): Html =>
  table(
    t.joining.office.vouchers,
    [
      { label: t.register.voucher },
      { label: t.office.zone },
      { label: t.joining.chosenFrom },
      { label: t.joining.goodTo },
      { label: t.joining.office.endsFrom },
    ],
    vouchers.map(({ voucherId, applicationId, zone, chosenFrom, validTo, providerEndsFrom }) => [
      applicationId === undefined
        ? html`<code>${voucherMark(voucherId)}</code>`
        : html`<a href="/ufficio/domande/${applicationId}"><code>${voucherMark(voucherId)}</code></a>`,
      zoneName(zone),
      chosenFrom === undefined ? '–' : as.day(chosenFrom),
      as.day(validTo),
      providerEndsFrom === undefined ? '–' : badge('warning', as.day(providerEndsFrom)),
    ]),
  );
