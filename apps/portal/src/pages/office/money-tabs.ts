// The pages of the money that leaves and comes back, together: each only for who may open it.
import type { Html } from '../frame/html.js';
import type { Role } from '../session/desk.js';
import type { Visit } from '../visit.js';
import { holds } from './door.js';
import { tabs } from './pieces.js';

/** Who sees orders. */
export const SEES_MONEY: readonly Role[] = [
  ...(['zone-officer', 'region-officer', 'second-approver', 'treasurer', 'auditor'] as const),
];

/** Who sees what moved on the account. */
export const SEES_BANK: readonly Role[] = ['treasurer', 'region-officer', 'auditor'];

/** Who sees the files for the bank. */
export const SEES_FILES: readonly Role[] = ['treasurer', 'auditor'];

/** The way from one to the other; `here` is the page in sight. */
export const moneyTabs = (visit: Visit, here: string): Html => {
  const { t } = visit;
  const all = [
    { href: '/ufficio/mandati', label: t.office.orders, roles: SEES_MONEY },
    { href: '/ufficio/bonifici', label: t.files.title, roles: SEES_FILES },
    { href: '/ufficio/movimenti', label: t.bank.title, roles: SEES_BANK },
    { href: '/ufficio/recuperi', label: t.recoveries.title, roles: SEES_MONEY },
  ];
  return tabs(
    t.recoveries.tabs,
    here,
    all.filter(({ roles }) => holds(visit, ...roles)),
  );
};
