// An annulment as it is shown: why, until when the family is heard, and whether the twelve months are over.
import type { LocalDate } from '@buono/kernel';
import type { OpenedBoxes } from '../../../application/sealing.js';
import { annulmentBy } from '../../../domain/application/procedure/annulment.js';
import type { Annulment } from '../../../domain/application/procedure/procedure.js';
import type { AnnulmentView } from './steps.dto.js';

/** With its texts open; `decidedOn` is the day of the admission. */
export const annulmentView = (
  { startedOn, cause, hearingBy, beyondTerm, sealed, heard, ended }: Annulment,
  decidedOn: LocalDate,
  opened: ReadonlyMap<unknown, OpenedBoxes>,
): AnnulmentView => {
  const textOf = (box: unknown) => opened.get(box)?.text;
  const [text, said, reasons] = [textOf(sealed), heard && textOf(heard.sealed), ended && textOf(ended.sealed)];
  return {
    ...{ startedOn, cause, hearingBy, lastDay: annulmentBy(decidedOn), beyondTerm, status: ended?.outcome ?? 'open' },
    ...(text !== undefined && { text }),
    ...(heard !== undefined && { answer: { on: heard.on, ...(said !== undefined && { text: said }) } }),
    ...(ended !== undefined && { decidedOn: ended.on, actNumber: ended.actNumber }),
    ...(reasons !== undefined && { reasons }),
  };
};
