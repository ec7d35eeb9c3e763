// What a write leaves in the answer: the new revision as ETag and the position that a later query may ask to see.
import type { ExpectedRevision, Outcome, Position } from '@buono/event-store';
import type { ProblemFor } from './problem.js';
import { settingsOf, type BuonoRequest, type Reply } from './request.js';

/** Sets `ETag: "<revision>"` and `Buono-Position: <context>:<position>`. */
export const written = (
  reply: Reply,
  context: string,
  at: { readonly revision: ExpectedRevision; readonly position: Position },
): void => {
  revisionTag(reply, at.revision);
  reply.header('Buono-Position', `${context}:${at.position}`);
  const { keyUsed } = reply.request as BuonoRequest;
  if (keyUsed !== undefined) settingsOf(reply.request).keysUsed.set(keyUsed.asked, keyUsed.commandId);
};

/** Sets the `ETag` of something just read, to be sent back in `If-Match`; nothing for a stream that does not exist. */
export const revisionTag = (reply: Reply, revision: ExpectedRevision): void => {
  if (revision !== 'no-stream') reply.header('ETag', `"${revision}"`);
};

/** The accepted outcome, after `written`; a refused one is thrown as its problem. */
export const writtenOrRefused = <S, E, R extends string>(
  reply: Reply,
  context: string,
  outcome: Outcome<S, E, R>,
  problemFor: ProblemFor<R>,
): Extract<Outcome<S, E, R>, { accepted: true }> => {
  if (!outcome.accepted) throw problemFor(outcome.refusal);
  written(reply, context, outcome);
  return outcome;
};
