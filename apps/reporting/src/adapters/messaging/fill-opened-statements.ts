// Statements that were opened, handed to whoever fills them.
import { metaOf, type OnEvents } from '@buono/event-store';
import type { FillStatement } from '../../application/fill-statement.js';
import { declaredEventIn } from '../persistence/programme-aggregates.js';

/** The follower's handler. */
export const fillingStatements =
  (filling: FillStatement): OnEvents =>
  async (events) => {
    for (const stored of events) {
      const event = declaredEventIn(stored);
      if (event?.type === 'StatementOpened') await filling.after(event, metaOf(stored));
    }
  };
