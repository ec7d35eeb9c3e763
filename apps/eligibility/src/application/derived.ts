// Further steps of one cause, in other streams: each has a command id of its own that follows from it.
import { uuidV5, type CommandMeta } from '@buono/event-store';

/** The meta of a further step: an id of its own, of the same cause. */
export const derived = (cause: CommandMeta, step: string): CommandMeta => {
  const { actor, correlationId, causationId } = cause;
  const commandId = uuidV5('eligibility', step, cause.commandId);
  return { commandId, actor, correlationId, ...(causationId !== undefined && { causationId }) };
};
