// What an officer says of one line of a claim: an amount, and a reason where it is less than was asked.
import type { Filled } from '../frame/form.js';
import { attribute, flag, html, type Html } from '../frame/html.js';
import { voucherMark, type ClaimLine } from '../provider/shapes.js';
import type { Visit } from '../visit.js';

/** The name of the box with what is approved. */
export const cutName = (redemptionId: string): string => `a.${redemptionId}`;
/** The name of the box with the reason. */
export const whyName = (redemptionId: string): string => `m.${redemptionId}`;

/** What is approved of a line; all that was asked unless said otherwise. */
export const amountBox = ({ t }: Visit, { redemptionId, askedCents }: ClaimLine, filled: Filled): Html => {
  const name = cutName(redemptionId);
  const value = filled.value(name) === '' ? (askedCents / 100).toFixed(2).replace('.', ',') : filled.value(name);
  return html`<label class="visually-hidden" for="f-${name}">${t.office.approve}, ${voucherMark(redemptionId)}</label
    ><input
      class="form-control in-table"
      id="f-${name}"
      name="${name}"
      value="${value}"
      inputmode="decimal"
      autocomplete="off"
      ${attribute('aria-invalid', filled.errors.has(name) ? 'true' : undefined)}
    />`;
};

/** Why less is approved than was asked. */
export const reasonBox = ({ t }: Visit, { redemptionId }: ClaimLine, filled: Filled): Html => {
  const name = whyName(redemptionId);
  const chosen = filled.value(name);
  return html`<label class="visually-hidden" for="f-${name}">${t.office.cutReason}, ${voucherMark(redemptionId)}</label
    ><select
      class="form-select in-table"
      id="f-${name}"
      name="${name}"
      ${attribute('aria-invalid', filled.errors.has(name) ? 'true' : undefined)}
    >
      <option value="">${t.office.inFull}</option>
      ${Object.entries(t.claims.reasons).map(([value, label]) => value !== 'other' && html`<option value="${value}" ${flag('selected', value === chosen)}>${label}</option>`)}
    </select>`;
};
