// The page of a call for who works on it: where it stands, what can be done now, its money, its versions, its text.
import { read } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { html, type Html } from '../frame/html.js';
import { action, facts, italian, notice } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill, wordFor } from '../language/language.js';
import { holds } from '../office/door.js';
import { articlesOf } from '../public/call-page.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { actsFor } from './act-forms.js';
import { draftPage } from './draft-page.js';
import { atCall, callOrDraft, crumbsOfCalls, stageBadge, type Call, type CallText } from './shapes.js';
import { versionsSection } from './versions.js';

/** The page of a call or of a draft. */
export const regionCallPage = async (visit: Visit): Promise<Outcome> => {
  const { call, draft } = await callOrDraft(visit);
  return call === undefined ? draftPage(visit, draft) : publishedPage(visit, call);
};

const publishedPage = async (visit: Visit, call: Call): Promise<Page> => {
  const { t, code, icons } = visit;
  const text = await read<CallText>(visit, `/calls/${call.callId}/text`);
  return {
    title: call.title,
    area: 'office-calls',
    crumbs: crumbsOfCalls(visit),
    body: html`<h1>${italian(code, call.title)}</h1>
      ${doneNotice(visit)}
      <p class="lead">${stageBadge(visit, call.stage)} ${call.code}, ${fill(t.region.versionN, { n: call.version })}</p>
      ${call.halted !== undefined && notice(icons, 'warning', html`<p>${italian(code, call.halted)}</p>`)}
      ${doing(visit, call)} ${inShort(visit, call)} ${moneySection(visit, call)} ${versionsSection(visit, call)}
      ${actsSection(visit, call)}
      <h2>${t.call.text}</h2>
      <details>
        <summary>${fill(t.region.readText, { n: call.version })}</summary>
        ${articlesOf(visit, text.articles)}
      </details>`,
  };
};

const doing = (visit: Visit, call: Call): Html => {
  const { t } = visit;
  const at = atCall(call.callId);
  const isRegion = holds(visit, 'region-officer');
  return html`<p class="buttons">
    ${isRegion && action(`${at}/scrittura`, t.region.amend)}
    ${isRegion && action(`${at}/simulazione`, t.region.simulate, 'outline-primary')}
    ${holds(visit, 'region-officer', 'zone-officer', 'auditor') && action(`${at}/riparto`, t.region.allocations, 'outline-primary')}
    ${holds(visit, 'region-officer', 'auditor') && action(`${at}/ombra`, t.shadow.title, 'outline-primary')}
    ${isRegion && action(`${at}/copia`, t.region.duplicate, 'outline-primary')}
    ${call.actions.some(({ order }) => order !== 'arrival') && action(`${at}/sorteggio`, t.region.draw.title, 'outline-primary')}
    ${action(`/avvisi/${call.callId}`, t.region.publicPage, 'outline-primary')}
  </p>`;
};

const inShort = ({ t, as, code }: Visit, call: Call): Html =>
  facts([
    [t.region.window, `${as.moment(call.opensAt)} – ${as.moment(call.closesAt)}`],
    [t.call.services, fill(t.call.period, { from: as.day(call.useFrom), to: as.day(call.useTo) })],
    [t.call.order, wordFor(t.call.orders, call.order) ?? call.order],
    [t.region.zones, fill(t.region.zonesN, { n: call.zones.length })],
    ...call.actions.map(
      ({ code: name, title, deliveryModel }) =>
        [name, html`${italian(code, title)}. ${wordFor(t.call.forms, deliveryModel) ?? deliveryModel}`] as const,
    ),
  ]);

const moneySection = ({ t, as, code }: Visit, call: Call): Html => {
  const sum = call.funds.reduce((all, { amountCents }) => all + amountCents, 0);
  return html`<h2>${t.region.money}</h2>
    ${table(
      t.region.money,
      [{ label: t.region.source }, { label: t.region.year }, { label: t.payments.amount, isNumber: true }],
      call.funds.map(({ source, year, amountCents }) => [italian(code, source), String(year), as.money(amountCents)]),
      [t.region.total, '', as.money(sum)],
    )}`;
};

const actsSection = (visit: Visit, call: Call): Html | undefined => {
  const { t } = visit;
  const acts = actsFor(call.stage);
  if (!holds(visit, 'region-officer') || acts.length === 0) return undefined;
  return html`<section aria-labelledby="acts">
    <h2 id="acts">${t.region.acts}</h2>
    <p>${t.region.actsText}</p>
    <ul class="plain acts">
      ${acts.map(({ kind, path }) => html`<li><a href="${atCall(call.callId)}/atti/${path}">${t.region.act[kind].title}</a> <span class="muted">${t.region.act[kind].short}</span></li>`)}
    </ul>
  </section>`;
};
