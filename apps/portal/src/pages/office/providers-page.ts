// The bodies that deliver services: what each is accredited for, and whose change of IBAN waits for a second person.
import type { LocalDate } from '@buono/kernel';
import { territory } from '@buono/territory';
import { blank, select, type Choice } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { badge, empty, italian } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill } from '../language/language.js';
import { todayOf } from '../today.js';
import type { Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { holds } from './door.js';
import { deskCrumb, more } from './pieces.js';
import { pageOfList, type Accreditation, type ProviderLine } from './shapes.js';

/** Where they are. */
export const PROVIDERS = '/ufficio/enti';

/** The zones by name. */
export const zoneChoices = (): readonly Choice[] =>
  territory()
    .zones.map(({ code, name }) => ({ value: code, label: name }))
    .sort((one, other) => one.label.localeCompare(other.label, 'it'));

/** Where an accreditation holds. */
export const placeName = ({ t }: Visit, zone: string): string =>
  zone === 'all' ? t.providers.everywhere : zoneName(zone);

/** How an accreditation stands on a day. */
export const accreditationState = (visit: Visit, one: Accreditation, today: LocalDate): Html => {
  const { t, as } = visit;
  const { from, to, suspendedFrom } = one;
  if (to !== undefined && to < today) return badge('plain', fill(t.providers.over, { day: as.day(to) }));
  if (suspendedFrom !== undefined && suspendedFrom <= today)
    return badge('bad', fill(t.providers.suspended, { day: as.day(suspendedFrom) }));
  if (suspendedFrom !== undefined)
    return badge('warning', fill(t.providers.suspendedFrom, { day: as.day(suspendedFrom) }));
  if (from > today) return badge('info', fill(t.providers.fromDay, { day: as.day(from) }));
  return to === undefined
    ? badge('good', t.providers.valid)
    : badge('good', fill(t.providers.validTo, { day: as.day(to) }));
};

const SEES_CHANGES = ['region-officer', 'second-approver', 'treasurer', 'auditor'] as const;

/** The page. */
export const providersPage = async (visit: Visit): Promise<Page> => {
  const { t, query } = visit;
  const mayAsk = holds(visit, ...SEES_CHANGES);
  const zona = zoneChoices().find(({ value }) => value === query.get('zona'))?.value ?? '';
  const iban = mayAsk && query.get('iban') === 'in-attesa' ? 'in-attesa' : '';
  const asked = `${zona === '' ? '' : `&zone=${zona}`}${iban === '' ? '' : '&ibanPending=true'}`;
  const [{ items, next }, today] = await Promise.all([
    pageOfList<ProviderLine>(visit, `/providers?limit=50${asked}`),
    todayOf(visit),
  ]);
  return {
    title: t.providers.title,
    area: 'providers',
    crumbs: [deskCrumb(visit)],
    body: html`<h1>${t.providers.title}</h1>
      <p class="lead">${t.providers.lead}</p>
      <form method="get" action="${PROVIDERS}" class="chooser">
        ${select(blank({ zona }), { name: 'zona', label: t.office.zone, none: t.providers.allZones, options: zoneChoices() })}
        ${
          mayAsk &&
          select(blank({ iban }), {
            name: 'iban',
            label: t.providers.iban,
            none: t.providers.allProviders,
            options: [{ value: 'in-attesa', label: t.providers.ibanWaits }],
          })
        }
        <button class="btn btn-outline-primary">${t.register.show}</button>
      </form>
      ${items.length === 0 ? empty(t.providers.none, t.providers.noneText) : listOf(visit, items, today)}
      ${more(visit, PROVIDERS, next, { zona, iban })}`,
  };
};

const listOf = (visit: Visit, items: readonly ProviderLine[], today: LocalDate): Html => {
  const { t, code } = visit;
  return table(
    t.providers.title,
    [{ label: t.providers.one }, { label: t.providers.category }, { label: t.providers.accreditations }],
    items.map(({ providerId, legalName, category, accreditations }) => [
      html`<a href="${PROVIDERS}/${providerId}"
        >${legalName === undefined ? fill(t.providers.person, { mark: providerId.slice(0, 8).toUpperCase() }) : italian(code, legalName)}</a
      >`,
      italian(code, category),
      accreditations.length === 0
        ? badge('warning', t.providers.notYet)
        : accreditations.map(
            (one) => html`<div>${placeName(visit, one.zone)} ${accreditationState(visit, one, today)}</div>`,
          ),
    ]),
  );
};
