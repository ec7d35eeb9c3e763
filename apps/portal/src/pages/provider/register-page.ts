// The register of a month: a sheet to fill, to check and to save, which works as a plain form.
import { blank, errorSummary, form, refilled, select, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, empty, italian, notice } from '../frame/parts.js';
import { counted, fill } from '../language/language.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { cellsIn } from './cells.js';
import { dailyGrid, monthlyGrid, noteName } from './register-grid.js';
import { isMonthly, ROWS, sheetOf, voucherName, type Sheet } from './register.js';
import { keyOf } from './services.js';
import { voucherMark } from './shapes.js';
import { checkCells, writeCells, type Told } from './write-register.js';

/** The sheet that was asked for. */
export const registerPage = async (visit: Visit): Promise<Page> => pageOf(visit, await sheetOf(visit, visit.query), []);

/** What was filled in, checked or saved; what could not be saved stays in its cell with the reason. */
export const registerSent = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, t } = visit;
  const sheet = await sheetOf(visit, sent);
  const cells = cellsIn(sent, sheet, t);
  const isCheck = sent.get('fai') === 'verifica';
  const told = await (isCheck ? checkCells(visit, cells) : writeCells(visit, cells));
  const written = told.filter(({ is }) => is === 'written');
  if (cells.length > 0 && written.length === cells.length)
    return {
      to: `/ente/registro?${new URLSearchParams({ ...placeOf(sheet), salvati: String(written.length) }).toString()}`,
    };
  return pageOf(visit, written.length === 0 ? sheet : await sheetOf(visit, sent), told);
};

const placeOf = ({ month, service, from }: Sheet): Record<string, string> => ({
  mese: month,
  ...(service !== undefined && { servizio: keyOf(service.callId, service.code) }),
  da: String(from),
});

const pageOf = (visit: Visit, sheet: Sheet, told: readonly Told[]): Page => {
  const { t, as } = visit;
  const { service, month } = sheet;
  const errors = new Map(
    told.flatMap(({ cell, is, why }): [string, string][] =>
      is === 'held' || is === 'unreadable' ? [[cell.name, `${whereIs(visit, sheet, cell)}: ${why ?? ''}`]] : [],
    ),
  );
  const done = new Set(told.filter(({ is }) => is === 'written').map(({ cell }) => cell.name));
  const kept = new URLSearchParams([...visit.form].filter(([name]) => !done.has(name)));
  const filled = told.length === 0 ? blank() : refilled(kept, errors);
  return {
    title: `${t.register.title}: ${as.month(month)}`,
    area: 'register',
    crumbs: [{ label: t.nav.today, href: '/ente' }],
    ...(errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.register.title}</h1>
      ${resultOf(visit, told)} ${chooser(visit, sheet)}
      ${
        service === undefined || sheet.rows.length === 0
          ? empty(t.register.none, t.register.noneText, action('/ente/servizio', t.entry.title))
          : sheetForm(visit, sheet, filled, told)
      }
      ${ways(visit)}`,
  };
};

const whereIs = ({ t, as }: Visit, { rows, service }: Sheet, { row, servedOn }: Told['cell']): string => {
  const mark = voucherMark(rows[row]?.voucherId ?? '');
  return service !== undefined && isMonthly(service)
    ? `${t.register.voucher} ${mark}`
    : `${t.register.voucher} ${mark}, ${as.day(servedOn)}`;
};

const resultOf = ({ t, query, icons }: Visit, told: readonly Told[]): Html | undefined => {
  const saved = query.get('salvati');
  if (saved !== null && /^\d{1,3}$/.test(saved))
    return html`<div role="status">
      ${notice(icons, 'good', html`<p><strong>${counted(Number(saved), t.register.savedOne, t.register.saved)}</strong></p>`)}
    </div>`;
  if (told.length === 0) return undefined;
  const count = (is: Told['is']): number => told.filter((one) => one.is === is).length;
  const [written, checked] = [count('written'), count('checked')];
  if (written + checked === 0) return undefined;
  return html`<div role="status">
    ${notice(
      icons,
      written > 0 ? 'good' : 'info',
      html`<p>
        <strong>
          ${written > 0 ? counted(written, t.register.savedOne, t.register.saved) : counted(checked, t.register.checkedOne, t.register.checked)}
        </strong>
        ${written > 0 ? t.register.partly : t.register.notYet}
      </p>`,
    )}
  </div>`;
};

const chooser = ({ t, as, code }: Visit, { months, month, services, service }: Sheet): Html => {
  const filled = blank({ mese: month, servizio: service === undefined ? '' : keyOf(service.callId, service.code) });
  const several = new Set(services.map(({ callId }) => callId)).size > 1;
  return html`<form method="get" action="/ente/registro" class="chooser">
    ${select(filled, { name: 'mese', label: t.register.month, options: months.map((one) => ({ value: one, label: as.month(one) })) })}
    ${
      services.length > 1 &&
      select(filled, {
        name: 'servizio',
        label: t.register.service,
        lang: code === 'it' ? undefined : 'it',
        options: services.map((one) => ({
          value: keyOf(one.callId, one.code),
          label: several ? `${one.label} (${one.callTitle})` : one.label,
        })),
      })
    }
    <button class="btn btn-outline-primary">${t.register.show}</button>
  </form>`;
};

const sheetForm = (visit: Visit, sheet: Sheet, filled: Filled, told: readonly Told[]): Html => {
  const { t, code } = visit;
  const { service, rows, month, from, total } = sheet;
  if (service === undefined) return html``;
  const place = Object.entries(placeOf(sheet));
  return html`<h2>${italian(code, service.label)}</h2>
    <p>
      ${isMonthly(service) ? t.register.monthly : service.unit === 'hour' ? t.register.hours : t.register.pieces}
      ${term(visit, sheet)}
    </p>
    ${form(
      visit,
      '/ente/registro',
      html`${place.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        ${rows.map(({ voucherId }, at) => html`<input type="hidden" name="${voucherName(at)}" value="${voucherId}" />`)}
        ${isMonthly(service) ? monthlyGrid(visit, sheet, service, filled) : dailyGrid(visit, sheet, service, filled)}
        ${told.length > 0 && notes(visit, sheet, told)}
        <p class="buttons">
          <button class="btn btn-primary" name="fai" value="salva">${t.register.save}</button>
          <button class="btn btn-outline-primary" name="fai" value="verifica">${t.register.check}</button>
        </p>`,
    )}
    <p class="muted">${t.register.legend}</p>
    ${total > ROWS && pager(visit, { month, service, from, total, shown: rows.length })}`;
};

const term = ({ t, as }: Visit, { enterBy, book }: Sheet): string | undefined => {
  if (enterBy === undefined) return undefined;
  return fill(book.today > enterBy ? t.register.tooLate : t.register.enterBy, { day: as.day(enterBy) });
};

// What a check found, cell by cell: what is wrong stands first on the page.
const notes = (visit: Visit, sheet: Sheet, told: readonly Told[]): Html | undefined => {
  const { t, as } = visit;
  const payable = told.filter(({ is, publicCents }) => is === 'checked' && publicCents !== undefined);
  if (payable.length === 0) return undefined;
  return html`<section aria-labelledby="checked">
    <h3 id="checked">${t.register.payable}</h3>
    <ul class="plain">
      ${payable.map(
        ({ cell, publicCents = 0, familyCents = 0 }) =>
          html`<li id="${noteName(cell.name)}">
            ${whereIs(visit, sheet, cell)}:
            ${fill(t.register.shares, { public: as.money(publicCents), family: as.money(familyCents) })}
          </li>`,
      )}
    </ul>
  </section>`;
};

interface Shown {
  readonly month: string;
  readonly service: { readonly callId: string; readonly code: string };
  readonly from: number;
  readonly total: number;
  readonly shown: number;
}

const pager = ({ t }: Visit, { month, service, from, total, shown }: Shown): Html => {
  const to = (da: number): string =>
    `/ente/registro?${new URLSearchParams({ mese: month, servizio: keyOf(service.callId, service.code), da: String(da) }).toString()}`;
  return html`<nav class="pager" aria-label="${t.register.pages}">
    <span>${fill(t.register.range, { from: from + 1, to: from + shown, total })}</span>
    ${from > 0 && action(to(from - ROWS), t.register.before, 'outline-primary')}
    ${from + shown < total && action(to(from + ROWS), t.register.after, 'outline-primary')}
  </nav>`;
};

const ways = ({ t }: Visit): Html =>
  html`<ul class="plain no-print">
    <li><a href="/ente/servizio">${t.entry.title}</a></li>
    <li><a href="/ente/file">${t.import.title}</a></li>
    <li><a href="/ente/rendiconti">${t.claims.title}</a></li>
  </ul>`;
