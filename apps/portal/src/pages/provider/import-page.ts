// Many services at once, pasted from a spreadsheet: every row is looked at before anything is written, and each has its result.
import { errorSummary, form, lines, refilled, blank, type Filled } from '../frame/form.js';
import { html, type Html, type Part } from '../frame/html.js';
import { action, badge, italian, notice, type Tone } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { counted, fill } from '../language/language.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { bookOf, inCare } from './book.js';
import { asFile, importRows, type ImportRow } from './import-rows.js';
import { providersOf, servicesOf } from './services.js';
import type { Check } from './shapes.js';

const MOST_SHOWN = 200;
const AT_ONCE = 8;

/** The page to paste into. */
export const importPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

const pageOf = async (visit: Visit, filled: Filled, shown?: Html): Promise<Page> => {
  const { t } = visit;
  return {
    title: t.import.title,
    area: 'register',
    crumbs: [{ label: t.nav.today, href: '/ente' }],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.import.title}</h1>
      <p class="lead">${t.import.lead}</p>
      ${shown}
      ${form(
        visit,
        '/ente/file',
        html`<div class="narrow">${lines(filled, { name: 'righe', label: t.import.rows, hint: t.import.hint })}</div>
          <p class="buttons">
            <button
              class="btn ${shown === undefined ? 'btn-primary' : 'btn-outline-primary'}"
              name="fai"
              value="verifica"
            >
              ${t.import.check}
            </button>
          </p>`,
      )}
      <details>
        <summary>${t.import.columns}</summary>
        <p>${t.import.columnsText}</p>
        <pre>buono;servizio;data;minuti;importo;riferimento</pre>
      </details>
      ${await numbersOf(visit)}`,
  };
};

// What a spreadsheet must say: a voucher's whole number, and services as their calls name them.
const numbersOf = async (visit: Visit): Promise<Html> => {
  const { t, code } = visit;
  const book = await bookOf(visit);
  const [vouchers, providers] = await Promise.all([
    inCare(visit, book, book.month),
    providersOf(visit, book.providerIds),
  ]);
  const services = await servicesOf(visit, [...new Set(vouchers.map(({ callId }) => callId))], providers);
  return html`<details>
    <summary>${t.import.numbers}</summary>
    ${table(
      t.import.number,
      [{ label: t.import.number }],
      vouchers.map(({ voucherId }) => [html`<code>${voucherId}</code>`]),
    )}
    ${table(
      t.import.code,
      [{ label: t.import.code }, { label: t.claims.service }],
      services.map((service) => [html`<code>${service.code}</code>`, italian(code, service.label)]),
    )}
  </details>`;
};

/** What was pasted, checked or written. */
export const importSent = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, t } = visit;
  const file = asFile(sent.get('righe') ?? '');
  const rows = importRows(file);
  if (rows === undefined) return pageOf(visit, refilled(sent, new Map([['righe', t.import.unreadable]])));
  if (rows.length > MOST_SHOWN)
    return pageOf(visit, refilled(sent, new Map([['righe', fill(t.import.tooMany, { n: MOST_SHOWN })]])));
  return sent.get('fai') === 'registra' ? writtenPage(visit, file, rows) : previewPage(visit, rows);
};

const previewPage = async (visit: Visit, rows: readonly ImportRow[]): Promise<Page> => {
  const { t, as, code, form: sent } = visit;
  const checks = await inTurns(rows, async ({ body, servedOn }): Promise<Check> => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(servedOn)) return { payable: false, detail: t.form.notADay, currency: 'EUR' };
    const answer = await visit.api.send<Check>('POST', '/redemptions/checks', { body });
    if (answer.ok) return answer.body;
    return { payable: false, detail: answer.problem.errors?.[0]?.detail ?? answer.problem.detail, currency: 'EUR' };
  });
  const payable = checks.filter((check) => check.payable);
  const total = payable.reduce((sum, { publicCents = 0 }) => sum + publicCents, 0);
  const shown = html`<h2>${t.import.preview}</h2>
    <div role="status">
      <p>
        ${counted(payable.length, t.import.payableOne, t.import.payable)}
        ${fill(t.import.of, { total: rows.length, amount: as.money(total) })}
      </p>
    </div>
    ${resultTable(
      visit,
      rows.map((row, at): ResultLine => {
        const check = checks[at];
        if (check?.payable !== true)
          return { row, tone: 'bad', word: t.import.held, text: italian(code, check?.detail ?? '') };
        return { row, tone: 'good', word: t.import.ok, text: '', cents: check.publicCents };
      }),
    )}
    <p class="muted">${t.import.together}</p>
    ${
      payable.length > 0 &&
      form(
        visit,
        '/ente/file',
        html`<textarea hidden name="righe" aria-label="${t.import.rows}">${sent.get('righe') ?? ''}</textarea>
          <p class="buttons">
            <button class="btn btn-primary" name="fai" value="registra">${t.import.write}</button>
          </p>`,
      )
    }
    <h2>${t.import.mend}</h2>`;
  return pageOf(visit, refilled(sent, new Map()), shown);
};

interface Told {
  readonly row?: number;
  readonly status?: 'failed' | 'known' | 'redeemed' | 'refused' | 'unreadable';
  readonly detail?: string;
  readonly publicCents?: number;
  readonly errors?: readonly { readonly field: string; readonly detail: string }[];
}

const TONES = { redeemed: 'good', known: 'info', refused: 'bad', unreadable: 'bad', failed: 'warning' } as const;

const writtenPage = async (visit: Visit, file: string, rows: readonly ImportRow[]): Promise<Page> => {
  const { t, code, form: sent, icons } = visit;
  const key = sent.get('_key') ?? crypto.randomUUID();
  const answer = await visit.upload('/redemption-batches', { type: 'text/csv', content: file, key });
  if ('problem' in answer) {
    const why = answer.problem.errors?.[0]?.detail ?? answer.problem.detail;
    return pageOf(visit, refilled(sent, new Map([['righe', why]])));
  }
  const told = answer.text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Told)
    .filter(({ row }) => row !== undefined);
  const done = told.filter(({ status }) => status === 'redeemed').length;
  const shown = html`<h2>${t.import.result}</h2>
    <div role="status">
      ${notice(icons, done > 0 ? 'good' : 'warning', html`<p><strong>${counted(done, t.register.savedOne, t.register.saved)}</strong></p>`)}
    </div>
    ${resultTable(
      visit,
      told.map(({ row = 0, status = 'failed', detail, errors = [], publicCents }): ResultLine => {
        const said = [detail, ...errors.map((error) => `${error.field}: ${error.detail}`)].filter(
          (text) => text !== undefined,
        );
        return {
          row: rows[row - 1],
          tone: TONES[status],
          word: t.import.statuses[status],
          text: italian(code, said.join(' ')),
          cents: publicCents,
        };
      }),
    )}
    <p class="buttons">${action('/ente/registro', t.today.toRegister, 'outline-primary')}</p>
    <h2>${t.import.again}</h2>`;
  return pageOf(visit, blank(), shown);
};

interface ResultLine {
  readonly row: ImportRow | undefined;
  readonly tone: Tone;
  readonly word: string;
  readonly text: Part;
  readonly cents?: number | undefined;
}

const resultTable = ({ t, as }: Visit, results: readonly ResultLine[]): Html =>
  table(
    t.import.preview,
    [
      { label: t.import.row, isNumber: true },
      { label: t.register.voucher },
      { label: t.claims.service },
      { label: t.entry.publicShare, isNumber: true },
      { label: t.claims.state },
    ],
    results.map(({ row, tone, word, text, cents }) => [
      row === undefined ? '' : as.number(row.row),
      html`<code>${row?.voucher}</code>`,
      html`${row?.service}<br /><span class="muted">${row?.servedOn}</span>`,
      cents === undefined ? '–' : as.money(cents),
      html`${badge(tone, word)} ${text}`,
    ]),
  );

const inTurns = async <Item, Result>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE)
    results.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(ask))));
  return results;
};
