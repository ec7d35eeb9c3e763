// Lists of a document as blocks that open, and as grids; buttons of the same form add and take away rows, also without scripts.
import { attribute, flag, html, type Html, type Part } from '../../frame/html.js';
import { fill } from '../../language/language.js';
import { itemsAt, nameOfPath, type Path } from './document.js';
import { isFresh, isWrongIn, nameAt, type Editing } from './editing.js';
import type { Kind } from './values.js';

/** A button of the editor: what is typed goes along, and comes back with what it did. */
export const doing = (what: string, label: Part, kind = 'outline-primary', to?: string): Html =>
  html`<button class="btn btn-${kind}" name="fai" value="${what}" ${attribute('formaction', to)}>${label}</button>`;

/** Where the page is shown again from, after a button; what is new takes the focus by itself. */
export const SECTION = '#sezione';

const small = (what: string, label: string, which: string, to?: string): Html =>
  html`<button class="row-button" name="fai" value="${what}" ${attribute('formaction', to)}>
    ${label}<span class="visually-hidden"> (${which})</span>
  </button>`;

/** An item of a list: what stands on it while it is closed, and its fields. */
interface Block {
  readonly summary: (item: Path) => string;
  readonly content: (item: Path) => Part;
}

/** A list whose items are blocks, closed unless something is wrong or new in them. */
export const blocks = (
  editing: Editing,
  path: Path,
  words: { readonly one: string; readonly add: string; readonly none: string },
  { summary, content }: Block,
): Html => {
  const { visit, document } = editing;
  const items = itemsAt(document, path);
  return html`${items.length === 0 && html`<p class="muted">${words.none}</p>`}
    ${items.map((_, index) => {
      const item = [...path, String(index)];
      const isOpen = isWrongIn(editing, item) || isFresh(editing, item);
      return html`<details class="block" ${flag('open', isOpen)}>
        <summary ${flag('autofocus', isFresh(editing, item))}>${words.one} ${index + 1}: ${summary(item)}</summary>
        ${content(item)}
        <p>${small(`togli:${nameOfPath(item)}`, visit.t.region.editor.remove, `${words.one} ${index + 1}`, SECTION)}</p>
      </details>`;
    })}
    <p>${doing(`aggiungi:${nameOfPath(path)}`, words.add)}</p>`;
};

/** A column of a grid. */
export interface GridColumn {
  readonly label: string;
  readonly kind: Kind;
  /** The place of its cell in a row. */
  readonly cell: (row: Path) => Path;
  readonly isWide?: boolean;
}

/** A list as a table: a row for each item, a box in each cell. */
export const grid = (editing: Editing, path: Path, caption: string, columns: readonly GridColumn[]): Html => {
  const { visit, document } = editing;
  const { t } = visit;
  const items = itemsAt(document, path);
  const rowOf = (index: number): string => fill(t.region.editor.row, { n: index + 1 });
  return html`<div class="table-wrap" tabindex="0" role="group" aria-label="${caption}">
      <table class="table grid" data-grid>
        <caption class="visually-hidden">
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="num">${t.region.editor.rowWord}</th>
            ${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}
            <th scope="col"><span class="visually-hidden">${t.region.editor.buttons}</span></th>
          </tr>
        </thead>
        <tbody>
          ${items.map((_, index) => {
            const row = [...path, String(index)];
            return html`<tr>
              <th scope="row" class="num">${index + 1}</th>
              ${columns.map((column, at) => cellOf(editing, column, { row, rowName: rowOf(index), isFirst: at === 0 }))}
              <td class="row-buttons">
                ${small(`aggiungi:${nameOfPath(row)}`, t.region.editor.below, rowOf(index))}
                ${small(`togli:${nameOfPath(row)}`, t.region.editor.remove, rowOf(index), SECTION)}
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    <p>${doing(`aggiungi:${nameOfPath(path)}`, t.region.editor.addRow)}</p>`;
};

const cellOf = (
  editing: Editing,
  { label, kind, cell, isWide }: GridColumn,
  { row, rowName, isFirst }: { readonly row: Path; readonly rowName: string; readonly isFirst: boolean },
): Html => {
  const name = nameAt(kind, cell(row));
  const value = editing.filled.value(name);
  editing.labels.set(name, `${label}, ${rowName}`);
  const error = editing.filled.errors.get(name);
  const isNumber = kind === 'e' || kind === 'i' || kind === 'd';
  return html`<td>
    <label class="visually-hidden" for="f-${name}">${label}, ${rowName}</label>
    <input
      class="in-table form-control ${isWide === true && 'wide'} ${!isNumber && 'words'}"
      id="f-${name}"
      name="${name}"
      value="${value}"
      ${attribute('inputmode', isNumber ? 'decimal' : undefined)}
      ${attribute('aria-invalid', error === undefined ? undefined : 'true')}
      ${attribute('aria-describedby', error === undefined ? undefined : `e-${name}`)}
      ${flag('autofocus', isFirst && isFresh(editing, row))}
    />${error !== undefined && html`<span class="wrong" id="e-${name}">${error}</span>`}
  </td>`;
};
