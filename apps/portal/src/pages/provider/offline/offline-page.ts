// The page that records services where there is no network: a shell that is the same for everybody, which its script fills.
import { blank, day, line, select, time } from '../../frame/form.js';
import { html, type Html } from '../../frame/html.js';
import { icon } from '../../frame/icon.js';
import { action, notice } from '../../frame/parts.js';
import type { Page, Visit } from '../../visit.js';
import { SCAN_SCRIPT, scanBox } from '../scan-box.js';

/** Where the page is, and everything that belongs to it below. */
export const OFFLINE_PATH = '/ente/senza-rete';

/** The page. Nothing in it is of anybody: it is kept on the device, and whoever opens it may be another. */
export const offlinePage = (visit: Visit): Page => {
  const { t, icons } = visit;
  return {
    title: t.offline.title,
    area: 'today',
    crumbs: [{ label: t.nav.today, href: '/ente' }],
    scripts: ['offline.js', SCAN_SCRIPT],
    mayFilm: true,
    isKept: true,
    body: html`<div class="narrow" data-offline>
        <h1>${t.offline.title}</h1>
        <p class="lead">${t.offline.lead}</p>
        <noscript>${withoutScripts(visit)}</noscript>
        <p class="network" role="status" data-network hidden>${icon(icons, 'it-info-circle')} <span></span></p>
        <div role="alert" data-alert></div>
        ${said(icons, 'unprepared', html`<p>${t.offline.unprepared}</p>`)}
        ${said(icons, 'unstored', html`<p>${t.offline.unstored}</p>`)}
        ${said(icons, 'stranger', html`<p>${t.offline.stranger}</p>`)}
        ${said(icons, 'others', html`<p data-others></p>`)}
        ${said(
          icons,
          'signedout',
          html`<p>${t.offline.signedOut}</p>
            <p>${action(`/accesso?poi=${OFFLINE_PATH}`, t.offline.signIn)}</p>`,
        )}
        ${said(
          icons,
          'leaving',
          html`<p><strong>${t.offline.leaving}</strong> <span data-unsent></span></p>
            <p class="buttons" data-leave></p>`,
        )}
        ${entryForm(visit)}
      </div>
      <section aria-labelledby="kept-here" data-list hidden>
        <h2 id="kept-here">${t.offline.list}</h2>
        <p data-empty>${t.offline.none}</p>
        <ul class="files"></ul>
        <p class="buttons">
          <button type="button" class="btn btn-primary" data-send hidden>${t.offline.send}</button>
          <button type="button" class="btn btn-outline-primary" data-tidy hidden>${t.offline.tidy}</button>
        </p>
      </section>
      <section class="narrow" aria-labelledby="what-is-kept">
        <h2 id="what-is-kept">${t.offline.kept}</h2>
        <ul>
          ${t.offline.keptItems.map((item) => html`<li>${item}</li>`)}
        </ul>
      </section>
      <template data-words
        >${JSON.stringify({ ...t.offline.words, yes: t.form.yes, no: t.form.no, choose: t.form.choose, missing: t.form.missing, notADay: t.form.notADay })}</template
      >`,
  };
};

const withoutScripts = ({ t, icons }: Visit): Html =>
  notice(
    icons,
    'warning',
    html`<p><strong>${t.offline.noScript}</strong> ${t.offline.noScriptText}</p>
      <p><a href="/ente/registro">${t.register.title}</a> – <a href="/ente/file">${t.import.title}</a></p>`,
  );

const said = (icons: string, name: string, content: Html): Html =>
  html`<div data-said="${name}" hidden>${notice(icons, 'warning', content)}</div>`;

const entryForm = (visit: Visit): Html => {
  const { t } = visit;
  const nothing = blank();
  return html`<form data-entry novalidate hidden>
    ${select(nothing, { name: 'servizio', label: t.register.service, options: [], none: t.form.choose })}
    ${line(nothing, { name: 'codice', label: t.entry.code, hint: t.offline.codeHint, autocomplete: 'off' })}
    <p class="code-state" role="status" data-code></p>
    ${scanBox(visit, 'codice')} ${day(nothing, { name: 'giorno', label: t.entry.day })}
    ${line(nothing, { name: 'quantita', label: t.entry.units, hint: t.offline.quantityHint, width: 'short', numeric: true })}
    ${line(nothing, { name: 'importo', label: t.entry.price, hint: t.entry.priceHint, width: 'short', numeric: true, unit: '€' })}
    <div data-inputs></div>
    <details class="more-fields" data-more>
      <summary>${t.entry.more}</summary>
      ${time(nothing, { name: 'inizio', label: t.entry.start })} ${time(nothing, { name: 'fine', label: t.entry.end })}
      <div data-inputs></div>
    </details>
    <button class="btn btn-primary">${t.offline.save}</button>
  </form>`;
};
