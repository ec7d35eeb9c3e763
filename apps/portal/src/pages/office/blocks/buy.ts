// A zone buys places in a block, by act: what they cost together, and what is then still free.
import { callDocument } from '../../facts/fact.js';
import { centsOf } from '../../facts/fact-fields.js';
import { day, line, lines, select, type Choice } from '../../frame/form.js';
import { html } from '../../frame/html.js';
import { italian } from '../../frame/parts.js';
import { fill } from '../../language/language.js';
import { all } from '../../provider/shapes.js';
import type { Visit } from '../../visit.js';
import { missingIn } from '../acts/act-page.js';
import { payeeName } from '../pieces.js';
import type { ProviderLine } from '../shapes.js';
import type { BlockStep } from './block-step.js';
import { atBlocks, blocksApi, crumbsOfBlocks, zoneOfAddress, type ZonePlace } from './shapes.js';

const MOST_PLACES = 500;

const labelsIn = ({ t }: Visit) => ({
  providerId: t.blocks.provider,
  what: t.blocks.action,
  places: t.blocks.howMany,
  unitCents: t.blocks.unit,
  from: t.blocks.from,
  to: t.blocks.to,
  actNumber: t.region.actNumber,
  actDate: t.region.actDate,
  reason: t.region.reason,
});

const said = ({ form }: Visit, name: string): string => form.get(name)?.trim() ?? '';

const placesOf = (visit: Visit): number | undefined => {
  const text = said(visit, 'places');
  const places = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return places >= 1 && places <= MOST_PLACES ? places : undefined;
};

const costOf = (visit: Visit): number => (placesOf(visit) ?? 0) * (centsOf(said(visit, 'unitCents')) ?? 0);

/** What the vouchers of each action are good for: the categories of its services. */
const servedBy = async (visit: Visit, { call }: ZonePlace): Promise<readonly Choice[]> => {
  const { actions } = await callDocument(visit, call);
  return actions.flatMap(({ code, title, services = [] }) => {
    const categories = new Set(
      services.flatMap(({ providerCategories = [] }: { readonly providerCategories?: readonly string[] }) => [
        ...providerCategories,
      ]),
    );
    return [...categories].map((category) => ({ value: `${code} ${category}`, label: `${title}: ${category}` }));
  });
};

const providers = async (visit: Visit, { zone }: ZonePlace): Promise<readonly Choice[]> =>
  (await all<ProviderLine>(visit, `/providers?zone=${zone}&limit=500`))
    .map(({ providerId, legalName }) => ({
      value: providerId,
      label: legalName ?? fill(visit.t.providers.person, { mark: providerId.slice(0, 8).toUpperCase() }),
    }))
    .sort((one, other) => one.label.localeCompare(other.label, 'it'));

/** The step. */
export const BUY: BlockStep<ZonePlace> = {
  words: 'buy',
  at: ({ call, zone }) => `${atBlocks(call.callId, zone)}/acquisto`,
  api: blocksApi,
  back: ({ call, zone }) => atBlocks(call.callId, zone),
  done: 'blockBought',
  find: zoneOfAddress,
  crumbs: crumbsOfBlocks,
  labels: labelsIn,
  fields: async (visit, place, filled) => {
    const { t, as } = visit;
    const labels = labelsIn(visit);
    const [whom, what] = await Promise.all([providers(visit, place), servedBy(visit, place)]);
    const free = fill(t.blocks.freeNow, { amount: as.money(place.allocation.freeCents) });
    return html`${select(filled, { name: 'providerId', label: labels.providerId, hint: t.blocks.providerHint, none: t.form.choose, options: whom })}
    ${select(filled, { name: 'what', label: labels.what, none: t.form.choose, options: what })}
    ${line(filled, { name: 'places', label: labels.places, hint: free, numeric: true, width: 'short' })}
    ${line(filled, { name: 'unitCents', label: labels.unitCents, hint: t.blocks.unitHint, numeric: true, width: 'short', unit: '€' })}
    ${day(filled, { name: 'from', label: labels.from })}
    ${day(filled, { name: 'to', label: labels.to, hint: t.blocks.toHint })}
    ${line(filled, { name: 'actNumber', label: labels.actNumber, hint: t.region.actNumberHint, width: 'medium' })}
    ${day(filled, { name: 'actDate', label: labels.actDate })}
    ${lines(filled, { name: 'reason', label: labels.reason, hint: t.blocks.reasonHint })}`;
  },
  wrong: (visit, { allocation }) => {
    const { t, as } = visit;
    const wrong = missingIn(visit, labelsIn(visit));
    if (!wrong.has('places') && placesOf(visit) === undefined) wrong.set('places', t.blocks.placesWrong);
    if (!wrong.has('unitCents') && (centsOf(said(visit, 'unitCents')) ?? 0) === 0)
      wrong.set('unitCents', t.form.notAnAmount);
    const cost = costOf(visit);
    if (cost > allocation.freeCents)
      wrong.set('places', fill(t.blocks.notFree, { cost: as.money(cost), free: as.money(allocation.freeCents) }));
    const isWhole = !wrong.has('from') && !wrong.has('to');
    if (isWhole && said(visit, 'to') < said(visit, 'from')) wrong.set('to', t.blocks.refusals['block-dates-reversed']);
    return wrong;
  },
  preview: async (visit, { allocation, call }) => {
    const { t, as, code } = visit;
    const cost = costOf(visit);
    const provider = await payeeName(visit, { payeeKind: 'provider', payeeId: said(visit, 'providerId') });
    const [action, category] = said(visit, 'what').split(' ');
    return [
      [t.blocks.provider, italian(code, provider)],
      [t.blocks.action, `${call.actions.find((one) => one.code === action)?.title ?? ''}, ${category ?? ''}`],
      [t.blocks.period, fill(t.blocks.fromTo, { from: as.day(said(visit, 'from')), to: as.day(said(visit, 'to')) })],
      [
        t.blocks.setAside,
        fill(t.blocks.times, {
          n: placesOf(visit) ?? 0,
          unit: as.money(centsOf(said(visit, 'unitCents')) ?? 0),
          total: as.money(cost),
        }),
      ],
      [t.blocks.freeBefore, as.money(allocation.freeCents)],
      [t.blocks.freeAfter, as.money(allocation.freeCents - cost)],
    ];
  },
  body: (visit) => {
    const [action, category] = said(visit, 'what').split(' ');
    const rest = ['providerId', 'from', 'to', 'actNumber', 'actDate', 'reason'].map((name) => [
      name,
      said(visit, name),
    ]);
    const money = { places: placesOf(visit), unitCents: centsOf(said(visit, 'unitCents')) };
    return { ...(Object.fromEntries(rest) as object), action, category, ...money };
  },
};
