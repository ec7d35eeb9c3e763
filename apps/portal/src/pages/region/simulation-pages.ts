// What if: other rules, weights or money tried on the stored applications of a call. Nothing changes; who moves is told by number.
import { ifThere, written } from '../api.js';
import { centsOf } from '../facts/fact-fields.js';
import { blank, carried, errorSummary, form, refilled, select, type Filled } from '../frame/form.js';
import { attribute, flag, html, type Html } from '../frame/html.js';
import { action, italian } from '../frame/parts.js';
import { fill } from '../language/language.js';
import { NoSuchPage, type Outcome, type Page, type Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { doing } from './editor/rows.js';
import { type Json } from './editor/document.js';
import { workOf } from './editor/work.js';
import { sharesOf, type Share } from './money-shapes.js';
import { atCall, crumbsOfCalls, publishedCall, type Call, type Difference } from './shapes.js';
import { differencesList } from './versions.js';

/** The page that asks what to try: money, and rules as they were changed in the editor. */
export const simulationAsked = async (visit: Visit): Promise<Outcome> => {
  const call = await publishedCall(visit);
  const document = visit.form.has('documento') ? documentIn(visit) : undefined;
  if (visit.form.get('fai') !== 'avvia') return askingPage(visit, { call, document, filled: blank() });
  return started(visit, call, document);
};

const documentIn = (visit: Visit): Json => {
  const work = workOf(visit.form);
  if (work === undefined) throw new NoSuchPage();
  return work.document;
};

interface Asking {
  readonly call: Call;
  readonly document: Json;
  readonly filled: Filled;
}

const moneyName = ({ zone, source, year }: Share): string => `soldi ${zone} ${source} ${year}`;

const askingPage = async (visit: Visit, { call, document, filled }: Asking): Promise<Page> => {
  const { t, code } = visit;
  const shares = await sharesOf(visit, call.callId);
  const at = atCall(call.callId);
  const zones = call.zones.map((zone) => ({ value: zone, label: zoneName(zone) }));
  return {
    title: t.region.simulate,
    area: 'office-calls',
    crumbs: crumbsOfCalls(visit, call),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.region.simulate}</h1>
      <p class="lead">${italian(code, call.title)}</p>
      <p>${t.region.simulateText}</p>
      ${form(
        visit,
        `${at}/simulazione`,
        html`<h2>${t.region.rules}</h2>
          ${await rulesSection(visit, call, document)}
          ${document !== undefined && carried({ documento: JSON.stringify(document) })}
          <h2>${t.region.money}</h2>
          ${
            shares.length === 0
              ? html`<p>${t.region.noSharesToTry}</p>`
              : html`<details class="block" ${flag('open', document === undefined || filled.errors.size > 0)}>
                  <summary>${t.region.otherMoney}</summary>
                  ${moneyTable(visit, filled, shares)}
                </details>`
          }
          ${select(filled, { name: 'zona', label: t.region.onlyZone, options: zones, none: t.region.everyZone })}
          <p>${doing('avvia', t.region.startSimulation, 'primary')} ${action(at, t.form.back, 'outline-primary')}</p>`,
      )}`,
  };
};

const rulesSection = async (visit: Visit, call: Call, document: Json): Promise<Html> => {
  const { t, api } = visit;
  if (document === undefined)
    return html`<p>${t.region.rulesInForce}</p>
      <p>${action(`${atCall(call.callId)}/scrittura`, t.region.changeRules, 'outline-primary')}</p>`;
  const preview = ifThere(
    await api.send<{ readonly differences: readonly Difference[] }>(
      'POST',
      `/calls/${call.callId}/amendments/previews`,
      {
        key: crypto.randomUUID(),
        body: { document },
      },
    ),
  );
  return differencesList(visit, preview?.differences ?? []);
};

const moneyTable = ({ t, as }: Visit, filled: Filled, shares: readonly Share[]): Html =>
  html`<p>${t.region.moneyText}</p>
    <div class="table-wrap" tabindex="0" role="group" aria-label="${t.region.money}">
      <table class="table grid" data-grid>
        <thead>
          <tr>
            <th scope="col">${t.office.zone}</th>
            <th scope="col">${t.region.source}</th>
            <th scope="col" class="num">${t.region.now}</th>
            <th scope="col">${t.region.wouldBe} (€)</th>
          </tr>
        </thead>
        <tbody>
          ${shares.map((share) => {
            const name = moneyName(share);
            const error = filled.errors.get(name);
            return html`<tr>
              <td>${zoneName(share.zone)}</td>
              <td>${share.source} ${share.year}</td>
              <td class="num">${as.money(share.allocatedCents)}</td>
              <td>
                <label class="visually-hidden" for="f-${name}"
                  >${t.region.wouldBe}: ${zoneName(share.zone)}, ${share.source} ${share.year}</label
                ><input
                  class="in-table form-control"
                  id="f-${name}"
                  name="${name}"
                  value="${filled.value(name)}"
                  inputmode="decimal"
                  ${attribute('aria-invalid', error === undefined ? undefined : 'true')}
                />
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;

const started = async (visit: Visit, call: Call, document: Json): Promise<Outcome> => {
  const { form: sent, t } = visit;
  const shares = await sharesOf(visit, call.callId);
  const wrong = new Map<string, string>();
  const after = shares.map((share) => {
    const text = sent.get(moneyName(share))?.trim() ?? '';
    const amount = text === '' ? share.allocatedCents : centsOf(text);
    if (amount === undefined)
      wrong.set(moneyName(share), fill(t.region.amountOf, { zone: zoneName(share.zone), error: t.form.notAnAmount }));
    return { ...share, amountCents: amount ?? 0 };
  });
  if (wrong.size > 0) return askingPage(visit, { call, document, filled: refilled(sent, wrong) });
  const zone = sent.get('zona') ?? '';
  const money = {
    before: byZone(shares.map((share) => ({ ...share, amountCents: share.allocatedCents }))),
    after: byZone(after),
  };
  const body = {
    ...(document !== undefined && { document }),
    ...(shares.length > 0 && { money }),
    ...(zone !== '' && { zones: [zone] }),
  };
  const answer = await written<{ readonly simulationId: string }>(
    visit,
    'POST',
    `/calls/${call.callId}/simulations`,
    body,
  );
  if (!('problem' in answer)) return { to: `/ufficio/simulazioni/${answer.body.simulationId}` };
  const told = [answer.problem.detail, ...(answer.problem.errors ?? []).map(({ detail }) => detail)].join(' ');
  return askingPage(visit, { call, document, filled: refilled(sent, new Map([['', told]])) });
};

type Amount = Pick<Share, 'source' | 'year' | 'zone'> & { readonly amountCents: number };

const byZone = (amounts: readonly Amount[]) =>
  [...new Set(amounts.map(({ zone }) => zone))].map((zone) => ({
    zone,
    parts: amounts
      .filter((each) => each.zone === zone)
      .map(({ source, year, amountCents }) => ({ source, year, amountCents })),
  }));
