// The icons of Bootstrap Italia that the pages use, from the one file that holds just these.
import { html, type Html } from './html.js';

/** Their names; the build takes them from here. */
export type IconName =
  | 'it-arrow-right'
  | 'it-calendar'
  | 'it-card'
  | 'it-check-circle'
  | 'it-chevron-right'
  | 'it-clock'
  | 'it-close-circle'
  | 'it-files'
  | 'it-help-circle'
  | 'it-info-circle'
  | 'it-lock'
  | 'it-logout'
  | 'it-mail'
  | 'it-pa'
  | 'it-pencil'
  | 'it-print'
  | 'it-telephone'
  | 'it-user'
  | 'it-warning-circle';

/** An icon that only decorates: what it says stands in words beside it. */
export const icon = (sprite: string, name: IconName, kind = ''): Html =>
  html`<svg class="icon ${kind}" aria-hidden="true" focusable="false"><use href="${sprite}#${name}"></use></svg>`;
