// What a version of a plan says: where it wants to come, which supports it gives, who takes on what. The same for offices and families.
import { html, type Html } from '../../frame/html.js';
import { italian } from '../../frame/parts.js';
import type { Visit } from '../../visit.js';
import { fill } from '../../language/language.js';
import { quantityOf, type PlanVersion, type Support, type Supports } from './shapes.js';

/** Its goals, supports and commitments; what was erased is said to be. */
export const planSaid = (visit: Visit, { goals, supports, commitments }: PlanVersion, { unitOf }: Supports): Html => {
  const { t, code } = visit;
  return html`<h2>${t.plans.goals}</h2>
    ${
      goals === undefined
        ? html`<p>${t.file.erased}</p>`
        : html`<ol>
            ${goals.map(
              ({ text, results }) =>
                html`<li>
                  ${italian(code, text)}${
                    results.length > 0 &&
                    html`<p class="muted">${t.plans.seenBy}</p>
                      <ul>
                        ${results.map((one) => html`<li>${italian(code, one)}</li>`)}
                      </ul>`
                  }
                </li>`,
            )}
          </ol>`
    }
    <h2>${t.plans.supports}</h2>
    ${
      supports === undefined
        ? html`<p>${t.file.erased}</p>`
        : html`<ul>
            ${supports.map((one) => html`<li>${supportSaid(visit, one, unitOf(one.code))}</li>`)}
          </ul>`
    }
    ${
      commitments !== undefined &&
      commitments.length > 0 &&
      html`<h2>${t.plans.commitments}</h2>
        <ul>
          ${commitments.map(({ who, text }) => html`<li><strong>${t.plans.parties[who]}:</strong> ${italian(code, text)}</li>`)}
        </ul>`
    }`;
};

const supportSaid = (visit: Visit, one: Support, unit: string | undefined): Html => {
  const { t, as, code } = visit;
  const most = [
    one.units !== undefined &&
      `${fill(t.plans.atMost, { n: quantityOf(visit, one.units, unit) })}${unit === 'hour' ? ` ${t.plans.hours}` : ''}`,
    one.amountCents !== undefined && fill(t.plans.atMost, { n: as.money(one.amountCents) }),
  ].filter((each) => each !== false);
  return html`<strong>${italian(code, one.label)}</strong>:
    ${most.length === 0 ? t.plans.noLimit : most.join(', ')}${
      one.note !== undefined && html`. ${italian(code, one.note)}`
    }`;
};
