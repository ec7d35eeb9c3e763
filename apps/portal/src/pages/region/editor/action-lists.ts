// What of an action is a list: who qualifies, ceilings, points and ties, documents.
import { html, type Html } from '../../frame/html.js';
import { at, type Path } from './document.js';
import { choicesOf, fieldAt, type Editing } from './editing.js';
import { blocks, grid } from './rows.js';

const textAt = ({ document }: Editing, path: Path): string => {
  const found = at(document, path);
  return typeof found === 'string' ? found : '–';
};

/** Who qualifies: the action itself, and its requirements. */
export const criteriaSection = (editing: Editing, action: Path): Html => {
  const { t } = editing.visit;
  const { field: f, hints, lists } = t.region.editor;
  return html`${fieldAt(editing, 's', [...action, 'title'], { label: f.actionTitle })}
    <div class="two-fields">
      ${fieldAt(editing, 's', [...action, 'code'], { label: f.code, width: 'medium' })}
      ${fieldAt(editing, 's', [...action, 'order'], { label: f.order, options: choicesOf(t.call.orders), none: t.region.editor.asTheCall })}
    </div>
    ${fieldAt(editing, 's', [...action, 'deliveryModel'], { label: f.deliveryModel, options: choicesOf(t.call.forms) })}
    <h3>${lists.criteria.title}</h3>
    <p class="muted">${hints.criteria}</p>
    ${blocks(editing, [...action, 'criteria'], lists.criteria, {
      summary: (item) => textAt(editing, [...item, 'met']),
      content: (item) =>
        html`<div class="two-fields">
            ${fieldAt(editing, 's', [...item, 'id'], { label: f.id, width: 'medium' })}
            ${fieldAt(editing, 's', [...item, 'article'], { label: f.article, width: 'medium' })}
          </div>
          ${fieldAt(editing, 's', [...item, 'test'], { label: f.test, hint: hints.formula, long: true })}
          ${fieldAt(editing, 's', [...item, 'when'], { label: f.when, hint: hints.when })}
          ${fieldAt(editing, 's', [...item, 'met'], { label: f.met })}
          ${fieldAt(editing, 's', [...item, 'notMet'], { label: f.notMet })}
          ${fieldAt(editing, 's', [...item, 'remedy'], { label: f.remedy, hint: hints.optional })}`,
    })}`;
};

const PERIODS = [
  'event',
  'day',
  'week',
  'month',
  'two-months',
  'quarter',
  'half-year',
  'year',
  'voucher',
  'area',
] as const;

/** Ceilings: how much, how often, over which period. */
export const ceilingsSection = (editing: Editing, action: Path): Html => {
  const { field: f, hints, lists, periods } = editing.visit.t.region.editor;
  const options = PERIODS.map((value) => ({ value, label: periods[value] }));
  return blocks(editing, [...action, 'ceilings'], lists.ceilings, {
    summary: (item) => textAt(editing, [...item, 'id']),
    content: (item) =>
      html`<div class="two-fields">
          ${fieldAt(editing, 's', [...item, 'id'], { label: f.id, width: 'medium' })}
          ${fieldAt(editing, 's', [...item, 'article'], { label: f.article, width: 'medium' })}
        </div>
        ${fieldAt(editing, 's', [...item, 'per'], { label: f.per, options, none: editing.visit.t.form.choose })}
        ${fieldAt(editing, 's', [...item, 'amount'], { label: f.ceilingAmount, hint: hints.ceiling })}
        ${fieldAt(editing, 's', [...item, 'count'], { label: f.ceilingCount })}
        ${fieldAt(editing, 's', [...item, 'units'], { label: f.ceilingUnits, hint: hints.minutes })}
        ${fieldAt(editing, 'l', [...item, 'services'], { label: f.onlyServices, hint: hints.list })}`,
  });
};

/** Points and ties of a ranking. */
export const rankingSection = (editing: Editing, action: Path): Html => {
  const { t } = editing.visit;
  const { field: f, hints, lists, directions } = t.region.editor;
  const ranking = [...action, 'ranking'];
  return html`<p class="muted">${hints.ranking}</p>
    <h3>${lists.points.title}</h3>
    ${grid(editing, [...ranking, 'items'], lists.points.title, [
      { label: f.points, kind: 's', cell: (row) => [...row, 'points'] },
      { label: f.when, kind: 's', cell: (row) => [...row, 'when'], isWide: true },
      { label: f.sentence, kind: 's', cell: (row) => [...row, 'sentence'], isWide: true },
      { label: f.article, kind: 's', cell: (row) => [...row, 'article'] },
      { label: f.id, kind: 's', cell: (row) => [...row, 'id'] },
    ])}
    <h3>${lists.ties.title}</h3>
    ${blocks(editing, [...ranking, 'ties'], lists.ties, {
      summary: (item) => textAt(editing, [...item, 'sentence']),
      content: (item) =>
        html`${fieldAt(editing, 's', [...item, 'by'], { label: f.tieBy, hint: hints.formula })}
        ${fieldAt(editing, 's', [...item, 'direction'], { label: f.direction, options: choicesOf(directions), none: t.form.choose })}
        ${fieldAt(editing, 's', [...item, 'sentence'], { label: f.sentence })}`,
    })}
    ${fieldAt(editing, 'f', [...ranking, 'draw'], {
      label: f.draw,
      options: [
        { value: 'yes', label: t.form.yes },
        { value: 'no', label: t.form.no },
      ],
      none: t.region.editor.notSaid,
    })}`;
};

/** The documents that a family attaches. */
export const proofsSection = (editing: Editing, action: Path): Html => {
  const { t } = editing.visit;
  const { field: f, hints, lists } = t.region.editor;
  const yesNo = [
    { value: 'yes', label: t.form.yes },
    { value: 'no', label: t.form.no },
  ];
  return blocks(editing, [...action, 'proofs'], lists.proofs, {
    summary: (item) => textAt(editing, [...item, 'label']),
    content: (item) =>
      html`${fieldAt(editing, 's', [...item, 'label'], { label: f.proofLabel })}
      ${fieldAt(editing, 's', [...item, 'code'], { label: f.code, width: 'medium' })}
      ${fieldAt(editing, 's', [...item, 'when'], { label: f.when, hint: hints.when })}
      ${fieldAt(editing, 'f', [...item, 'atSubmission'], { label: f.atSubmission, options: yesNo, none: t.region.editor.notSaid })}
      ${fieldAt(editing, 'i', [...item, 'maxMegabytes'], { label: f.maxMegabytes, hint: hints.optional, width: 'short' })}`,
  });
};
