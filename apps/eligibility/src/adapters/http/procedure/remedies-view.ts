// The remedies against a decision, as the act and the pages say them.
import type { RemedyDates } from '../../../domain/application/procedure/remedies.js';
import type { RemedyView } from './procedure.dto.js';

/** What can be done against a decision, of whom, and until when; the office looks again at refusals. */
export const remediesView = (
  { appealBy, courtBy, presidentBy }: RemedyDates,
  status: 'admitted' | 'refused',
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
    sentence: `Puoi ricorrere al TAR entro 60 giorni, il ${italian(courtBy)} se hai saputo della decisione il giorno in cui è stata presa.`,
    until: courtBy,
  },
  {
    remedy: 'president',
    sentence: `In alternativa puoi ricorrere al Presidente della Repubblica entro 120 giorni, il ${italian(presidentBy)} se hai saputo della decisione il giorno in cui è stata presa.`,
    until: presidentBy,
  },
];

const italian = (date: string): string => date.split('-').reverse().join('/');
