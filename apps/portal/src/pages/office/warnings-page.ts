// What is about to run out in the zones of an office: the first lines on the desk, all of them here.
import { blank, select } from '../frame/form.js';
import { html, type Html, type Part } from '../frame/html.js';
import { badge, empty, italian } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { counted, fill } from '../language/language.js';
import { callById } from '../public/calls.js';
import { voucherMark } from '../provider/shapes.js';
import type { Page, Visit } from '../visit.js';
import { untilText, type Warning } from '../warnings.js';
import { zoneName } from '../zone-name.js';
import { deskCrumb, more, payeeNames } from './pieces.js';
import { pageOfList } from './shapes.js';

/** Where they are. */
export const WARNINGS = '/ufficio/scadenze';

/** The page. */
export const warningsPage = async (visit: Visit): Promise<Page> => {
  const { t, query } = visit;
  const kinds = Object.keys(t.warnings.kinds);
  const tipo = kinds.find((one) => one === query.get('tipo')) ?? '';
  const kind = tipo === '' ? '' : `&kind=${tipo}`;
  const { items, next } = await pageOfList<Warning>(visit, `/warnings?limit=50${kind}`);
  return {
    title: t.warnings.title,
    area: 'warnings',
    crumbs: [deskCrumb(visit)],
    body: html`<h1>${t.warnings.title}</h1>
      <p class="lead">${t.warnings.lead}</p>
      <form method="get" action="${WARNINGS}" class="chooser">
        ${select(blank({ tipo }), {
          name: 'tipo',
          label: t.warnings.what,
          none: t.warnings.allKinds,
          options: Object.entries(t.warnings.kinds).map(([value, label]) => ({ value, label })),
        })}
        <button class="btn btn-outline-primary">${t.register.show}</button>
      </form>
      ${items.length === 0 ? empty(t.warnings.none, t.warnings.noneText) : await warningsTable(visit, items)}
      ${more(visit, WARNINGS, next, { tipo })}`,
  };
};

/** Lines of warnings, each with whom it is about. */
export const warningsTable = async (visit: Visit, warnings: readonly Warning[]): Promise<Html> => {
  const { t, code } = visit;
  const providers = warnings.flatMap(({ providerId }) =>
    providerId === undefined ? [] : [{ payeeKind: 'provider', payeeId: providerId } as const],
  );
  const [nameOf, titleOf] = await Promise.all([payeeNames(visit, providers), titles(visit, warnings)]);
  return table(
    t.warnings.title,
    [{ label: t.warnings.what }, { label: t.warnings.about }, { label: t.warnings.until }, { label: t.office.zone }],
    warnings.map((warning) => [
      html`${t.warnings.kinds[warning.kind]}<br /><span class="muted">${italian(code, titleOf(warning))}</span>`,
      aboutText(visit, warning, nameOf),
      warning.kind === 'zone-money' || warning.kind === 'voucher-low'
        ? leftText(visit, warning)
        : untilText(visit, warning),
      warning.zone === undefined || warning.zone === 'all' ? t.warnings.allZones : zoneName(warning.zone),
    ]),
  );
};

const titles = async (visit: Visit, warnings: readonly Warning[]): Promise<(warning: Warning) => string> => {
  const ids = [...new Set(warnings.flatMap(({ callId }) => (callId === undefined ? [] : [callId])))];
  const found = new Map(await Promise.all(ids.map(async (id) => [id, (await callById(visit, id)).title] as const)));
  return ({ callId, category }) => found.get(callId ?? '') ?? category ?? '';
};

const leftText = ({ t, as }: Visit, { leftCents = 0, ofCents = 0 }: Warning): Part =>
  html`${fill(t.warnings.leftOf, { left: as.money(leftCents), of: as.money(ofCents) })}<br />${badge(
      leftCents === 0 ? 'bad' : 'warning',
      leftCents === 0 ? t.warnings.nothingLeft : t.warnings.little,
    )}`;

const aboutText = (
  { t, as, code }: Visit,
  { voucherId, applicationId, providerId, month, vouchers, kind }: Warning,
  nameOf: (line: { readonly payeeKind: 'provider'; readonly payeeId: string }) => string,
): Part => {
  if (voucherId !== undefined) {
    const mark = html`${t.register.voucher} <code>${voucherMark(voucherId)}</code>`;
    return applicationId === undefined ? mark : html`<a href="/ufficio/domande/${applicationId}">${mark}</a>`;
  }
  if (providerId === undefined) return t.warnings.theZone;
  const name = italian(code, nameOf({ payeeKind: 'provider', payeeId: providerId }));
  const n = vouchers ?? 0;
  const missing =
    kind === 'entry-closing'
      ? counted(n, t.warnings.notEnteredOne, t.warnings.notEntered)
      : counted(n, t.warnings.notClaimedOne, t.warnings.notClaimed);
  const what = month === undefined ? undefined : fill(missing, { month: as.month(month) });
  return html`<a href="/ufficio/enti/${providerId}">${name}</a>${what !== undefined && html`<br />${what}`}`;
};
