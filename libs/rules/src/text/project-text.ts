// The project of an action in plain Italian: its lines, what moves without an act, the advance, how claims are paid.
import type { CallProject } from '../model/call-project.js';
import { article as inArticle, provisions, type TextArticle } from './blocks.js';
import type { Telling } from './telling.js';
import { euroWords, joinedShare, percentWords } from './values.js';

const RECOVERY: Readonly<Record<NonNullable<CallProject['advance']>['recovery'], string>> = {
  'pro-rata': 'si recupera da ogni rendiconto, in proporzione al contributo',
  first: 'si recupera per intero dai primi rendiconti',
  final: 'si recupera dal rendiconto finale',
};

/** The article of the project; none where there is none. */
export const projectText = (
  project: CallProject | undefined,
  telling: Telling,
  action: string,
): readonly TextArticle[] => {
  if (project === undefined) return [];
  const { article, lines, publicShare, freeShift, claims, advance, partners, ...rest } = project;
  const list = [
    ...lines.map(({ code, label, unitCost, ...other }) =>
      telling.in('lines').whole(
        {
          text: `Voce ${code}: ${label}, ${unitCost === undefined ? 'a costi reali con i documenti di spesa' : `${euroWords(unitCost)} per unità`}.`,
          article,
        },
        other,
      ),
    ),
    publicShare === undefined
      ? { text: 'Si riconosce tutta la spesa ammessa.' }
      : { text: `Parte pubblica della spesa ammessa: ${telling.words(publicShare)}.`, formulas: [publicShare] },
    {
      text:
        freeShift === undefined
          ? 'Ogni spostamento fra le voci chiede un atto.'
          : `Senza un atto si può spostare fra le voci fino ${joinedShare(percentWords(freeShift), 'a')} del piano approvato.`,
    },
    { text: `I rendiconti, intermedi e finale, si pagano come ${claims}.` },
    ...(advance === undefined ? [] : [advanceWords(advance, telling.in('advance'))]),
    {
      text: partnersWords(partners?.min ?? 1, partners?.max ?? partners?.min ?? 1),
    },
    ...telling.others(rest),
  ];
  return inArticle('Il progetto', provisions(...list), action);
};

const advanceWords = (
  { service, most, surety, recovery, ...rest }: NonNullable<CallProject['advance']>,
  telling: Telling,
) =>
  telling.whole(
    {
      text: `Anticipo (${service}): al più ${telling.words(most)}${surety === true ? ', con una fideiussione di almeno pari importo' : ''}; ${RECOVERY[recovery]}.`,
      formulas: [most],
    },
    rest,
  );

const partnersWords = (min: number, max: number): string => {
  if (max === 1) return 'Il progetto è di un solo ente.';
  return `Al progetto partecipano da ${min} a ${max} enti, compreso il capofila, che risponde per tutti e riceve i pagamenti.`;
};
