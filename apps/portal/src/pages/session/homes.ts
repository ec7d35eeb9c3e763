// Where each role begins, and what stands in its menu: only what it may do.
import type { Texts } from '../language/language.js';
import type { Area } from '../visit.js';
import type { Desk, Role } from './desk.js';

/** A page of the menu. */
export interface Entry {
  readonly area: Area;
  readonly href: string;
  readonly label: string;
}

/** A heading of the menu with its pages; it leads to the first of them. */
export interface Heading {
  readonly label: string;
  readonly entries: readonly [Entry, ...Entry[]];
}

/** Where whoever signs in is taken to their own first page. */
export const BEGINNING = '/inizio';

/** The first page of who has signed in. */
export const homeOf = ({ roles }: Desk): string => {
  if (roles.includes('provider')) return '/ente';
  if (roles.length > 0 && roles.every((role) => role === 'staff-administrator')) return '/ufficio/persone';
  return roles.length === 0 ? '/pratiche' : '/ufficio';
};

type For = readonly Role[];

const FILES: For = ['zone-officer', 'region-officer', 'assessment-unit', 'auditor'];
const CALLS: For = ['zone-officer', 'region-officer', 'second-approver', 'auditor'];
const TEXTS: For = ['region-officer', 'second-approver', 'auditor'];
const COMPLAINTS: For = ['zone-officer', 'region-officer', 'auditor'];

/** Who sees how much each person of an office holds. */
export const SEES_WORKLOAD: For = ['zone-coordinator', 'region-officer', 'auditor'];

/** Who sees orders, claims and the bodies that are paid. */
export const SEES_MONEY: For = [
  ...(['zone-officer', 'region-officer', 'second-approver', 'treasurer', 'auditor'] as const),
];

/** Who sees what moved on the account. */
export const SEES_BANK: For = ['treasurer', 'region-officer', 'auditor'];

/** Who sees the files for the bank. */
export const SEES_FILES: For = ['treasurer', 'auditor'];

/** Who looks at the staff of public bodies. */
export const SEES_STAFF: For = ['staff-administrator', 'second-approver', 'auditor'];

/** Who runs the system: what is stuck in it, and the second of two persons who let it go. */
export const SEES_LETTERS: For = ['administrator', 'region-officer', 'second-approver', 'auditor'];

type OfficePage = readonly [roles: For, area: Area, href: string, label: string];

// What belongs together stands under one heading: eleven pages in a row are found by nobody.
const officeMenu = (t: Texts): readonly (readonly [label: string, pages: readonly OfficePage[]])[] => [
  [
    t.nav.applications,
    [
      [FILES, 'applications', '/ufficio/domande', t.nav.allApplications],
      [SEES_WORKLOAD, 'workload', '/ufficio/carico', t.holders.title],
      [FILES, 'search', '/ufficio/cerca', t.search.title],
      [FILES, 'rankings', '/ufficio/graduatorie', t.rankings.title],
      [FILES, 'care-plans', '/ufficio/progetti', t.plans.title],
      [COMPLAINTS, 'complaints', '/ufficio/reclami', t.complaints.title],
      [COMPLAINTS, 'messages', '/ufficio/messaggi', t.messages.title],
      [COMPLAINTS, 'notices', '/ufficio/comunicazioni', t.communications.title],
      [FILES, 'papers', '/ufficio/carte', t.papers.title],
    ],
  ],
  [
    t.nav.vouchersAndMoney,
    [
      [SEES_MONEY, 'claims', '/ufficio/rendiconti', t.nav.claims],
      [COMPLAINTS, 'exchange', '/ufficio/fatture-sdi', t.exchange.title],
      [SEES_MONEY, 'orders', '/ufficio/mandati', t.nav.orders],
      [SEES_FILES, 'bank-files', '/ufficio/bonifici', t.files.title],
      [SEES_BANK, 'bank', '/ufficio/movimenti', t.bank.title],
      [SEES_MONEY, 'grants', '/ufficio/contributi', t.grants.title],
      [SEES_MONEY, 'recoveries', '/ufficio/recuperi', t.recoveries.title],
      [SEES_MONEY, 'warnings', '/ufficio/scadenze', t.warnings.title],
    ],
  ],
  [
    t.nav.providers,
    [
      [SEES_MONEY, 'providers', '/ufficio/enti', t.providers.title],
      [COMPLAINTS, 'joining', '/ufficio/adesioni', t.joining.office.title],
      [SEES_MONEY, 'holds', '/ufficio/verifiche', t.holds.title],
      [SEES_MONEY, 'late', '/ufficio/fuori-termine', t.late.title],
      [COMPLAINTS, 'surveys', '/ufficio/famiglie', t.surveys.title],
    ],
  ],
  [
    t.nav.calls,
    [
      [CALLS, 'office-calls', '/ufficio/avvisi', t.nav.calls],
      [TEXTS, 'notice-texts', '/ufficio/testi', t.texts.title],
    ],
  ],
  [
    t.nav.control,
    [
      [SEES_MONEY, 'money', '/ufficio/riconciliazione', t.nav.money],
      [SEES_STAFF, 'staff', '/ufficio/persone', t.staff.title],
      [['auditor'], 'audit', '/ufficio/registro-eventi', t.audit.title],
      [SEES_LETTERS, 'letters', '/ufficio/messaggi-fermi', t.letters.title],
    ],
  ],
];

const underHeading = (label: string, entries: readonly Entry[]): readonly Heading[] => {
  const [first, ...others] = entries;
  return first === undefined ? [] : [{ label, entries: [first, ...others] }];
};

const alone = (area: Area, href: string, label: string): Heading => ({ label, entries: [{ area, href, label }] });

/** The menu of a visit; of who has not signed in without `desk`. */
export const menuFor = (t: Texts, desk: Desk | undefined): readonly Heading[] => {
  const { roles, hasFiles, runsProvider }: Desk = desk ?? { roles: [], hasFiles: true };
  const { nav } = t;
  const isProvider = roles.includes('provider');
  const isStaff = roles.some((role) => role !== 'provider');
  return [
    ...(isProvider
      ? [
          alone('today', '/ente', nav.today),
          alone('register', '/ente/registro', nav.register),
          alone('claims', '/ente/rendiconti', nav.claims),
          alone('payments', '/ente/pagamenti', nav.payments),
          alone('own-offers', '/ente/catalogo', t.ownOffers.title),
          alone('joining', '/ente/adesioni', t.joining.title),
          ...(runsProvider === true ? [alone('operators', '/ente/operatori', t.staff.operators)] : []),
        ]
      : []),
    ...(isStaff ? [alone('inbox', '/ufficio', nav.inbox)] : []),
    ...officeMenu(t).flatMap(([heading, pages]) =>
      underHeading(
        heading,
        pages
          .filter(([may]) => may.some((role) => roles.includes(role)))
          .map(([, area, href, label]) => ({ area, href, label })),
      ),
    ),
    ...(roles.length === 0 ? [alone('calls', '/', nav.calls), alone('offers', '/servizi', nav.offers)] : []),
    ...(hasFiles || roles.length === 0 ? [alone('files', '/pratiche', nav.files)] : []),
    alone('help', '/aiuto', nav.help),
  ];
};
