// Everything that a person has asked for, what waits for them first.
import { read } from '../api.js';
import { html, type Html } from '../frame/html.js';
import { action, badge, empty, italian } from '../frame/parts.js';
import type { Page, Visit } from '../visit.js';
import { askedFor, callById } from '../public/calls.js';
import { type ApplicationLine, type ApplicationPage, type VoucherLine, type VoucherPage } from './shapes.js';
import { applicationSituation, voucherSituation } from './situation.js';

const PAGE = 20;

/** "Le mie pratiche". */
export const filesPage = async (visit: Visit): Promise<Page> => {
  const { t, query } = visit;
  const cursor = query.get('dopo');
  const from = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
  const [files, vouchers] = await Promise.all([
    read<ApplicationPage>(visit, `/applications?mine=true&limit=${PAGE}${from}`),
    read<VoucherPage>(visit, `/vouchers?limit=100`),
  ]);
  const titles = await titlesOf(visit, [...files.items, ...vouchers.items]);
  const sorted = [...files.items].sort((one, other) => urgency(one) - urgency(other));
  return {
    title: t.nav.files,
    area: 'files',
    body: html`<h1>${t.nav.files}</h1>
      ${
        files.items.length === 0 && vouchers.items.length === 0
          ? empty(t.file.none, t.file.noneText, action('/', t.home.open))
          : html`<p class="lead">${t.file.lead}</p>`
      }
      ${
        vouchers.items.length > 0 &&
        html`<h2>${t.voucher.mine}</h2>
          <ul class="files">
            ${vouchers.items.map((line) => voucherCard(visit, line, titles))}
          </ul>`
      }
      ${
        files.items.length > 0 &&
        html`<h2>${t.file.mine}</h2>
          <ul class="files">
            ${sorted.map((line) => fileCard(visit, line, titles))}
          </ul>`
      }
      ${
        files.next !== undefined &&
        html`<p>${action(`/pratiche?dopo=${encodeURIComponent(files.next)}`, t.file.more, 'outline-primary')}</p>`
      }`,
  };
};

const ORDER = ['draft', 'received', 'submitted', 'admitted', 'refused', 'withdrawn'];
const urgency = ({ status, waitsFor }: ApplicationLine): number =>
  waitsFor === 'integration' || waitsFor === 'observations' ? -1 : ORDER.indexOf(status);

type Named = Pick<ApplicationLine, 'action' | 'callId'>;

const titlesOf = async (visit: Visit, lines: readonly Named[]): Promise<(line: Named) => string> => {
  const ids = [...new Set(lines.map(({ callId }) => callId))];
  const calls = new Map(await Promise.all(ids.map(async (id) => [id, await callById(visit, id)] as const)));
  return ({ callId, action: code }) => {
    const call = calls.get(callId);
    return call === undefined ? '' : askedFor(call, code);
  };
};

const fileCard = (visit: Visit, line: ApplicationLine, titleOf: (line: Named) => string): Html => {
  const { t, as, code } = visit;
  const { tone, word, text } = applicationSituation(visit, line);
  const href = `/pratiche/${line.applicationId}${line.status === 'draft' ? '/riepilogo' : ''}`;
  return html`<li>
    <h3><a href="${href}">${italian(code, titleOf(line))}</a></h3>
    <p>${badge(tone, word)}</p>
    <p>${text}</p>
    ${
      line.receiptNumber !== undefined &&
      html`<p class="muted">
        ${t.file.number} ${line.receiptNumber}${line.arrivedAt !== undefined && html`, ${as.dayOf(line.arrivedAt)}`}
      </p>`
    }
  </li>`;
};

const voucherCard = (visit: Visit, line: VoucherLine, titleOf: (line: Named) => string): Html => {
  const { as, code } = visit;
  const { tone, word, text } = voucherSituation(visit, line);
  return html`<li>
    <h3><a href="/buoni/${line.voucherId}">${italian(code, titleOf(line))}</a></h3>
    <p>${badge(tone, word)} <strong>${as.money(line.valueCents)}</strong></p>
    <p>${text}</p>
  </li>`;
};
