// In plain Italian: which lines of a claim are examined one by one before it is settled.
import { percent, percentText } from '@buono/kernel';
import type { CallSampling } from '../model/call-document.js';
import type { Provision } from './blocks.js';
import { joinedShare } from './values.js';
import type { Telling } from './telling.js';

/** What a call says of the lot by which claims are checked; nothing where it says nothing. */
export const samplingWords = (sampling: CallSampling | undefined, telling: Telling): readonly Provision[] => {
  if (sampling === undefined) return [];
  const { share, atLeast = 1, wholeAbove, ...rest } = sampling;
  const least = atLeast === 1 ? 'almeno una' : `almeno ${atLeast}`;
  return [
    {
      text: `Prima di liquidare un rendiconto l’ufficio esamina una per una ${joinedShare(percentText(percent(share)))} delle righe di ogni zona, ${least}, estratte a sorte; le altre si approvano.`,
    },
    ...(wholeAbove === undefined
      ? []
      : [
          {
            text: `Se negli importi estratti gli errori superano ${joinedShare(percentText(percent(wholeAbove)))} si esaminano tutte le righe.`,
          },
        ]),
    ...telling.others(rest),
  ];
};
