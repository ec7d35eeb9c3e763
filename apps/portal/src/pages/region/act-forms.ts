// The acts on a published call: when each may be adopted, its fields, and what the API takes of them.
import { instantInRome, isLocalDate, localDate } from '@buono/kernel';
import { choices, day, dayAndTime, line, lines, select, tick, type Choice, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { fill } from '../language/language.js';
import { centsOf } from '../facts/fact-fields.js';
import type { Visit } from '../visit.js';
import type { Call } from './shapes.js';

export type ActKind =
  'annulment' | 'extension' | 'outage' | 'refinancing' | 'restoration' | 'resumption' | 'stage' | 'suspension';

/** What a field says; without spaces at the ends. */
export type Said = (name: string) => string;

/** An act: its address here, where it goes in the API, its fields, and what the API takes of them. */
export interface ActForm {
  readonly kind: ActKind;
  readonly path: string;
  readonly to: string;
  readonly fields: (visit: Visit, filled: Filled, call: Call) => Html;
  readonly bodyOf: (said: Said) => Readonly<Record<string, unknown>>;
  /** The field that tells of a place in what the API took. */
  readonly fieldOf?: (place: string) => string | undefined;
  /** Whether it may be adopted at this stage; one that is reached from elsewhere is not listed. */
  readonly isFor?: (stage: string) => boolean;
}

const present = (said: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(said).filter(([, text]) => text !== ''));

const isAlive = (stage: string): boolean => !['annulled', 'concluded'].includes(stage);

const reason = ({ t }: Visit, filled: Filled): Html =>
  lines(filled, { name: 'reason', label: t.region.reason, hint: t.region.reasonHint });

const SUSPENSION: ActForm = {
  kind: 'suspension',
  path: 'sospensione',
  to: 'suspensions',
  fields: reason,
  bodyOf: (said) => ({ reason: said('reason') }),
  isFor: (stage) => isAlive(stage) && stage !== 'suspended',
};

const RESUMPTION: ActForm = {
  kind: 'resumption',
  path: 'ripresa',
  to: 'resumptions',
  fields: ({ t }, filled) =>
    choices(filled, {
      name: 'giveBackTime',
      label: t.region.giveBack,
      options: [
        { value: 'yes', label: t.region.giveBackYes },
        { value: 'no', label: t.region.giveBackNo },
      ],
    }),
  bodyOf: (said) => (said('giveBackTime') === '' ? {} : { giveBackTime: said('giveBackTime') === 'yes' }),
  isFor: (stage) => stage === 'suspended',
};

const EXTENSION: ActForm = {
  kind: 'extension',
  path: 'proroga',
  to: 'extensions',
  fields: ({ t, as }, filled, call) =>
    html`${dayAndTime(filled, { name: 'closesAt', label: t.region.newClosing, hint: fill(t.region.newClosingHint, { moment: as.moment(call.closesAt) }) })}
    ${day(filled, { name: 'useTo', label: t.region.newUseTo, hint: fill(t.region.newUseToHint, { day: as.day(call.useTo) }) })}
    ${line(filled, { name: 'window', label: t.region.onlyWindow, hint: t.region.onlyWindowHint, width: 'medium' })}`,
  bodyOf: (said) => present({ closesAt: said('closesAt'), useTo: said('useTo'), window: said('window') }),
  isFor: isAlive,
};

const REFINANCING: ActForm = {
  kind: 'refinancing',
  path: 'rifinanziamento',
  to: 'refinancings',
  fields: ({ t }, filled) =>
    html`${line(filled, { name: 'source', label: t.region.source, hint: t.region.sourceHint, width: 'medium' })}
    ${line(filled, { name: 'year', label: t.region.year, numeric: true, width: 'short' })}
    ${line(filled, { name: 'amountCents', label: t.payments.amount, numeric: true, width: 'short', unit: '€' })}`,
  bodyOf: (said) => ({
    funds: [
      {
        source: said('source'),
        ...(said('year') !== '' && { year: Number(said('year')) }),
        ...(said('amountCents') !== '' && { amountCents: centsOf(said('amountCents')) ?? said('amountCents') }),
      },
    ],
  }),
  fieldOf: (place) => place.split('.').at(-1),
  isFor: isAlive,
};

const OUTAGE: ActForm = {
  kind: 'outage',
  path: 'interruzione',
  to: 'outages',
  fields: ({ t }, filled) =>
    html`${dayAndTime(filled, { name: 'from', label: t.region.outageFrom })}
    ${dayAndTime(filled, { name: 'to', label: t.region.outageTo })}`,
  bodyOf: (said) => ({ from: romeInstant(said('from')), to: romeInstant(said('to')) }),
  isFor: isAlive,
};

// As it was written where it is no moment: the API says what is wrong.
const romeInstant = (text: string): string => {
  const [date = '', time = ''] = text.split('T');
  return isLocalDate(date) && /^\d{2}:\d{2}(:\d{2})?$/.test(time) ? instantInRome(localDate(date), time) : text;
};

const STAGES = [
  'in-examination',
  'provisional-ranking',
  'final-ranking',
  'in-progress',
  'in-reporting',
  'concluded',
] as const;

const STAGE: ActForm = {
  kind: 'stage',
  path: 'fase',
  to: 'stages',
  fields: ({ t }, filled, { stage }) => {
    const reached = STAGES.findIndex((each) => each === stage);
    const options: readonly Choice[] = STAGES.slice(reached + 1).map((value) => ({
      value,
      label: t.region.stages[value],
    }));
    return choices(filled, { name: 'stage', label: t.region.nextStage, options });
  },
  bodyOf: (said) => present({ stage: said('stage') }),
  isFor: (stage) => stage === 'closed' || STAGES.slice(0, -1).some((each) => each === stage),
};

const ANNULMENT: ActForm = {
  kind: 'annulment',
  path: 'annullamento',
  to: 'annulment',
  fields: (visit, filled) =>
    html`${reason(visit, filled)} ${tick(filled, { name: 'sure', label: visit.t.region.annulSure })}`,
  bodyOf: (said) => ({ reason: said('reason') }),
  isFor: isAlive,
};

const RESTORATION: ActForm = {
  kind: 'restoration',
  path: 'ripristino',
  to: 'restorations',
  fields: ({ t }, filled, call) =>
    html`${select(filled, {
      name: 'version',
      label: t.region.restored,
      none: t.form.choose,
      options: call.versions.slice(0, -1).map(({ version, actNumber }) => ({
        value: String(version),
        label: `${fill(t.region.versionN, { n: version })} – ${actNumber}`,
      })),
    })}
    ${day(filled, { name: 'effectiveFrom', label: t.region.effectiveFrom, hint: t.region.todayUnlessSaid })}
    ${appliesField(t, filled)}`,
  bodyOf: (said) => ({
    ...(said('version') !== '' && { version: Number(said('version')) }),
    ...present({ effectiveFrom: said('effectiveFrom'), appliesTo: said('appliesTo') }),
  }),
};

/** To whom a new version applies. */
export const appliesField = (t: Visit['t'], filled: Filled): Html =>
  choices(filled, {
    name: 'appliesTo',
    label: t.region.appliesTo,
    options: (['new', 'pending'] as const).map((value) => ({ value, label: t.region.applies[value] })),
  });

/** All of them. */
export const ACT_FORMS: readonly ActForm[] = [
  EXTENSION,
  REFINANCING,
  STAGE,
  SUSPENSION,
  RESUMPTION,
  OUTAGE,
  ANNULMENT,
  RESTORATION,
];

/** Those that may be adopted at a stage. */
export const actsFor = (stage: string): readonly ActForm[] => ACT_FORMS.filter(({ isFor }) => isFor?.(stage) === true);
