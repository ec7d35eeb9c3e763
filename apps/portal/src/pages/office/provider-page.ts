// One body: what it is accredited for, where, from when until when; suspended and lifted; its change of IBAN by a second person.
import { ApiRefused, read, written } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { blank, day, errorsOf, errorSummary, form, line, refilled, select, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, empty, facts, italian, notice } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill } from '../language/language.js';
import { todayOf } from '../today.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { holds } from './door.js';
import { deskCrumb, payeeName } from './pieces.js';
import { accreditationState, placeName, PROVIDERS, zoneChoices } from './providers-page.js';
import type { Accreditation, Provider } from './shapes.js';

interface Wrong {
  readonly form: 'accreditation' | 'iban' | 'suspension';
  readonly filled: Filled;
}

/** The page. */
export const providerPage = (visit: Visit): Promise<Page> => pageOf(visit);

const pageOf = async (visit: Visit, wrong?: Wrong): Promise<Page> => {
  const { t, code, params, icons } = visit;
  const provider = await read<Provider>(visit, `/providers/${params['providerId'] ?? ''}`);
  const { providerId, legalName, category, vatNumber, licence, naturalPerson, ibanChangePending } = provider;
  const name = legalName ?? fill(t.providers.person, { mark: providerId.slice(0, 8).toUpperCase() });
  const decides = holds(visit, 'zone-officer', 'region-officer');
  return {
    title: t.providers.one,
    area: 'providers',
    crumbs: [deskCrumb(visit), { label: t.providers.title, href: PROVIDERS }],
    ...(wrong !== undefined && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, wrong?.filled ?? blank())}
      <h1>${italian(code, name)}</h1>
      ${doneNotice(visit)}
      ${facts([
        [t.providers.category, italian(code, category)],
        vatNumber === undefined ? undefined : [t.providers.vat, html`<code>${vatNumber}</code>`],
        licence === undefined ? undefined : [t.providers.licence, licence],
        naturalPerson ? [t.providers.who, t.providers.natural] : undefined,
      ])}
      ${
        ibanChangePending &&
        notice(
          icons,
          'warning',
          html`<p><strong>${t.iban.pending}</strong> ${t.providers.ibanText}</p>
            ${
              holds(visit, 'region-officer', 'second-approver') &&
              form(visit, `${PROVIDERS}/${providerId}/iban`, send(t.iban.approve, 'outline-primary'))
            }`,
        )
      }
      <h2>${t.providers.accreditations}</h2>
      ${
        provider.accreditations.length === 0
          ? empty(t.providers.notYet, t.providers.notYetText)
          : await accreditationsTable(visit, provider)
      }
      ${provider.successor !== undefined && (await successorOf(visit, provider.successor))}
      ${holds(visit, 'region-officer') && provider.successor === undefined && actsOf(visit, providerId)}
      ${decides && accreditForm(visit, provider, wrong)} ${decides && suspendForm(visit, provider, wrong)}`,
  };
};

const actsOf = ({ t }: Visit, providerId: string): Html =>
  html`<p class="buttons">
    ${action(`${PROVIDERS}/${providerId}/zona`, t.acts.move, 'outline-primary')}
    ${action(`${PROVIDERS}/${providerId}/fusione`, t.acts.merger, 'outline-primary')}
  </p>`;

const successorOf = async (
  visit: Visit,
  { providerId, effectiveFrom }: NonNullable<Provider['successor']>,
): Promise<Html> => {
  const { t, as, code, icons } = visit;
  const name = await payeeName(visit, { payeeKind: 'provider', payeeId: providerId });
  return notice(
    icons,
    'info',
    html`<p>
      ${fill(t.acts.goesOn, { day: as.day(effectiveFrom) })}
      <a href="${PROVIDERS}/${providerId}">${italian(code, name)}</a>
    </p>`,
  );
};

const accreditationsTable = async (visit: Visit, { accreditations }: Provider): Promise<Html> => {
  const { t, as, code } = visit;
  const today = await todayOf(visit);
  return table(
    t.providers.accreditations,
    [
      { label: t.providers.category },
      { label: t.office.zone },
      { label: t.claims.state },
      { label: t.payments.since },
      { label: t.providers.until },
      { label: t.providers.capacity, isNumber: true },
    ],
    accreditations.map((one) => [
      italian(code, one.category),
      placeName(visit, one.zone),
      accreditationState(visit, one, today),
      as.day(one.from),
      one.to === undefined ? t.providers.noEnd : as.day(one.to),
      one.capacity === undefined ? '–' : as.number(one.capacity),
    ]),
  );
};

const accreditForm = (visit: Visit, { providerId, category }: Provider, wrong: Wrong | undefined): Html => {
  const { t } = visit;
  const filled = wrong?.form === 'accreditation' ? wrong.filled : blank({ category });
  return html`<section class="narrow">
    <h2>${t.providers.accredit}</h2>
    <p>${t.providers.accreditText}</p>
    ${form(
      visit,
      `${PROVIDERS}/${providerId}/accreditamento`,
      html`${line(filled, { name: 'category', label: t.providers.category, hint: t.providers.categoryHint, width: 'medium' })}
      ${select(filled, {
        name: 'zone',
        label: t.office.zone,
        none: t.form.choose,
        options: [{ value: 'all', label: t.providers.everywhere }, ...zoneChoices()],
      })}
      ${day(filled, { name: 'from', label: t.providers.from })}
      ${day(filled, { name: 'to', label: t.providers.to, hint: t.providers.toHint })}
      ${line(filled, { name: 'capacity', label: t.providers.capacity, hint: t.providers.capacityHint, width: 'short', numeric: true })}
      ${send(t.providers.accredit)}`,
    )}
  </section>`;
};

const keyOf = ({ category, zone }: Accreditation): string => `${category} ${zone}`;

const suspendForm = (visit: Visit, provider: Provider, wrong: Wrong | undefined): Html | undefined => {
  const { t } = visit;
  const filled = wrong?.form === 'suspension' ? wrong.filled : blank();
  if (provider.accreditations.length === 0) return undefined;
  return html`<section class="narrow">
    <h2>${t.providers.suspend}</h2>
    <p>${t.providers.suspendText}</p>
    ${form(
      visit,
      `${PROVIDERS}/${provider.providerId}/sospensione`,
      html`${select(filled, {
        name: 'which',
        label: t.providers.accreditation,
        none: t.form.choose,
        options: provider.accreditations.map((one) => ({
          value: keyOf(one),
          label: `${one.category}, ${placeName(visit, one.zone)}`,
        })),
      })}
      ${day(filled, { name: 'effectiveFrom', label: t.providers.suspendedOn, hint: t.providers.suspendedOnHint })}
      ${send(t.providers.suspend, 'danger')}`,
    )}
  </section>`;
};

const FIELDS = ['category', 'zone', 'from', 'to', 'capacity'] as const;

/** It is accredited, or what was suspended holds again. */
export const providerAccredited = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, t } = visit;
  const said = FIELDS.map((name) => [name, sent.get(name)?.trim() ?? ''] as const).filter(([, text]) => text !== '');
  const body = Object.fromEntries(said.map(([name, text]) => [name, name === 'capacity' ? Number(text) : text]));
  if (Number.isNaN(body['capacity']))
    return pageOf(visit, { form: 'accreditation', filled: refilled(sent, new Map([['capacity', t.form.notANumber]])) });
  return changed(visit, { form: 'accreditation', to: 'accreditations', body, done: 'accredited' }, (field) =>
    FIELDS.find((name) => name === field),
  );
};

/** It is suspended from a day on. */
export const providerSuspended = (visit: Visit): Promise<Outcome> => {
  const { form: sent, t } = visit;
  const [category = '', zone = ''] = (sent.get('which') ?? '').split(' ');
  const effectiveFrom = sent.get('effectiveFrom') ?? '';
  const errors = new Map<string, string>();
  if (zone === '') errors.set('which', t.form.required);
  if (effectiveFrom === '') errors.set('effectiveFrom', t.form.notADay);
  if (errors.size > 0) return pageOf(visit, { form: 'suspension', filled: refilled(sent, errors) });
  const body = { category, zone, effectiveFrom };
  return changed(visit, { form: 'suspension', to: 'suspensions', body, done: 'suspended' }, (field) =>
    field === 'effectiveFrom' ? field : undefined,
  );
};

/** The second person approves the new IBAN. */
export const providerIbanApproved = (visit: Visit): Promise<Outcome> =>
  changed(visit, { form: 'iban', to: 'iban-changes/approval', body: {}, done: 'ibanApproved' }, () => undefined);

interface Change {
  readonly form: Wrong['form'];
  readonly to: string;
  readonly body: unknown;
  readonly done: string;
}

const changed = async (
  visit: Visit,
  { form: name, to, body, done }: Change,
  nameOf: (field: string) => string | undefined,
): Promise<Outcome> => {
  const id = visit.params['providerId'] ?? '';
  try {
    const answer = await written(visit, 'POST', `/providers/${id}/${to}`, body);
    if ('body' in answer) return { to: `${PROVIDERS}/${id}?fatto=${done}` };
    return await pageOf(visit, { form: name, filled: refilled(visit.form, errorsOf(answer.problem, nameOf)) });
  } catch (error) {
    // The body is there: it is the zone that is not this officer's.
    if (!(error instanceof ApiRefused) || error.problem.status !== 404) throw error;
    return pageOf(visit, { form: name, filled: refilled(visit.form, new Map([['', visit.t.providers.otherZone]])) });
  }
};
