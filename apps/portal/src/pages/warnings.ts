// What is about to run out, as pages tell it: asked of the API each time, nothing where it cannot say.
import type { components } from '@buono/client';
import type { Html, Part } from './frame/html.js';
import { html } from './frame/html.js';
import { badge, notice } from './frame/parts.js';
import { counted, fill } from './language/language.js';
import type { Visit } from './visit.js';

export type Warning = components['schemas']['WarningView'];

/** The first warnings that a person may see; none while nobody can say: a page is there all the same. */
export const warningsFor = async (visit: Visit, query: string): Promise<readonly Warning[]> => {
  const answer = await visit.api.send<{ readonly items: readonly Warning[] }>('GET', `/warnings?${query}`);
  return answer.ok ? answer.body.items : [];
};

/** By which day, and how many days are left. */
export const untilText = ({ t, as }: Visit, { until, daysLeft = 0 }: Warning): Part =>
  until === undefined
    ? '–'
    : html`${as.day(until)}<br />${badge(daysLeft <= 7 ? 'warning' : 'plain', daysWords(t.warnings, daysLeft))}`;

/** How many days are left, in words. */
export const daysWords = ({ lastDay, dayLeft, daysLeft }: Visit['t']['warnings'], days: number): string =>
  days === 0 ? lastDay : counted(days, dayLeft, daysLeft);

/** What a family reads of its voucher; offers say their own term. */
export const familyWarnings = (visit: Visit, warnings: readonly Warning[]): readonly Html[] => {
  const { t, as, icons } = visit;
  return warnings.flatMap(({ kind, until = '', daysLeft = 0, leftCents = 0, ofCents = 0 }) => {
    const left = { day: as.day(until), days: daysWords(t.warnings, daysLeft), left: as.money(leftCents) };
    if (kind === 'voucher-ending')
      return [notice(icons, 'warning', html`<p>${fill(t.warnings.familyEnding, left)}</p>`)];
    if (kind === 'voucher-low')
      return [notice(icons, 'warning', html`<p>${fill(t.warnings.familyLow, { ...left, of: as.money(ofCents) })}</p>`)];
    return [];
  });
};
