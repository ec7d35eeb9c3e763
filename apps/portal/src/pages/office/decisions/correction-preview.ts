// Everything that a correction would move, before anybody decides: what is due, the place, the voucher, each service, who owes whom.
import { ifThere, needed } from '../../api.js';
import { html, type Html, type Part } from '../../frame/html.js';
import { italian, notice } from '../../frame/parts.js';
import { table } from '../../frame/table.js';
import { fill } from '../../language/language.js';
import { serviceLabel } from '../../provider/services.js';
import type { Visit } from '../../visit.js';
import type { AmendmentPreview, Application, CorrectionPreview } from '../shapes.js';

type Vouchers = { readonly items: readonly { readonly voucherId: string }[] };

/** The section. */
export const movedBy = async (visit: Visit, application: Application, preview: CorrectionPreview): Promise<Html> => {
  const { t, icons } = visit;
  const tried = await walletsTried(visit, application, preview);
  const wallets = await Promise.all(tried.map((wallet) => walletMoved(visit, wallet, application)));
  return html`<section role="status" aria-labelledby="moved">
    <h2 id="moved">${t.corrections.moved}</h2>
    ${notice(icons, 'info', html`<p>${t.corrections.movedText}</p>`)} ${decisionMoved(visit, preview)} ${wallets}
  </section>`;
};

const decisionMoved = ({ t, as }: Visit, { before, after, place }: CorrectionPreview): Html => {
  const due = ({ entitled, valueCents }: CorrectionPreview['before']): string =>
    entitled ? as.money(valueCents) : t.corrections.nothingDue;
  const rows: (readonly Part[])[] = [[t.corrections.due, due(before), due(after)]];
  if (before.score !== undefined && after.score !== undefined)
    rows.push([t.rankings.points, as.number(before.score), as.number(after.score)]);
  if (place !== undefined) rows.push([t.rankings.place, as.number(place.before), as.number(place.after)]);
  return beforeAndAfter(t, t.corrections.decision, rows);
};

const beforeAndAfter = (t: Visit['t'], name: string, rows: readonly (readonly Part[])[]): Html =>
  html`<h3>${name}</h3>
    ${table(
      name,
      [
        { label: t.corrections.what },
        { label: t.corrections.before, isNumber: true },
        { label: t.corrections.after, isNumber: true },
      ],
      rows,
    )}`;

// What a wallet would lose or gain is worked out where the wallet is, on what the decision would say.
const walletsTried = async (
  { api }: Visit,
  { applicationId }: Application,
  { entitlement, effectiveFrom, after }: CorrectionPreview,
): Promise<readonly AmendmentPreview[]> => {
  if (entitlement === undefined) return [];
  const { items } = needed(await api.send<Vouchers>('GET', `/vouchers?applicationId=${applicationId}`));
  const body = { effectiveFrom, entitlement, valueCents: after.valueCents, entitled: after.entitled };
  const tried = await Promise.all(
    items.map(async ({ voucherId }) =>
      ifThere(await api.send<AmendmentPreview>('POST', `/wallets/${voucherId}/amendment-previews`, { body })),
    ),
  );
  return tried.filter((one) => one !== undefined);
};

const walletMoved = async (
  visit: Visit,
  wallet: AmendmentPreview,
  { callId }: Pick<Application, 'callId'>,
): Promise<Html> => {
  const { t, as } = visit;
  const { before, after, addedCents, freedCents, owedByFamilyCents, owedToFamilyCents, services } = wallet;
  const labels = await Promise.all(services.map(({ service }) => serviceLabel(visit, callId, service)));
  const row = (label: string, of: (worth: AmendmentPreview['before']) => number): readonly Part[] => [
    label,
    as.money(of(before)),
    as.money(of(after)),
  ];
  const sums = [
    [t.corrections.added, addedCents],
    [t.corrections.freed, freedCents],
    [t.corrections.owedByFamily, owedByFamilyCents],
    [t.corrections.owedToFamily, owedToFamilyCents],
  ] as const;
  return html`${beforeAndAfter(t, t.corrections.voucher, [
      row(t.corrections.value, ({ valueCents }) => valueCents),
      row(t.corrections.spent, ({ spentCents }) => spentCents),
      row(t.corrections.left, ({ remainingCents }) => remainingCents),
    ])}
    <ul>
      ${sums.filter(([, cents]) => cents !== 0).map(([words, cents]) => html`<li>${fill(words, { amount: as.money(cents) })}</li>`)}
    </ul>
    ${
      services.length > 0 &&
      html`<h3>${t.corrections.services}</h3>
        ${table(
          t.corrections.services,
          [
            { label: t.voucher.day },
            { label: t.voucher.service },
            { label: t.corrections.paidNow, isNumber: true },
            { label: t.corrections.due, isNumber: true },
            { label: t.corrections.claim },
          ],
          services.map((one, n) => [
            as.day(one.servedOn),
            italian(visit.code, labels[n] ?? one.service),
            as.money(one.publicCents),
            as.money(one.dueCents),
            t.corrections.claims[one.claim],
          ]),
        )}`
    }`;
};
