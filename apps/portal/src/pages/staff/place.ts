// Where the staff of a body is run from: the pages of an office with a choice of bodies, or those of a provider.
import type { components } from '@buono/client';
import { territory } from '@buono/territory';
import { read } from '../api.js';
import { html, type Html } from '../frame/html.js';
import { italian } from '../frame/parts.js';
import { fill, wordFor } from '../language/language.js';
import { providersOf } from '../provider/services.js';
import { NoSuchPage, type Area, type Crumb, type Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';

type Schemas = components['schemas'];
export type Staff = Schemas['StaffPage'];
export type StaffMember = Schemas['StaffMemberView'];
export type StaffActs = Schemas['StaffActPage'];
export type OwnRoles = Schemas['OwnRolesView'];

/** Which pages: an office's or a provider's. */
export type Side = 'office' | 'provider';

const BASES = { office: '/ufficio/persone', provider: '/ente/operatori' } as const satisfies Record<Side, string>;

/** A body whose staff is run, or looked at, from these pages. */
export interface Place {
  readonly side: Side;
  readonly base: string;
  readonly area: Area;
  readonly title: string;
  readonly body: string;
  readonly bodies: readonly string[];
}

const isProvider = (body: string): boolean => body.length === 36;

/** The body that is asked for, among those that the visitor may look at; the first of them unless one is named. */
export const placeOf = async (visit: Visit, side: Side): Promise<Place> => {
  const { t, form, query } = visit;
  const { runs } = await read<OwnRoles>(visit, '/roles/mine');
  const own = runs.filter((body) => isProvider(body) === (side === 'provider'));
  const bodies = own.length === 0 && side === 'office' ? ['region', ...territory().zones.map(({ code }) => code)] : own;
  const asked = form.get('ente') ?? query.get('ente') ?? bodies[0];
  const body = bodies.find((one) => one === asked);
  if (body === undefined) throw new NoSuchPage();
  const title = side === 'office' ? t.staff.title : t.staff.operators;
  const area = side === 'office' ? 'staff' : 'operators';
  return { side, base: BASES[side], area, title, body, bodies };
};

/** An address of a place, which keeps the body; `more`: what else stands in it. */
export const at = ({ base, body }: Place, path = '', more: Readonly<Record<string, string>> = {}): string =>
  `${base}${path}?${new URLSearchParams({ ente: body, ...more }).toString()}`;

/** The way to a page of a place. */
export const placeCrumbs = (visit: Visit, place: Place, inside = false): readonly Crumb[] => [
  place.side === 'office'
    ? { label: visit.t.office.inbox, href: '/ufficio' }
    : { label: visit.t.nav.today, href: '/ente' },
  ...(inside ? [{ label: place.title, href: at(place) }] : []),
];

/** What a public body is called; undefined for a provider, whose name is asked for. */
export const bodyName = ({ t }: Visit, body: string): string | undefined =>
  body === 'region' ? t.staff.region : isProvider(body) ? undefined : fill(t.staff.zone, { zone: zoneName(body) });

/** What bodies are called, providers among them. */
export const bodyNames = async (visit: Visit, bodies: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const providers = await providersOf(visit, bodies.filter(isProvider));
  const names = new Map(providers.map(({ providerId, legalName }) => [providerId, legalName]));
  return new Map(
    bodies.map((body) => [body, bodyName(visit, body) ?? names.get(body) ?? visit.t.staff.someProvider] as const),
  );
};

/** A role in words, with what an operator may do. */
export const roleText = ({ t }: Visit, role: string, rights?: readonly string[]): Html =>
  html`${wordFor(t.staff.roles, role) ?? role}${
    rights !== undefined &&
    html`<br /><span class="muted">${rights.map((right) => wordFor(t.staff.rights, right) ?? right).join(', ')}</span>`
  }`;

/** Who somebody is. */
export const nameOf = (visit: Visit, { name, own }: { readonly name?: string; readonly own?: boolean }): Html =>
  html`${name === undefined ? visit.t.staff.noName : italian(visit.code, name)}${own === true && ` ${visit.t.staff.you}`}`;
