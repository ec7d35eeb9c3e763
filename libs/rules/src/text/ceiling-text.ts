// A ceiling in plain Italian: how much, over which period, of which services, and what becomes of what is not used.
import type { CallAction, CallCeiling } from '../model/call-document.js';
import type { Provision } from './blocks.js';
import type { Telling } from './telling.js';

const PER: Readonly<Record<string, string>> = {
  event: 'ogni volta',
  day: 'al giorno',
  week: 'a settimana',
  month: 'al mese',
  'two-months': 'al bimestre',
  quarter: 'al trimestre',
  'half-year': 'al semestre',
  year: 'all’anno',
  voucher: 'per tutto il buono',
  area: 'per area, su tutto il buono',
};

const overWords = (per: string, across: CallCeiling['across'], pool: CallCeiling['pool']): string => {
  if (across === undefined) return PER[per] ?? per;
  const period = per === 'voucher' ? 'in tutto' : (PER[per] ?? per);
  const whose = across === 'person' ? 'della stessa persona' : 'delle persone dello stesso nucleo';
  return pool === undefined
    ? `${period}, contando tutti i buoni ${whose} in questo avviso`
    : `${period}, contando tutti i buoni ${whose} negli avvisi della gestione comune ${pool}`;
};

/** One ceiling of an action as a provision. */
export const ceilingWords = (
  {
    id,
    article: cited,
    per,
    services,
    areas,
    amount,
    count,
    units,
    deductible,
    across,
    pool,
    unused,
    ...rest
  }: CallCeiling,
  action: CallAction,
  telling: Telling,
): Provision => {
  const most = [
    ...(amount === undefined ? [] : [telling.words(amount)]),
    ...(count === undefined ? [] : [count === '1' ? 'una volta' : `${telling.words(count)} volte`]),
    ...(units === undefined ? [] : [`${telling.words(units)} ${unitsWords(action, services, units === '1')}`]),
  ];
  const areaLabels = new Map((action.areas ?? []).map((area) => [area.code, area.label]));
  const named = areas === 'each' ? 'ciascuna area' : areas?.map((area) => areaLabels.get(area) ?? area).join(', ');
  const codes = areas === undefined || areas === 'each' ? [] : areas;
  return telling.whole(
    {
      text:
        deductible === undefined
          ? `Al più ${most.join(' e ')} ${overWords(per, across, pool)} («${id}»).`
          : `Franchigia di ${telling.words(deductible)} ${PER[per] ?? per}, a carico della famiglia prima della parte pubblica («${id}»).`,
      article: cited,
      formulas: [amount, count, units, deductible].filter((one) => one !== undefined),
      more: [
        ...(services === undefined ? [] : [`Per i servizi: ${services.join(', ')}`]),
        ...(unused === undefined ? [] : [unusedWords(unused)]),
        ...(named === undefined ? [] : [`Per: ${named}${codes.length > 0 ? ` (${codes.join(', ')})` : ''}`]),
      ],
    },
    rest,
  );
};

const unusedWords = ({ until, months }: NonNullable<CallCeiling['unused']>): string => {
  if (until === 'voucher') return 'Quel che non si usa resta per i mesi dopo, fino alla fine del buono';
  const after = months === undefined ? '' : months === 1 ? ' e per un altro mese' : ` e per altri ${months} mesi`;
  return `Quel che non si usa resta per i mesi dopo, fino alla fine dell’anno${after}`;
};

/** What the units of a ceiling are: minutes for services by the hour, whole units for the others. */
const unitsWords = (action: CallAction, services: readonly string[] | undefined, one: boolean): string => {
  const counted = action.services.filter(({ code }) => services?.includes(code) ?? true);
  if (counted.every(({ unit }) => unit === 'hour')) return one ? 'minuto' : 'minuti';
  return counted.some(({ unit }) => unit === 'hour') ? 'unità (minuti per i servizi a ore)' : 'unità';
};
