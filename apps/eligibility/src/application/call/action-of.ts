// Which action of a call is meant.
import type { CompiledCall } from '@buono/rules';
import { answer, refused, type Answer } from '../answer.js';

/** The action asked for, or the only one of the call. */
export const actionOf = (call: CompiledCall, asked: string | undefined): Answer<string> => {
  const codes = [...call.actions.keys()];
  const choice = [{ field: 'action', detail: `indica una di queste azioni: ${codes.join(', ')}` }];
  const [only] = codes;
  if (asked === undefined)
    return codes.length === 1 && only !== undefined ? answer(only) : refused('action-needed', choice);
  return call.actions.has(asked) ? answer(asked) : refused('action-unknown', choice);
};

/** The action to rank: the one asked for, or the only one served by a ranking, or the only one. */
export const rankedActionOf = (call: CompiledCall, asked: string | undefined): Answer<string> => {
  const ranked = [...call.actions.values()].filter(({ order }) => order !== 'arrival');
  const [only] = ranked;
  return actionOf(call, asked ?? (ranked.length === 1 ? only?.definition.code : undefined));
};
