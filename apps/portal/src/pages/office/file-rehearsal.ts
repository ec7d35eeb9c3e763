// What a file of payments made now would take, zone by zone, and what it would leave out and why.
import { html, type Html } from '../frame/html.js';
import { notice } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill } from '../language/language.js';
import type { Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import type { FileRehearsal } from './shapes.js';

/** The answer of a rehearsal. */
export const rehearsed = (visit: Visit, told: FileRehearsal): Html => {
  const { t, as, icons } = visit;
  const { count, totalCents, zones, leftOut } = told;
  return html`<section id="prova">
    <h3>${t.files.tried}</h3>
    ${notice(icons, leftOut.length === 0 ? 'good' : 'warning', html`<p>${fill(t.files.triedText, { count: as.number(count), amount: as.money(totalCents), leftOut: as.number(leftOut.length) })}</p>`)}
    ${
      count > 0 &&
      table(
        t.files.tried,
        [
          { label: t.claims.zone },
          { label: t.files.count, isNumber: true },
          { label: t.payments.amount, isNumber: true },
        ],
        zones.map((zone) => [zoneName(zone.of), as.number(zone.count), as.money(zone.totalCents)]),
        [html`<strong>${t.files.total}</strong>`, as.number(count), html`<strong>${as.money(totalCents)}</strong>`],
      )
    }
    ${
      leftOut.length > 0 &&
      html`<h4>${t.files.wouldStay}</h4>
        ${table(
          t.files.wouldStay,
          [
            { label: t.claims.month },
            { label: t.claims.zone },
            { label: t.payments.amount, isNumber: true },
            { label: t.office.reason },
          ],
          leftOut.map(({ paymentOrderId, month, zone, amountCents, reason }) => [
            html`<a href="/ufficio/mandati/${paymentOrderId}">${as.month(month)}</a>`,
            zoneName(zone),
            as.money(amountCents),
            t.files.reasons[reason],
          ]),
        )}`
    }
  </section>`;
};
