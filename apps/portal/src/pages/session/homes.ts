// Where each role begins, and what stands in its menu: only what it may do.
import type { Texts } from '../language/language.js';
import type { Area } from '../visit.js';
import type { Desk, Role } from './desk.js';

/** An entry of the menu. */
export interface Entry {
  readonly area: Area;
  readonly href: string;
  readonly label: string;
}

/** Where whoever signs in is taken to their own first page. */
export const BEGINNING = '/inizio';

/** The first page of who has signed in. */
export const homeOf = ({ roles }: Desk): string => {
  if (roles.includes('provider')) return '/ente';
  return roles.length === 0 ? '/pratiche' : '/ufficio';
};

/** The menu of a visit; of who has not signed in without `desk`. */
export const menuFor = (t: Texts, desk: Desk | undefined): readonly Entry[] => {
  const { roles, hasFiles } = desk ?? { roles: [], hasFiles: true };
  const is = (...any: readonly Role[]): boolean => any.some((role) => roles.includes(role));
  const { nav } = t;
  const entries: readonly (Entry & { readonly isFor: boolean })[] = [
    { area: 'today', href: '/ente', label: nav.today, isFor: is('provider') },
    { area: 'register', href: '/ente/registro', label: nav.register, isFor: is('provider') },
    { area: 'claims', href: '/ente/rendiconti', label: nav.claims, isFor: is('provider') },
    { area: 'payments', href: '/ente/pagamenti', label: nav.payments, isFor: is('provider') },
    { area: 'inbox', href: '/ufficio', label: nav.inbox, isFor: roles.some((role) => role !== 'provider') },
    {
      area: 'office-calls',
      href: '/ufficio/avvisi',
      label: nav.calls,
      isFor: is('zone-officer', 'region-officer', 'second-approver', 'auditor'),
    },
    {
      area: 'applications',
      href: '/ufficio/domande',
      label: nav.applications,
      isFor: is('zone-officer', 'region-officer', 'auditor', 'assessment-unit'),
    },
    {
      area: 'claims',
      href: '/ufficio/rendiconti',
      label: nav.claims,
      isFor: is('zone-officer', 'region-officer', 'second-approver', 'treasurer', 'auditor'),
    },
    {
      area: 'payments',
      href: '/ufficio/mandati',
      label: nav.orders,
      isFor: is('zone-officer', 'region-officer', 'second-approver', 'treasurer', 'auditor'),
    },
    {
      area: 'holds',
      href: '/ufficio/verifiche',
      label: nav.holds,
      isFor: is('zone-officer', 'region-officer', 'second-approver', 'treasurer', 'auditor'),
    },
    {
      area: 'providers',
      href: '/ufficio/enti',
      label: nav.providers,
      isFor: is('zone-officer', 'region-officer', 'second-approver', 'treasurer', 'auditor'),
    },
    {
      area: 'complaints',
      href: '/ufficio/reclami',
      label: nav.complaints,
      isFor: is('zone-officer', 'region-officer', 'auditor'),
    },
    {
      area: 'rankings',
      href: '/ufficio/graduatorie',
      label: nav.rankings,
      isFor: is('zone-officer', 'region-officer', 'assessment-unit', 'auditor'),
    },
    {
      area: 'money',
      href: '/ufficio/riconciliazione',
      label: nav.money,
      isFor: is('zone-officer', 'region-officer', 'second-approver', 'treasurer', 'auditor'),
    },
    { area: 'calls', href: '/', label: nav.calls, isFor: roles.length === 0 },
    { area: 'files', href: '/pratiche', label: nav.files, isFor: hasFiles || roles.length === 0 },
    { area: 'help', href: '/aiuto', label: nav.help, isFor: true },
  ];
  return entries.filter(({ isFor }) => isFor);
};
