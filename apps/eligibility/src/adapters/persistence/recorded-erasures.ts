// Erasures as the log records them, and the keys that they destroy.
import type { CommandMeta, Executor, Outcome } from '@buono/event-store';
import type { PersonId } from '@buono/kernel';
import {
  erasePerson,
  personErasure,
  UnknownPerson,
  type ErasedClasses,
  type ErasePerson,
  type ErasureRefusal,
  type KeyStore,
  type PersonErased,
} from '@buono/privacy';
import { Erasures, type PastErasure } from '../../application/ports.js';

export class RecordedErasures extends Erasures {
  constructor(private readonly parts: { readonly executor: Executor; readonly keys: KeyStore }) {
    super();
  }

  override async knows(person: PersonId): Promise<boolean> {
    try {
      await this.parts.keys.dataKey(person, 'identity');
      return true;
    } catch (error) {
      if (error instanceof UnknownPerson) return false;
      throw error;
    }
  }

  override erase(
    erasure: Omit<ErasePerson, 'type'>,
    meta: CommandMeta,
  ): Promise<Outcome<ErasedClasses, PersonErased, ErasureRefusal>> {
    return erasePerson(this.parts, erasure, meta);
  }

  override async past(person: PersonId): Promise<readonly PastErasure[]> {
    const events = await this.parts.executor.history(personErasure, person);
    return events.map(({ event: { type: _, ...erasure }, meta: { recordedAt } }) => ({ ...erasure, recordedAt }));
  }
}
