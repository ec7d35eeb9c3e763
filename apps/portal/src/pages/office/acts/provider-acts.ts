// Acts on a body of the catalogue of providers: it goes on in another, or its accreditation moves to another zone.
import { read, written } from '../../api.js';
import { blank, day, form, line, refilled, select, send, type Choice, type Filled } from '../../frame/form.js';
import { html } from '../../frame/html.js';
import { facts, italian } from '../../frame/parts.js';
import { fill } from '../../language/language.js';
import { all, type Provider } from '../../provider/shapes.js';
import type { Crumb, Outcome, Page, Visit } from '../../visit.js';
import { deskCrumb } from '../pieces.js';
import { placeName, PROVIDERS, zoneChoices } from '../providers-page.js';
import type { ProviderLine } from '../shapes.js';
import { actPage, missingIn, refusedAt } from './act-page.js';

const providerOf = (visit: Visit): Promise<Provider> =>
  read<Provider>(visit, `/providers/${visit.params['providerId'] ?? ''}`);

const nameOf = ({ t }: Visit, { legalName, providerId }: Pick<Provider, 'legalName' | 'providerId'>): string =>
  legalName ?? fill(t.providers.person, { mark: providerId.slice(0, 8).toUpperCase() });

const crumbsOf = (visit: Visit, provider: Provider): readonly Crumb[] => [
  deskCrumb(visit),
  { label: visit.t.providers.title, href: PROVIDERS },
  { label: nameOf(visit, provider), href: `${PROVIDERS}/${provider.providerId}` },
];

const mergerLabels = ({ t }: Visit) => ({
  successorId: t.acts.successor,
  effectiveFrom: t.acts.cut,
  actNumber: t.acts.number,
});

/** The form of a merger. */
export const mergerPage = async (visit: Visit): Promise<Page> => mergerForm(visit, await providerOf(visit), blank());

const mergerForm = async (visit: Visit, provider: Provider, filled: Filled): Promise<Page> => {
  const { t, code } = visit;
  const labels = mergerLabels(visit);
  const others = (await all<ProviderLine>(visit, '/providers?limit=500')).filter(
    ({ providerId }) => providerId !== provider.providerId,
  );
  const options: readonly Choice[] = others
    .map((one) => ({ value: one.providerId, label: nameOf(visit, one) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'it'));
  return actPage(visit, {
    title: t.acts.merger,
    area: 'providers',
    crumbs: crumbsOf(visit, provider),
    filled,
    content: [
      html`<p class="lead">${t.acts.mergerLead}</p>`,
      facts([[t.acts.ends, italian(code, nameOf(visit, provider))]]),
      form(
        visit,
        `${PROVIDERS}/${provider.providerId}/fusione`,
        html`${select(filled, { name: 'successorId', label: labels.successorId, none: t.form.choose, options })}
        ${day(filled, { name: 'effectiveFrom', label: labels.effectiveFrom, hint: t.acts.cutHint })}
        ${line(filled, { name: 'actNumber', label: labels.actNumber, hint: t.acts.numberHint, width: 'medium' })}
        ${send(t.acts.mergerSend, 'danger')}`,
      ),
    ],
  });
};

/** The merger is recorded. */
export const merged = async (visit: Visit): Promise<Outcome> => {
  const provider = await providerOf(visit);
  const labels = mergerLabels(visit);
  const missing = missingIn(visit, labels);
  if (missing.size > 0) return mergerForm(visit, provider, refilled(visit.form, missing));
  const body = Object.fromEntries(Object.keys(labels).map((name) => [name, visit.form.get(name)?.trim()]));
  const answer = await written(visit, 'POST', `/providers/${provider.providerId}/mergers`, body);
  if ('body' in answer) return { to: `${PROVIDERS}/${provider.providerId}?fatto=merged` };
  return mergerForm(visit, provider, refilled(visit.form, refusedAt(visit, answer.problem, labels)));
};

const moveLabels = ({ t }: Visit) => ({
  which: t.providers.accreditation,
  toZone: t.acts.toZone,
  effectiveFrom: t.acts.moveFrom,
});

/** The form of a move to another zone. */
export const movePage = async (visit: Visit): Promise<Page> => moveForm(visit, await providerOf(visit), blank());

const moveForm = (visit: Visit, provider: Provider, filled: Filled): Page => {
  const { t, code } = visit;
  const labels = moveLabels(visit);
  const fixed = provider.accreditations.filter(({ zone }) => zone !== 'all');
  return actPage(visit, {
    title: t.acts.move,
    area: 'providers',
    crumbs: crumbsOf(visit, provider),
    filled,
    content: [
      html`<p class="lead">${t.acts.moveLead}</p>`,
      facts([[t.providers.one, italian(code, nameOf(visit, provider))]]),
      fixed.length === 0
        ? html`<p>${t.acts.nothingToMove}</p>`
        : form(
            visit,
            `${PROVIDERS}/${provider.providerId}/zona`,
            html`${select(filled, {
              name: 'which',
              label: labels.which,
              none: t.form.choose,
              options: fixed.map(({ category, zone }) => ({
                value: `${category} ${zone}`,
                label: `${category}, ${placeName(visit, zone)}`,
              })),
            })}
            ${select(filled, { name: 'toZone', label: labels.toZone, none: t.form.choose, options: zoneChoices() })}
            ${day(filled, { name: 'effectiveFrom', label: labels.effectiveFrom, hint: t.acts.moveFromHint })}
            ${send(t.acts.moveSend)}`,
          ),
    ],
  });
};

/** The accreditation moves. */
export const moved = async (visit: Visit): Promise<Outcome> => {
  const { form: sent } = visit;
  const provider = await providerOf(visit);
  const labels = moveLabels(visit);
  const missing = missingIn(visit, labels);
  if (missing.size > 0) return moveForm(visit, provider, refilled(sent, missing));
  const [category = '', fromZone = ''] = (sent.get('which') ?? '').split(' ');
  const body = { category, fromZone, toZone: sent.get('toZone'), effectiveFrom: sent.get('effectiveFrom') };
  const answer = await written(visit, 'POST', `/providers/${provider.providerId}/zone-moves`, body);
  if ('body' in answer) return { to: `${PROVIDERS}/${provider.providerId}?fatto=movedZone` };
  return moveForm(visit, provider, refilled(sent, refusedAt(visit, answer.problem, labels)));
};
