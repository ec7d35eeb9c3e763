// Follows the own log: a term of the person waits for its certified notice, and begins on the day of the proved delivery.
import { metaOf, uuidV5, type CommandMeta, type StoredEvent } from '@buono/event-store';
import { applicationId } from '@buono/kernel';
import type { Notices } from '../../application/notices/notice-ports.js';
import type { Applications } from '../../application/ports.js';
import type { BeginTerm, NoticeTerm } from '../../domain/application/procedure/commands.js';
import { noticeEventOf } from '../persistence/notice-aggregate.js';

const ACTOR = 'process:terms';

/** Takes a batch of the log, in order: a notice is written before it is delivered. */
export const beginningTerms =
  (notices: Notices, applications: Applications) =>
  async (events: readonly StoredEvent[]): Promise<void> => {
    for (const stored of events) {
      const found = await termIn(stored, notices);
      if (found === undefined) continue;
      const { command, application } = found;
      const { correlationId } = metaOf(stored);
      const meta: CommandMeta = {
        ...{ commandId: uuidV5('term-of-notice', command.type, command.noticeId), actor: ACTOR },
        ...{ causationId: stored.id, correlationId },
      };
      const outcome = await applications.execute(applicationId(application), command, meta);
      if (!outcome.accepted) throw new Error(`the term of notice ${command.noticeId} was refused: ${outcome.refusal}`);
    }
  };

/** What a term of the procedure is to hear of a notice; undefined for most events. */
const termIn = async (
  stored: StoredEvent,
  notices: Notices,
): Promise<{ readonly command: NoticeTerm | BeginTerm; readonly application: string } | undefined> => {
  const event = noticeEventOf(stored);
  if (event?.type === 'NoticePrepared') {
    const { starts: term, noticeId, at, applicationId: application } = event;
    if (term === undefined || term === 'acceptance') return undefined;
    return { command: { type: 'NoticeTerm', term, noticeId, at }, application };
  }
  if (event?.type !== 'NoticeDelivered') return undefined;
  const { noticeId, deliveredOn, at } = event;
  const { state: notice } = await notices.find(noticeId);
  if (notice.status === 'none') return undefined;
  const { starts: term } = notice;
  if (term === undefined || term === 'acceptance') return undefined;
  return { command: { type: 'BeginTerm', term, noticeId, deliveredOn, at }, application: notice.applicationId };
};
