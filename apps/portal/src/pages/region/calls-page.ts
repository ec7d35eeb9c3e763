// All calls of the body: what is being prepared first, then what is published, with where each stands and its money.
import { read } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { html, type Html } from '../frame/html.js';
import { action, empty, italian } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { firstOf, pageOfList } from '../office/shapes.js';
import { holds } from '../office/door.js';
import type { Page, Visit } from '../visit.js';
import { atCall, crumbsOfCalls, stageBadge, type Call, type CallLine, type DraftLine } from './shapes.js';

/** The page. */
export const regionCallsPage = async (visit: Visit): Promise<Page> => {
  const { t } = visit;
  const [drafts, { items, next }] = await Promise.all([
    firstOf<DraftLine>(visit, '/call-drafts?limit=100'),
    pageOfList<CallLine>(visit, '/calls?limit=20'),
  ]);
  const calls = await Promise.all(items.map(({ callId }) => read<Call>(visit, `/calls/${callId}`)));
  const writes = holds(visit, 'region-officer');
  return {
    title: t.region.title,
    area: 'office-calls',
    crumbs: crumbsOfCalls(visit).slice(0, 1),
    body: html`<h1>${t.region.title}</h1>
      ${doneNotice(visit)}
      <p class="lead">${t.region.lead}</p>
      ${writes && html`<p>${action('/ufficio/avvisi/nuovo', t.region.newCall)}</p>`}
      ${drafts !== undefined && visit.query.get('dopo') === null && draftsSection(visit, drafts)}
      <section aria-labelledby="published">
        <h2 id="published">${t.region.published}</h2>
        ${calls.length === 0 ? empty(t.region.noCalls, t.region.noCallsText) : publishedTable(visit, calls)}
        ${next !== undefined && html`<p>${action(`/ufficio/avvisi?dopo=${encodeURIComponent(next)}`, t.file.more, 'outline-primary')}</p>`}
      </section>`,
  };
};

const draftsSection = (visit: Visit, drafts: readonly DraftLine[]): Html => {
  const { t, as } = visit;
  return html`<section aria-labelledby="drafts">
    <h2 id="drafts">${t.region.drafts}</h2>
    ${
      drafts.length === 0
        ? html`<p class="muted">${t.region.noDrafts}</p>`
        : table(
            t.region.drafts,
            [{ label: t.region.call }, { label: t.claims.state }, { label: t.region.window }],
            drafts.map((draft) => [
              named(visit, draft),
              stageBadge(visit, draft.stage),
              `${as.moment(draft.opensAt)} – ${as.moment(draft.closesAt)}`,
            ]),
          )
    }
  </section>`;
};

const named = ({ code }: Visit, call: Pick<CallLine, 'callId' | 'code' | 'title'>): Html =>
  html`<a href="${atCall(call.callId)}">${italian(code, call.title)}</a><br /><span class="muted">${call.code}</span>`;

const publishedTable = (visit: Visit, calls: readonly Call[]): Html => {
  const { t, as } = visit;
  const newestFirst = [...calls].sort((one, other) => (one.opensAt < other.opensAt ? 1 : -1));
  return table(
    t.region.published,
    [
      { label: t.region.call },
      { label: t.claims.state },
      { label: t.region.window },
      { label: t.region.versionWord, isNumber: true },
      { label: t.region.money, isNumber: true },
    ],
    newestFirst.map((call) => [
      named(visit, call),
      stageBadge(visit, call.stage),
      `${as.dayOf(call.opensAt)} – ${as.dayOf(call.closesAt)}`,
      as.number(call.version),
      as.money(call.funds.reduce((sum, { amountCents }) => sum + amountCents, 0)),
    ]),
  );
};
