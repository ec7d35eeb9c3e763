// The first page: what this is about, and the calls that are open now.
import { needed } from '../api.js';
import { callDocument } from '../facts/fact.js';
import { html, type Html } from '../frame/html.js';
import { icon } from '../frame/icon.js';
import { empty, italian } from '../frame/parts.js';
import { counted, fill } from '../language/language.js';
import type { Page, Visit } from '../visit.js';
import { apiNow, standingOf, type CallLine } from './calls.js';

// More than these are found by their own pages; each costs a document.
const MOST = 30;

/** The home page. */
export const homePage = async (visit: Visit): Promise<Page> => {
  const { t, api } = visit;
  const [{ items }, now] = await Promise.all([
    api.get('/calls', { params: { query: { limit: MOST } } }).then(needed),
    apiNow(visit),
  ]);
  const summaries = new Map(
    await Promise.all(
      items.map(async (call) => [call.callId, (await callDocument(visit, call)).summary ?? ''] as const),
    ),
  );
  const open = items.filter((call) => standingOf(call, now) === 'open');
  const others = items.filter((call) => !open.includes(call));
  return {
    title: t.home.title,
    isHome: true,
    area: 'calls',
    body: html`<div class="hero">
        <h1>${t.home.title}</h1>
        <p class="lead">${t.home.lead}</p>
      </div>
      <section aria-labelledby="open">
        <h2 id="open">${open.length === 0 ? t.home.open : counted(open.length, t.home.openOne, t.home.openCount)}</h2>
        ${
          open.length === 0
            ? empty(t.home.none, t.home.noneText)
            : html`<ul class="cards">
                ${open.map((call) => openCard(visit, call, summaries.get(call.callId) ?? ''))}
              </ul>`
        }
      </section>
      ${howItWorks(visit)}
      ${
        others.length > 0 &&
        html`<section aria-labelledby="others">
          <h2 id="others">${t.home.others}</h2>
          <ul class="plain">
            ${others.map((call) => otherLine(visit, call, now))}
          </ul>
        </section>`
      }`,
  };
};

const openCard = ({ t, as, code, icons }: Visit, call: CallLine, summary: string): Html => {
  const title = italian(code, call.title);
  return html`<li class="card-call">
    <h3><a href="/avvisi/${call.callId}">${title}</a></h3>
    <p>${italian(code, summary)}</p>
    <p class="when">${icon(icons, 'it-calendar')} ${fill(t.home.closes, { day: as.dayOf(call.closesAt) })}</p>
    <p class="do">
      <a class="btn btn-primary" href="/avvisi/${call.callId}/verifica"
        >${t.home.check}<span class="visually-hidden">: ${call.title}</span></a
      >
    </p>
  </li>`;
};

const howItWorks = ({ t }: Visit): Html =>
  html`<section aria-labelledby="how">
    <h2 id="how">${t.home.how}</h2>
    <ol class="how">
      ${t.home.steps.map(
        ({ title, text }) =>
          html`<li>
            <h3>${title}</h3>
            <p>${text}</p>
          </li>`,
      )}
    </ol>
  </section>`;

const otherLine = ({ t, as, code }: Visit, call: CallLine, now: number): Html => {
  const isOver = standingOf(call, now) === 'over';
  const when = isOver
    ? fill(t.home.closed, { day: as.dayOf(call.closesAt) })
    : fill(t.home.opens, { day: as.dayOf(call.opensAt) });
  return html`<li>
    <a href="/avvisi/${call.callId}">${italian(code, call.title)}</a> <span class="muted">${when}</span>
  </li>`;
};
