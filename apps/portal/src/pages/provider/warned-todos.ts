// What a provider is warned of, as things to do: months that close, accreditations and vouchers that end.
import { counted, fill } from '../language/language.js';
import type { Tone } from '../frame/parts.js';
import type { Visit } from '../visit.js';
import { daysWords, type Warning } from '../warnings.js';
import { zoneName } from '../zone-name.js';
import { voucherMark } from './shapes.js';

/** One thing to do. */
export interface Todo {
  readonly tone: Tone;
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly link: string;
}

/** Months of which nothing was entered, and accreditations, before it is too late for them. */
export const warnedTodos = (visit: Visit, warnings: readonly Warning[]): readonly Todo[] => {
  const { t, as } = visit;
  return warnings.flatMap((warning): readonly Todo[] => {
    const { kind, month = '', until = '', vouchers = 0, category = '', zone = '' } = warning;
    const term = { day: as.day(until), days: daysWords(t.warnings, warning.daysLeft ?? 0) };
    if (kind === 'entry-closing')
      return [
        {
          tone: 'warning',
          title: fill(t.warnings.entryClosing, { month: as.month(month) }),
          text: fill(counted(vouchers, t.warnings.entryOne, t.warnings.entryMany), term),
          href: `/ente/registro?mese=${month}`,
          link: t.today.toRegister,
        },
      ];
    if (kind !== 'accreditation-ending') return [];
    return [
      {
        tone: 'warning',
        title: fill(t.warnings.accreditation, { ...term, category }),
        text: fill(t.warnings.accreditationText, {
          ...term,
          zone: zone === 'all' ? t.warnings.allZones : zoneName(zone),
        }),
        href: '/aiuto',
        link: t.warnings.toHelp,
      },
    ];
  });
};

/** The vouchers in care that end, together: good to know while there is time. */
export const endingTodos = ({ t, as }: Visit, warnings: readonly Warning[]): readonly Todo[] => {
  const ending = warnings.filter(({ kind, providerId }) => kind === 'voucher-ending' && providerId !== undefined);
  const [first] = ending;
  if (first === undefined) return [];
  const marks = ending.slice(0, 8).map(({ voucherId = '' }) => voucherMark(voucherId));
  return [
    {
      tone: 'info',
      title: counted(ending.length, t.warnings.endingOne, t.warnings.endingMany),
      text: fill(t.warnings.endingText, { marks: marks.join(', '), day: as.day(first.until ?? '') }),
      href: '/ente/registro',
      link: t.today.toRegister,
    },
  ];
};

/** Until when a claim of a month should be presented, where that is near; nothing else. */
export const presentByText = (
  { t, as }: Visit,
  warnings: readonly Warning[],
  claim: { readonly callId: string; readonly payeeId: string; readonly month: string },
): string => {
  const near = warnings.find(
    ({ kind, callId, providerId, month }) =>
      kind === 'claim-missing' && callId === claim.callId && providerId === claim.payeeId && month === claim.month,
  );
  if (near?.until === undefined) return '';
  return ` ${fill(t.warnings.presentBy, { day: as.day(near.until), days: daysWords(t.warnings, near.daysLeft ?? 0) })}`;
};
