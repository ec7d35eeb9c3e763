// The money of an action: the numbers that lead to the amount, the value and dates of the voucher, the services that it pays.
import { html, type Html } from '../../frame/html.js';
import { at, type Path } from './document.js';
import { choicesOf, fieldAt, type Editing } from './editing.js';
import { blocks } from './rows.js';

const TYPES = ['Money', 'int', 'Percent', 'Decimal', 'LocalDate', 'string', 'bool', 'list<string>'] as const;

/** Numbers, value and dates. */
export const amountSection = (editing: Editing, action: Path): Html => {
  const { t } = editing.visit;
  const { field: f, hints, lists, types } = t.region.editor;
  const options = TYPES.map((value) => ({ value, label: types[value] }));
  return html`<h3>${lists.numbers.title}</h3>
    <p class="muted">${hints.numbers}</p>
    ${blocks(editing, [...action, 'numbers'], lists.numbers, {
      summary: (item) => {
        const [name, formula] = [at(editing.document, [...item, 'name']), at(editing.document, [...item, 'formula'])];
        return `${typeof name === 'string' ? name : '–'} = ${typeof formula === 'string' ? formula : '–'}`;
      },
      content: (item) =>
        html`<div class="two-fields">
            ${fieldAt(editing, 's', [...item, 'name'], { label: f.name, width: 'medium' })}
            ${fieldAt(editing, 's', [...item, 'type'], { label: f.type, options, none: t.form.choose })}
          </div>
          ${fieldAt(editing, 's', [...item, 'formula'], { label: f.formula, hint: hints.formula, long: true })}
          ${fieldAt(editing, 's', [...item, 'sentence'], { label: f.sentence })}
          ${fieldAt(editing, 's', [...item, 'article'], { label: f.article, width: 'medium' })}`,
    })}
    <h3>${t.region.editor.voucher}</h3>
    ${fieldAt(editing, 's', [...action, 'value'], { label: f.value, hint: hints.formula, long: true })}
    <div class="two-fields">
      ${fieldAt(editing, 's', [...action, 'validFrom'], { label: f.validFrom })}
      ${fieldAt(editing, 's', [...action, 'validTo'], { label: f.validTo })}
    </div>`;
};

const UNITS = ['month', 'day', 'half-day', 'hour', 'session', 'ride', 'trip', 'visit', 'flat'] as const;

/** The services that the voucher pays. */
export const servicesSection = (editing: Editing, action: Path): Html => {
  const { t } = editing.visit;
  const { field: f, hints, lists, units, evidence } = t.region.editor;
  const options = UNITS.map((value) => ({ value, label: units[value] }));
  return blocks(editing, [...action, 'services'], lists.services, {
    summary: (item) => {
      const label = at(editing.document, [...item, 'label']);
      return typeof label === 'string' ? label : '–';
    },
    content: (item) => {
      const isAsked = at(editing.document, [...item, 'price', 'asked']) === true;
      return html`${fieldAt(editing, 's', [...item, 'label'], { label: f.serviceLabel })}
        <div class="two-fields">
          ${fieldAt(editing, 's', [...item, 'code'], { label: f.code, width: 'medium' })}
          ${fieldAt(editing, 's', [...item, 'unit'], { label: f.unit, options, none: t.form.choose })}
        </div>
        ${fieldAt(editing, 'l', [...item, 'providerCategories'], { label: f.providerCategories, hint: hints.list })}
        ${
          isAsked
            ? fieldAt(editing, 'e', [...item, 'price', 'max'], {
                label: f.priceMax,
                hint: hints.priceAsked,
                width: 'short',
                unit: '€',
              })
            : fieldAt(editing, 'e', [...item, 'price', 'tariff'], { label: f.tariff, width: 'short', unit: '€' })
        }
        ${fieldAt(editing, 's', [...item, 'publicShare'], { label: f.publicShare, hint: hints.publicShare, long: true })}
        ${fieldAt(editing, 's', [...item, 'evidence'], { label: f.evidence, options: choicesOf(evidence), none: t.form.choose })}`;
    },
  });
};
