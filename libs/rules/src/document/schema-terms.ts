// The shape of windows, terms and policies.
import {
  article,
  callCode,
  code,
  date,
  flag,
  id,
  label,
  list,
  moment,
  name,
  object,
  oneOf,
  sentence,
  text,
  whole,
} from './schema-parts.js';

const days = whole(1, 365);

export const shortWindow = object({ opensAt: moment, closesAt: moment });
export const use = object({ from: date, to: date });
export const windows = list(object({ code, opensAt: moment, closesAt: moment, use }, { label }), 1, 20);
export const recipient = oneOf('person', 'household', 'body');

const always = { acceptanceDays: days, entryDays: whole(0, 365), whenShort: oneOf('partial', 'refuse') };
const maybe = {
  decisionDays: days,
  integrationDays: days,
  observationDays: days,
  appealDays: days,
  provisionalDays: whole(0, 365),
  observationsFrom: oneOf('act', 'posting'),
  countFrom: oneOf('act', 'delivery'),
  postingDays: days,
  complaintDays: days,
  decisionsBy: oneOf('one-person', 'two-persons'),
  assessmentDays: days,
  confirmation: object({ by: oneOf('family'), silentAfterDays: days }),
};

export const terms = object(always, maybe);

/** What an action changes of the call's terms. */
export const someTerms = object({}, { ...always, ...maybe });

const change = object(
  {
    id,
    article,
    on: oneOf(
      'move-out-of-zones',
      'move-out-of-region',
      'birthday',
      'hospital-stay',
      'residential-care',
      'isee-change',
      'isee-lapse',
      'plan-lapse',
      'contract-end',
      'absence',
      'no-use',
      'death',
    ),
    does: oneOf('keep', 'end', 'suspend', 'recompute', 'review'),
    sentence,
  },
  {
    from: oneOf('day', 'next-month', 'next-year', 'after-use'),
    afterDays: whole(1, 365),
    years: whole(1, 120),
  },
);

const incompatibility = object(
  {
    id,
    article,
    per: oneOf('person', 'household'),
    over: oneOf('day', 'month', 'year', 'use', 'ever'),
    does: oneOf('block', 'renounce'),
    sentence,
  },
  {
    schemes: list(text(200), 1, 50),
    calls: list(callCode, 1, 50),
    actions: list(code, 1, 20),
    fact: name,
    remedy: sentence,
  },
);

export const policies = object(
  {},
  {
    rejectionNotice: flag,
    booking: oneOf('admission', 'submission'),
    lastVoucher: oneOf('stop', 'partial', 'skip', 'share'),
    onRenunciation: oneOf('last', 'out'),
    onLapse: oneOf('last', 'out'),
    renewal: object({ of: list(callCode, 1, 20) }, { askAgain: list(name, 1, 100) }),
    changes: list(change, 0, 50),
    incompatible: list(incompatibility, 0, 50),
  },
);
