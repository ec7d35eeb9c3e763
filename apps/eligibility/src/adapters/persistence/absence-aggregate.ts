// Where the absences of offices stand in the log of eligibility. Stored names are for ever.
import { codecFor, type Aggregate } from '@buono/event-store';
import {
  absencesDecider,
  type AbsenceCommand,
  type AbsenceRefusal,
  type Absences,
} from '../../domain/absence/decider.js';
import type { AbsenceEvent } from '../../domain/absence/events.js';

export const absencesAggregate: Aggregate<Absences, AbsenceCommand, AbsenceEvent, AbsenceRefusal> = {
  category: 'absences',
  decider: absencesDecider,
  codec: codecFor<AbsenceEvent>({
    AbsenceRecorded: [{ name: 'absence-recorded.v1' }],
    AbsenceCoverChanged: [{ name: 'absence-cover-changed.v1' }],
    AbsenceCutShort: [{ name: 'absence-cut-short.v1' }],
  }),
};
