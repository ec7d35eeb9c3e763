// In plain Italian: whether providers join the call, what they accept, and how they leave it.
import type { CallProviders } from '../model/call-providers.js';
import { paragraph, provisions, type TextBlock } from './blocks.js';
import type { Telling } from './telling.js';
import { dateWords, joinedDay } from './values.js';

/** What a call says of its providers; nothing where it says nothing. */
export const providersWords = (providers: CallProviders | undefined, telling: Telling): readonly TextBlock[] => {
  if (providers === undefined) return [];
  const { join, agreement, from, joinFrom, joinTo, noticeDays = 1, acceptBy, ...rest } = providers;
  if (!join)
    return provisions(
      { text: 'I servizi sono svolti dagli enti accreditati: non serve aderire all’avviso.' },
      ...telling.others(rest),
    );
  const since = from === undefined ? '' : ` resi ${joinedDay('da', dateWords(from))}`;
  return [
    ...provisions(
      { text: `I servizi${since} sono pagati solo se, quel giorno, l’ente accreditato aveva aderito all’avviso.` },
      {
        text: 'Aderisce chi rappresenta l’ente, accettandone i termini, per tutta la sua offerta o per una parte.',
        more: [
          ...windowWords(joinFrom, joinTo),
          `Può recedere con un preavviso di ${noticeDays === 1 ? 'un giorno' : `${noticeDays} giorni`}: i servizi resi prima restano dovuti, e chi lo aveva scelto può scegliere un altro ente.`,
          ...(acceptBy === undefined
            ? []
            : [
                `Chi ha accettato un testo precedente può servire fino ${joinedDay('a', dateWords(acceptBy))}; poi accetta il nuovo.`,
              ]),
        ],
      },
      ...telling.others(rest),
    ),
    ...(agreement === undefined ? [] : [paragraph(`Che cosa accetta l’ente. ${agreement}`)]),
  ];
};

const windowWords = (first: string | undefined, last: string | undefined): readonly string[] => {
  if (first === undefined && last === undefined) return [];
  const since = first === undefined ? '' : ` ${joinedDay('da', dateWords(first))}`;
  const until = last === undefined ? '' : ` fino ${joinedDay('a', dateWords(last))}`;
  return [`Si aderisce${since}${until}, compreso.`];
};
