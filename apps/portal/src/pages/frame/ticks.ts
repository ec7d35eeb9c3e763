// Several answers among a few, all in sight: each is ticked or not.
import type { Choice, Filled } from './form.js';
import { attribute, flag, html, type Html } from './html.js';

/** What is asked, and what may be ticked. */
export interface Ticks {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly options: readonly Choice[];
  readonly ticked: readonly string[];
}

/** The boxes; what is wrong with them stands above. */
export const ticks = (filled: Filled, { name, label, hint, options, ticked }: Ticks): Html => {
  const error = filled.errors.get(name);
  const told = [hint !== undefined && `h-${name}`, error !== undefined && `e-${name}`].filter((id) => id !== false);
  return html`<fieldset
    class="field ${error !== undefined && 'has-error'}"
    ${attribute('aria-describedby', told.length === 0 ? undefined : told.join(' '))}
  >
    <legend>${label}</legend>
    ${hint !== undefined && html`<p class="hint" id="h-${name}">${hint}</p>`}
    ${error !== undefined && html`<p class="wrong" id="e-${name}">${error}</p>`}
    <div class="choices">
      ${options.map(({ value, label: said }, place) => {
        const id = place === 0 ? `f-${name}` : `f-${name}-${place}`;
        return html`<div class="choice">
          <input
            type="checkbox"
            id="${id}"
            name="${name}"
            value="${value}"
            ${flag('checked', ticked.includes(value))}
          /><label for="${id}">${said}</label>
        </div>`;
      })}
    </div>
  </fieldset>`;
};
