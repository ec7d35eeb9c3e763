// The remedies against a decision, as the act and the pages say them.
import { COURT_DAYS, PRESIDENT_DAYS, type RemedyDates } from '../../../domain/application/procedure/remedies.js';
import type { ProcedureTerms } from '../../../domain/application/procedure/terms.js';
import type { RemedyView } from './procedure.dto.js';

const COUNTED = {
  decision: 'se hai saputo della decisione il giorno in cui è stata presa',
  delivery: 'contando dal giorno in cui ti è stata consegnata la comunicazione',
} as const;

type Outcome = 'admitted' | 'refused';

/**
 * What can be done against a decision, of whom, and until when; the office looks again at refusals. `counted`: from the day of the
 * decision, or from that of the proved delivery.
 */
export const remediesView = (
  { appealBy, courtBy, presidentBy }: RemedyDates,
  status: Outcome,
  counted: keyof typeof COUNTED,
): RemedyView[] => [
  ...(status === 'refused'
    ? [
        {
          remedy: 'appeal',
          sentence: `Puoi chiedere all’ufficio di riesaminare la domanda entro il ${italian(appealBy)}: decide una persona diversa da chi ha respinto.`,
          until: appealBy,
        },
      ]
    : []),
  {
    remedy: 'court',
    sentence: `Puoi ricorrere al TAR entro ${COURT_DAYS} giorni, il ${italian(courtBy)} ${COUNTED[counted]}.`,
    until: courtBy,
  },
  {
    remedy: 'president',
    sentence: `In alternativa puoi ricorrere al Presidente della Repubblica entro ${PRESIDENT_DAYS} giorni, il ${italian(presidentBy)} ${COUNTED[counted]}.`,
    until: presidentBy,
  },
];

/** The same while it is not proved that the decision was told: no term has begun. */
export const remediesOnceTold = ({ appealDays }: ProcedureTerms, status: Outcome): RemedyView[] => [
  ...(status === 'refused'
    ? [
        {
          remedy: 'appeal',
          sentence: `Puoi chiedere all’ufficio di riesaminare la domanda: hai ${appealDays} giorni da quando ti è consegnata la comunicazione, e puoi farlo già adesso. Decide una persona diversa da chi ha respinto.`,
        },
      ]
    : []),
  {
    remedy: 'court',
    sentence: `Puoi ricorrere al TAR entro ${COURT_DAYS} giorni da quando ti è consegnata la comunicazione.`,
  },
  {
    remedy: 'president',
    sentence: `In alternativa puoi ricorrere al Presidente della Repubblica entro ${PRESIDENT_DAYS} giorni da quando ti è consegnata la comunicazione.`,
  },
];

const italian = (date: string): string => date.split('-').reverse().join('/');
