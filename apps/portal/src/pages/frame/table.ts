// Tables: always with a name, scrolling by themselves where they are wider than a phone.
import { attribute, html, type Html, type Part } from './html.js';

/** A column, by its heading. */
export interface Column {
  readonly label: Part;
  readonly isNumber?: boolean;
}

/** A table under a name; `foot` is its row of sums. */
export const table = (
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly Part[])[],
  foot?: readonly Part[],
): Html =>
  html`<div class="table-wrap" tabindex="0" role="group" aria-label="${name}">
    <table class="table">
      <thead>
        <tr>
          ${columns.map(({ label, isNumber }) => html`<th scope="col" ${attribute('class', isNumber === true ? 'num' : undefined)}>${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, at) => cellOf(cell, columns[at]))}
            </tr>`,
        )}
      </tbody>
      ${
        foot !== undefined &&
        html`<tfoot>
          <tr>
            ${foot.map((cell, at) => cellOf(cell, columns[at]))}
          </tr>
        </tfoot>`
      }
    </table>
  </div>`;

const cellOf = (cell: Part, column: Column | undefined): Html =>
  html`<td ${attribute('class', column?.isNumber === true ? 'num' : undefined)}>${cell}</td>`;
