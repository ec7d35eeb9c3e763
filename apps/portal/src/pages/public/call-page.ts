// A call in plain words: whether one can apply now, what for, and its whole text.
import type { components } from '@buono/client';
import { needed } from '../api.js';
import { html, type Html, type Part } from '../frame/html.js';
import { action, facts, italian, notice } from '../frame/parts.js';
import { fill, wordFor } from '../language/language.js';
import type { Page, Visit } from '../visit.js';
import { apiNow, callOf, standingOfCall, standingText, type CallView } from './calls.js';

type CallText = components['schemas']['CallTextView'];
type Article = CallText['articles'][number];
type Block = Article['blocks'][number];

/** The page of a call. */
export const callPage = async (visit: Visit): Promise<Page> => {
  const { t, api, code, icons } = visit;
  const call = await callOf(visit);
  const [text, now] = await Promise.all([
    api
      .get('/calls/{callId}/text', { params: { path: { callId: call.callId } } })
      .then((answer) => needed<CallText>(answer)),
    apiNow(visit),
  ]);
  const isOpen = standingOfCall(call, now) === 'open';
  return {
    title: call.title,
    area: 'calls',
    body: html`<h1>${italian(code, call.title)}</h1>
      <p class="lead">${italian(code, summaryOf(text))}</p>
      ${notice(icons, isOpen ? 'good' : 'info', html`<p><strong>${standingText(visit, call, now)}</strong></p>`)}
      <div class="next">
        <div>
          <p>${action(`/avvisi/${call.callId}/verifica`, t.call.check)}</p>
          <p class="muted">${t.call.checkText}</p>
        </div>
        ${
          isOpen &&
          html`<div>
            <p>${action(`/avvisi/${call.callId}/domanda`, t.call.apply, 'outline-primary')}</p>
            <p class="muted">${t.call.applyText}</p>
          </div>`
        }
      </div>
      ${inShort(visit, call)}
      <p>
        <a href="/avvisi/${call.callId}/cifre">${t.figures.link}</a>
        <span class="muted">– ${t.figures.linkText}</span>
      </p>
      ${
        call.actions.some(({ order }) => order !== 'arrival') &&
        html`<p>
          <a href="/avvisi/${call.callId}/graduatorie">${t.rankings.title}</a>
          <span class="muted">– ${t.rankings.public.linkText}</span>
        </p>`
      }
      <h2>${t.call.text}</h2>
      ${articlesOf(visit, text.articles)}
      <p class="muted">${fill(t.call.version, { n: text.version })} – ${call.code}</p>`,
  };
};

/** The articles of a text, with what leads to each. */
export const articlesOf = (visit: Visit, articles: CallText['articles']): Html => {
  const { t, code } = visit;
  return html`<nav aria-label="${t.call.contents}" class="contents">
      <ol>
        ${articles.map(({ heading }, n) => html`<li><a href="#art-${n + 1}">${italian(code, heading)}</a></li>`)}
      </ol>
    </nav>
    <div ${code !== 'it' && html`lang="it"`}>${articles.map((article, n) => articleOf(visit, article, n + 1))}</div>`;
};

const summaryOf = ({ articles: [first] }: CallText): string => {
  const block = first?.blocks[0];
  return block?.kind === 'paragraph' ? block.text : '';
};

const inShort = ({ t, as, code }: Visit, call: CallView): Html =>
  facts([
    [t.call.services, fill(t.call.period, { from: as.day(call.useFrom), to: as.day(call.useTo) })],
    [t.call.order, wordFor(t.call.orders, call.order) ?? call.order],
    ...call.actions.map(({ title, deliveryModel }): readonly [string, Part] => [
      call.actions.length === 1 ? t.call.form : title,
      html`${call.actions.length === 1 && html`${italian(code, title)}. `}${wordFor(t.call.forms, deliveryModel) ?? deliveryModel}`,
    ]),
  ]);

const articleOf = (visit: Visit, { heading, blocks, cites }: Article, n: number): Html =>
  html`<section class="article" aria-labelledby="art-${n}">
    <h3 id="art-${n}">${n}. ${heading}</h3>
    ${blocks.map((block) => blockOf(visit, block))}
    ${cites.length > 0 && html`<p class="muted">${fill(visit.t.call.cites, { articles: cites.join('; ') })}</p>`}
  </section>`;

const blockOf = ({ t, code }: Visit, block: Block): Html => {
  if (block.kind === 'paragraph') return html`<p>${block.text}</p>`;
  if (block.kind === 'table') return tableOf(block);
  return html`<ul class="provisions">
    ${block.provisions.map(
      ({ text, article, more = [] }) =>
        html`<li>
          ${article !== undefined && html`<span class="cite">${article}</span> `}${text}${
            more.length > 0 &&
            html`<details>
              <summary ${code !== 'it' && html`lang="${code}"`}>
                ${t.call.rules}<span class="visually-hidden">: ${text}</span>
              </summary>
              <ul>
                ${more.map((each) => html`<li>${each}</li>`)}
              </ul>
            </details>`
          }
        </li>`,
    )}
  </ul>`;
};

const tableOf = ({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): Html =>
  html`<div class="table-wrap" tabindex="0" role="group" aria-label="${caption}">
    <table class="table">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
