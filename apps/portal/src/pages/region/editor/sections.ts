// The sections of a call document: those of the whole call, those of each of its actions, and the whole as text.
import { html, type Html } from '../../frame/html.js';
import { at, isTree, itemsAt, type Json, type Path } from './document.js';
import { ceilingsSection, criteriaSection, proofsSection, rankingSection } from './action-lists.js';
import { amountSection, servicesSection } from './action-money.js';
import { choicesOf, fieldAt, type Editing } from './editing.js';
import { grid } from './rows.js';
import { tablesSection } from './tables.js';
import { termsSection } from './terms.js';

/** The parts of a call, in the order in which one writes it. */
export const CALL_PARTS = ['avviso', 'finestre', 'risorse', 'termini'] as const;
/** The parts of each action. */
export const ACTION_PARTS = [
  'requisiti',
  'tabelle',
  'importo',
  'servizi',
  'massimali',
  'punteggi',
  'documenti',
] as const;
/** What is no part of the document: the whole as text, how it reads, a trial, the act. */
export const OTHER_PARTS = ['yaml', 'testo', 'prova', 'atto'] as const;

type CallPart = (typeof CALL_PARTS)[number];
type ActionPart = (typeof ACTION_PARTS)[number];
export type Part = CallPart | ActionPart | (typeof OTHER_PARTS)[number];

/** A section: a part, and of which action. */
export interface Section {
  readonly part: Part;
  readonly action: number | undefined;
}

/** As it stands in a form: `tabelle.0`. */
export const codeOf = ({ part, action }: Section): string => (action === undefined ? part : `${part}.${action}`);

/** The section that a form names; the first where it names none of this document. */
export const sectionNamed = (code: string | null, document: Json): Section => {
  const [part = '', action] = (code ?? '').split('.');
  const found = [...CALL_PARTS, ...ACTION_PARTS, ...OTHER_PARTS].find((each) => each === part);
  const isOfAction = ACTION_PARTS.some((each) => each === part);
  const index = Number(action ?? 0);
  if (found === undefined || (isOfAction && itemsAt(document, ['actions'])[index] === undefined))
    return { part: 'avviso', action: undefined };
  return { part: found, action: isOfAction ? index : undefined };
};

/** All sections of the document, in their order. */
export const sectionsOf = (document: Json): readonly Section[] => [
  ...CALL_PARTS.map((part) => ({ part, action: undefined })),
  ...itemsAt(document, ['actions']).flatMap((_, action) => ACTION_PARTS.map((part) => ({ part, action }))),
];

const OF_ACTION: Readonly<Record<string, ActionPart>> = {
  tables: 'tabelle',
  numbers: 'importo',
  value: 'importo',
  validFrom: 'importo',
  validTo: 'importo',
  services: 'servizi',
  areas: 'servizi',
  ceilings: 'massimali',
  ranking: 'punteggi',
  proofs: 'documenti',
};

const OF_CALL: Readonly<Record<string, CallPart>> = {
  window: 'finestre',
  use: 'finestre',
  windows: 'finestre',
  funds: 'risorse',
  terms: 'termini',
  policies: 'termini',
};

/** The section in which a place is mended. */
export const sectionOfPlace = ([first = '', index, name = '']: Path): Section => {
  if (first !== 'actions') return { part: OF_CALL[first] ?? 'avviso', action: undefined };
  if (index === undefined) return { part: 'yaml', action: undefined };
  return { part: OF_ACTION[name] ?? 'requisiti', action: Number(index) };
};

/** What an action is called. */
export const actionTitle = (document: Json, action: number): string => {
  const title = at(document, ['actions', String(action), 'title']);
  return typeof title === 'string' && title !== '' ? title : `#${action + 1}`;
};

type Draw = (editing: Editing) => Html;

/** The fields of a section of the document. */
export const sectionBody = (editing: Editing, { part, action = 0 }: Section): Html => {
  const path = ['actions', String(action)];
  const draw: Readonly<Partial<Record<Part, Draw>>> = {
    avviso: identitySection,
    finestre: windowsSection,
    risorse: fundsSection,
    termini: termsSection,
    requisiti: (all) => criteriaSection(all, path),
    tabelle: (all) => tablesSection(all, path),
    importo: (all) => amountSection(all, path),
    servizi: (all) => servicesSection(all, path),
    massimali: (all) => ceilingsSection(all, path),
    punteggi: (all) => rankingSection(all, path),
    documenti: (all) => proofsSection(all, path),
  };
  return draw[part]?.(editing) ?? html``;
};

const identitySection: Draw = (editing) => {
  const { t } = editing.visit;
  const { field: f, hints } = t.region.editor;
  return html`${fieldAt(editing, 's', ['title'], { label: f.title })}
    ${fieldAt(editing, 's', ['code'], { label: f.code, hint: hints.code, width: 'medium' })}
    ${fieldAt(editing, 's', ['summary'], { label: f.summary, hint: hints.summary, long: true })}
    <div class="two-fields">
      ${fieldAt(editing, 's', ['act', 'number'], { label: f.actNumber, width: 'medium' })}
      ${fieldAt(editing, 's', ['act', 'date'], { label: f.actDate, hint: hints.date, width: 'medium' })}
    </div>
    <div class="two-fields">
      ${fieldAt(editing, 's', ['body', 'name'], { label: f.bodyName })}
      ${fieldAt(editing, 's', ['body', 'kind'], { label: f.bodyKind, options: choicesOf(t.region.editor.bodies) })}
    </div>
    ${fieldAt(editing, 's', ['programme'], { label: f.programme, hint: hints.optional })}
    ${fieldAt(editing, 's', ['cup'], { label: f.cup, hint: hints.cup, width: 'medium' })}
    ${fieldAt(editing, 's', ['recipient'], { label: f.recipient, options: choicesOf(t.region.editor.recipients), none: t.region.editor.recipients.person })}
    ${fieldAt(editing, 's', ['order'], { label: f.order, options: choicesOf(t.call.orders) })}
    ${fieldAt(editing, 'z', ['zones'], { label: f.zones, hint: hints.zones })}`;
};

const windowsSection: Draw = (editing) => {
  const { visit, document } = editing;
  const { field: f, hints, windowsText } = visit.t.region.editor;
  const single = { from: ['use', 'from'], to: ['use', 'to'] };
  if (at(document, ['windows']) === undefined)
    return html`<div class="two-fields">
        ${fieldAt(editing, 's', ['window', 'opensAt'], { label: f.opensAt, hint: hints.moment, width: 'medium' })}
        ${fieldAt(editing, 's', ['window', 'closesAt'], { label: f.closesAt, hint: hints.closing, width: 'medium' })}
      </div>
      <div class="two-fields">
        ${fieldAt(editing, 's', single.from, { label: f.useFrom, hint: hints.date, width: 'medium' })}
        ${fieldAt(editing, 's', single.to, { label: f.useTo, hint: hints.date, width: 'medium' })}
      </div>`;
  return html`<p class="muted">${windowsText}</p>
    ${grid(editing, ['windows'], visit.t.region.editor.parts.finestre, [
      { label: f.code, kind: 's', cell: (row) => [...row, 'code'] },
      { label: f.opensAt, kind: 's', cell: (row) => [...row, 'opensAt'], isWide: true },
      { label: f.closesAt, kind: 's', cell: (row) => [...row, 'closesAt'], isWide: true },
      { label: f.useFrom, kind: 's', cell: (row) => [...row, 'use', 'from'] },
      { label: f.useTo, kind: 's', cell: (row) => [...row, 'use', 'to'] },
    ])}`;
};

const fundsSection: Draw = (editing) => {
  const { visit, document } = editing;
  const { t } = visit;
  const { field: f, hints } = t.region.editor;
  const actions = itemsAt(document, ['actions']);
  return html`${grid(editing, ['funds'], t.region.editor.parts.risorse, [
    { label: t.region.source, kind: 's', cell: (row) => [...row, 'source'], isWide: true },
    { label: t.region.year, kind: 'i', cell: (row) => [...row, 'year'] },
    { label: `${t.payments.amount} (€)`, kind: 'e', cell: (row) => [...row, 'amount'] },
  ])}
  ${
    actions.length > 1 &&
    html`<h3>${f.reservedFunds}</h3>
      <p class="muted">${hints.reservedFunds}</p>
      ${actions.map((action, index) => {
        const code = isTree(action) && typeof action['code'] === 'string' ? action['code'] : `#${index + 1}`;
        const path = ['actions', String(index), 'reservedFunds'];
        return fieldAt(editing, 'e', path, {
          label: code,
          hint: actionTitle(document, index),
          width: 'medium',
          unit: '€',
        });
      })}`
  }`;
};
