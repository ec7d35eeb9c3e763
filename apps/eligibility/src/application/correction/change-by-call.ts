// Something that happened in somebody's life, of which the call itself says what it does: the correction follows from it.
import { localDate } from '@buono/kernel';
import { effectOf, windowOn } from '@buono/rules';
import type { Admitted } from '../../domain/application/state.js';
import { answer, refused, type Answer } from '../answer.js';
import type { ReadyCall } from '../call/call-versions.js';
import type { AskedCorrection, DecisionCorrection } from './asked-correction.js';

/** The correction that is asked for: as an act says, or, where it names a change, as the call says of that. */
export const correctionAsked = (
  { compiled }: ReadyCall,
  { action: code, submittedOn }: Pick<Admitted, 'action' | 'submittedOn'>,
  { change: named, effectiveFrom, ...asked }: AskedCorrection,
): Answer<DecisionCorrection> => {
  if (named === undefined)
    return effectiveFrom === undefined
      ? wrong('effectiveFrom', 'indica effectiveFrom, oppure change: un cambiamento previsto dall’avviso')
      : answer({ ...asked, effectiveFrom });
  const action = compiled.actions.get(code);
  const changes = action?.policies.changes ?? [];
  const change = changes.find(({ id }) => id === named.id);
  if (action === undefined || change === undefined)
    return wrong('change.id', `l’avviso non prevede «${named.id}»; prevede: ${changes.map(({ id }) => id).join(', ')}`);
  const useTo = windowOn(action.windows, submittedOn)?.window.use.to ?? submittedOn;
  const from = effectOf(change, named.happenedOn, localDate(useTo));
  switch (change.does) {
    case 'keep':
      return wrong('change.id', `l’avviso dice che il buono resta com’è (${change.article}): «${change.sentence}»`);
    case 'suspend':
      return wrong(
        'change.id',
        `l’avviso dice di sospendere (${change.article}): sospendi il buono dal ${italian(from)} con la sua sospensione`,
      );
    case 'end':
      return answer({ ...asked, effectiveFrom: from, nothingDue: true });
    case 'recompute':
    case 'review':
      return answer({ ...asked, effectiveFrom: effectiveFrom ?? from });
  }
};

const wrong = (field: string, detail: string): Answer<never> => refused('change-wrong', [{ field, detail }]);

const italian = (date: string): string => date.split('-').reverse().join('/');
