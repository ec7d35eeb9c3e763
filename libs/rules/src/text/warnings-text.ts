// In plain Italian: when families, providers and offices are told that something is about to run out.
import { percent, percentText } from '@buono/kernel';
import type { CallWarnings } from '../model/call-terms.js';
import { warningThresholds } from '../terms/call-warnings.js';
import type { Provision } from './blocks.js';
import type { Telling } from './telling.js';
import { joinedShare } from './values.js';

/** What a call says of warnings, with what is usual where it is silent of one; nothing where it says nothing at all. */
export const warningsWords = (warnings: CallWarnings | undefined, telling: Telling): readonly Provision[] => {
  if (warnings === undefined) return [];
  const { offerDays, voucherDays, voucherLeft, zoneLeft, accreditationDays, entryClosingDays, ...rest } =
    warningThresholds(warnings);
  const more = [
    ...daysWords(offerDays, 'che scada un’offerta senza risposta: la famiglia'),
    ...daysWords(voucherDays, 'che finisca un buono: la famiglia e l’ufficio'),
    ...sharesWords(voucherLeft, 'di un buono resta, del suo valore, non più', 'la famiglia e l’ufficio'),
    ...sharesWords(zoneLeft, 'delle risorse di una zona resta libero non più', 'l’ufficio'),
    ...daysWords(accreditationDays, 'che scada un accreditamento: l’ente e l’ufficio'),
    ...daysWords(entryClosingDays, 'che si chiuda il termine per registrare i servizi di un mese: l’ente'),
  ];
  const text =
    more.length === 0
      ? 'Nessuno riceve avvisi di scadenza.'
      : 'Prima che qualcosa finisca si avvisa chi è interessato.';
  return [telling.whole({ text, ...(more.length > 0 && { more }) }, rest)];
};

const daysWords = (days: readonly number[], of: string): readonly string[] => {
  if (days.length === 0) return [];
  const [what = '', whom = ''] = of.split(': ');
  const falling = [...days].sort((one, other) => other - one);
  const unit = falling.at(-1) === 1 ? 'giorno' : 'giorni';
  return [`${and(falling.map(String))} ${unit} prima ${what}: si avvisa ${whom}.`];
};

const sharesWords = (shares: readonly string[], what: string, whom: string): readonly string[] =>
  shares.length === 0
    ? []
    : [
        `Quando ${what} ${and(shares.map((share) => joinedShare(percentText(percent(share)), 'di')))}: si avvisa ${whom}.`,
      ];

const and = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} e ${items.at(-1) ?? ''}`;
