// A project on a page, the same for its lead and for offices: where the money stands, budget, partners, plans, claims.
import { html, type Html } from '../frame/html.js';
import { badge, facts, italian, type Tone } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill, wordFor } from '../language/language.js';
import type { Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import type { GrantClaim, PlanVersion, Project } from './shapes.js';

const CLAIM_TONES: Readonly<Record<GrantClaim['status'], Tone | 'plain'>> = {
  approved: 'info',
  entered: 'good',
  'held-up': 'bad',
  refused: 'bad',
  waiting: 'warning',
  withdrawn: 'plain',
};
const PLAN_TONES: Readonly<Record<PlanVersion['status'], Tone | 'plain'>> = {
  'in-force': 'good',
  proposed: 'warning',
  refused: 'bad',
  replaced: 'plain',
};

/** Basis points as a percentage of the page's language. */
export const percentOf = ({ as }: Visit, basisPoints: number): string => `${as.number(basisPoints / 100)}%`;

/** All of it. */
export const projectSaid = (visit: Visit, project: Project): Html => {
  const { t } = visit;
  return html`${moneySaid(visit, project)}
    <h2>${t.grants.budget}</h2>
    ${budget(visit, project)}
    ${
      project.partners.length > 0 &&
      html`<h2>${t.grants.partners}</h2>
        ${partners(visit, project)}`
    }
    <h2>${t.grants.claims}</h2>
    ${project.claims.length === 0 ? html`<p>${t.grants.noClaims}</p>` : project.claims.toReversed().map((claim) => claimSaid(visit, project, claim))}
    <h2>${t.grants.plans}</h2>
    ${project.plans.length === 0 ? html`<p>${t.grants.noPlans}</p>` : project.plans.toReversed().map((plan) => planSaid(visit, project, plan))}`;
};

const moneySaid = (visit: Visit, project: Project): Html => {
  const { t, as } = visit;
  return facts([
    [t.grants.granted, as.money(project.grantedCents)],
    [t.grants.publicShare, percentOf(visit, project.shareBasisPoints)],
    [t.grants.paid, as.money(project.paidCents)],
    project.advanceCents === 0
      ? undefined
      : [t.grants.advanceLeft, `${as.money(project.outstandingCents)} / ${as.money(project.advanceCents)}`],
    [t.grants.left, as.money(project.leftCents)],
    [t.voucher.valid, fill(t.call.period, { from: as.day(project.validFrom), to: as.day(project.validTo) })],
  ]);
};

const budget = ({ t, as, code }: Visit, { lines }: Project): Html =>
  table(
    t.grants.budget,
    [
      { label: t.grants.line },
      { label: t.grants.planned, isNumber: true },
      { label: t.grants.counted, isNumber: true },
      { label: t.grants.leftOfLine, isNumber: true },
    ],
    lines.map(({ label, unitCostCents, plannedCents, countedCents, leftCents }) => [
      html`${italian(code, label)}${unitCostCents !== undefined && html`<br /><span class="muted">${fill(t.grants.perUnit, { cost: as.money(unitCostCents) })}</span>`}`,
      as.money(plannedCents),
      as.money(countedCents),
      as.money(leftCents),
    ]),
  );

const partners = (visit: Visit, project: Project): Html => {
  const { t, as, code } = visit;
  return table(
    t.grants.partners,
    [
      { label: t.grants.partner },
      { label: t.grants.share, isNumber: true },
      { label: t.grants.planned, isNumber: true },
      { label: t.grants.counted, isNumber: true },
    ],
    project.partners.map((one) => [
      html`${italian(code, one.name ?? one.code)}${one.lead && html` ${badge('plain', t.grants.lead)}`}`,
      percentOf(visit, one.shareBasisPoints),
      as.money(one.plannedCents),
      as.money(one.countedCents),
    ]),
  );
};

const labelOf = ({ lines }: Project, line: string): string => lines.find((one) => one.line === line)?.label ?? line;

/** How a partner is called. */
export const partnerName = ({ partners: all }: Project, code: string): string =>
  all.find((one) => one.code === code)?.name ?? code;

/** A claim or an advance. */
export const claimSaid = (visit: Visit, project: Project, claim: GrantClaim): Html => {
  const { t, as, code } = visit;
  const { kind, status, from, to, expenses } = claim;
  return html`<section>
    <h3>${t.grants.kinds[kind]}, ${as.day(claim.askedOn)}</h3>
    <p>${badge(CLAIM_TONES[status], t.grants.claimStates[status])}</p>
    ${facts([
      from === undefined || to === undefined
        ? undefined
        : [t.grants.period, fill(t.call.period, { from: as.day(from), to: as.day(to) })],
      [t.grants.asked, as.money(claim.askedCents)],
      claim.publicCents === undefined || kind === 'advance'
        ? undefined
        : [t.grants.public, as.money(claim.publicCents)],
      claim.recoveredCents === undefined || claim.recoveredCents === 0
        ? undefined
        : [t.grants.recovered, as.money(claim.recoveredCents)],
      claim.payCents === undefined ? undefined : [t.grants.pay, as.money(claim.payCents)],
      claim.excessCents === undefined || claim.excessCents === 0
        ? undefined
        : [t.grants.excess, as.money(claim.excessCents)],
      claim.guarantor === undefined
        ? undefined
        : [
            t.grants.surety,
            html`${claim.guarantor}, n. ${claim.suretyNumber},
            ${as.money(claim.suretyCents ?? 0)}${claim.suretyUntil !== undefined && html`, ${as.day(claim.suretyUntil)}`}`,
          ],
      claim.reason === undefined
        ? undefined
        : [t.office.reason, italian(code, claim.words ?? wordFor(t.entry.reasons, claim.reason) ?? claim.reason)],
    ])}
    ${expenses.length > 0 && expenseTable(visit, project, claim)}
  </section>`;
};

const expenseTable = ({ t, as, code }: Visit, project: Project, { expenses, askedOn }: GrantClaim): Html =>
  table(
    `${t.grants.expenses}, ${as.day(askedOn)}`,
    [
      { label: t.voucher.day },
      { label: t.grants.line },
      { label: t.grants.partner },
      { label: t.grants.document },
      { label: t.payments.amount, isNumber: true },
      { label: t.grants.cut, isNumber: true },
    ],
    expenses.map((one) => [
      as.day(one.spentOn),
      html`${italian(code, labelOf(project, one.line))}${one.units !== undefined && html`<br /><span class="muted">× ${as.number(one.units)}</span>`}`,
      italian(code, partnerName(project, one.partner)),
      html`${one.number ?? '–'}${one.description !== undefined && html`<br />${italian(code, one.description)}`}`,
      as.money(one.costCents),
      one.cutCents === undefined ? '' : as.money(one.cutCents),
    ]),
  );

/** A plan beside the one that held before it. */
export const planSaid = (visit: Visit, project: Project, plan: PlanVersion): Html => {
  const { t, as, code } = visit;
  return html`<section>
    <h3>${fill(t.grants.version, { n: plan.version })}, ${as.day(plan.saidOn)}</h3>
    <p>
      ${badge(PLAN_TONES[plan.status], t.grants.planStates[plan.status])}
      ${plan.actNumber !== undefined && html`${t.region.actNumber}: ${plan.actNumber}`}
      ${plan.how === 'free' && t.grants.moved}
    </p>
    ${table(
      fill(t.grants.version, { n: plan.version }),
      [
        { label: t.grants.line },
        { label: t.payments.amount, isNumber: true },
        { label: t.grants.change, isNumber: true },
      ],
      plan.lines.map(({ line, amountCents, units, changeCents }) => [
        html`${italian(code, labelOf(project, line))}${units !== undefined && html` <span class="muted">× ${as.number(units)}</span>`}`,
        as.money(amountCents),
        changeCents === undefined || changeCents === 0 ? '' : signed(visit, changeCents),
      ]),
      [t.grants.total, as.money(plan.totalCents), ''],
    )}
    <p>
      ${plan.partners.map(({ code: partner, shareBasisPoints }) => `${partnerName(project, partner)} ${percentOf(visit, shareBasisPoints)}`).join(', ')}${plan.zones.length > 0 && html`; ${plan.zones.map(({ zone, shareBasisPoints }) => `${zoneName(zone)} ${percentOf(visit, shareBasisPoints)}`).join(', ')}`}
    </p>
  </section>`;
};

const signed = ({ as }: Visit, cents: number): string => (cents > 0 ? `+${as.money(cents)}` : as.money(cents));
