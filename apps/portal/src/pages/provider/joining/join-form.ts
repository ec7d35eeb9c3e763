// The form by which a provider accepts the terms of a call, for all that it offers or for a part.
import { centsOf } from '../../facts/fact-fields.js';
import { blank, carried, choices, day, form, line, send, tick, type Filled } from '../../frame/form.js';
import { html, type Html, type Part } from '../../frame/html.js';
import { ticks } from '../../frame/ticks.js';
import { wordFor } from '../../language/language.js';
import type { Visit } from '../../visit.js';
import { wholeIn } from '../catalogue/own.js';
import type { Provider } from '../shapes.js';
import { JOINING, type CallRead, type JoinedService } from './own.js';
import type { Place } from './places.js';

/** What the form is made of. */
interface Joining {
  readonly provider: Provider;
  readonly call: CallRead;
  readonly sites: readonly Place[];
  readonly offers: readonly Place[];
  readonly wrong: Filled | undefined;
  readonly title: string;
}

const LISTS = ['services', 'sites', 'offers'] as const;
type ListName = (typeof LISTS)[number];

const tariffName = (code: string): string => `t.${code}`;
const euro = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');

const asAccepted = ({ adhesion }: CallRead): Filled => {
  const { services, sites, offers, places, tariffs = [] } = adhesion ?? {};
  const isPart = [services, sites, offers].some((list) => list !== undefined);
  return blank({
    ...(adhesion !== undefined && { quanto: isPart ? 'parte' : 'tutto' }),
    places: places?.toString(),
    ...Object.fromEntries(tariffs.map(({ service, amountCents }) => [tariffName(service), euro(amountCents)])),
  });
};

/** The form: a box for every service, site and offer, since scripts may not run. */
export const joinForm = (visit: Visit, { provider, call, sites, offers, wrong, title }: Joining): Html => {
  const { t } = visit;
  const { adhesion, offered, terms } = call;
  const filled = wrong ?? asAccepted(call);
  const tickedOf = (name: ListName): readonly string[] =>
    wrong === undefined ? (adhesion?.[name] ?? []) : visit.form.getAll(name);
  const boxes = (name: ListName, label: string, options: readonly Place[], hint?: string): Part =>
    options.length > 0 && ticks(filled, { name, label, hint, options, ticked: tickedOf(name) });
  return form(
    visit,
    `${JOINING}/${call.callId}`,
    html`${carried({ ente: provider.providerId, terms })}
      ${choices(filled, {
        name: 'quanto',
        label: t.joining.howMuch,
        options: [
          { value: 'tutto', label: t.joining.whole },
          { value: 'parte', label: t.joining.part, hint: t.joining.partHint },
        ],
      })}
      ${boxes(
        'services',
        t.joining.services,
        offered.map(({ code, label }) => ({ value: code, label })),
      )}
      ${boxes('sites', t.joining.sites, sites, t.joining.sitesHint)} ${boxes('offers', t.joining.offers, offers)}
      <fieldset class="field">
        <legend>${t.joining.tariffs}</legend>
        <p class="hint">${t.joining.tariffsHint}</p>
        ${offered.map((service) =>
          line(filled, {
            name: tariffName(service.code),
            label: tariffLabel(visit, service),
            numeric: true,
            width: 'short',
            ...{ unit: '€', autocomplete: 'off' },
          }),
        )}
      </fieldset>
      ${line(filled, { name: 'places', label: t.joining.places, hint: t.joining.placesHint, numeric: true, width: 'short' })}
      ${day(filled, { name: 'from', label: t.joining.from, hint: t.joining.fromHint })}
      ${tick(filled, { name: 'accetto', label: t.joining.accept })} ${send(title)}`,
  );
};

const tariffLabel = ({ t }: Visit, { label, unit }: JoinedService): string => {
  const said = wordFor(t.offers.units, unit);
  return said === undefined ? label : `${label}, ${said}`;
};

/** What was written, as the API takes it, and what is wrong with it. */
export const joinSaid = (visit: Visit, { offered, callId }: CallRead) => {
  const { form: sent, t } = visit;
  const said = (name: string): string => sent.get(name)?.trim() ?? '';
  const errors = new Map<string, string>();
  const ticked = LISTS.map((name) => [name, sent.getAll(name)] as const).filter(([, list]) => list.length > 0);
  if (said('quanto') === '') errors.set('quanto', t.form.required);
  if (said('quanto') === 'parte' && ticked.length === 0) errors.set('services', t.joining.nothingTicked);
  if (said('quanto') === 'tutto' && ticked.length > 0) errors.set('quanto', t.joining.partTicked);
  const tariffs = offered.flatMap(({ code }) => {
    const text = said(tariffName(code));
    if (text === '') return [];
    const amountCents = centsOf(text);
    if (amountCents === undefined || amountCents === 0) errors.set(tariffName(code), t.form.notAnAmount);
    return amountCents === undefined ? [] : [{ service: code, amountCents }];
  });
  const places = wholeIn(said('places'));
  if (Number.isNaN(places)) errors.set('places', t.form.notANumber);
  if (said('accetto') !== 'yes') errors.set('accetto', t.joining.mustAccept);
  const body = {
    ...{ callId, terms: said('terms') },
    ...(said('from') !== '' && { from: said('from') }),
    ...Object.fromEntries(ticked),
    ...(tariffs.length > 0 && { tariffs }),
    ...(places !== undefined && { places }),
  };
  return { body, errors };
};
