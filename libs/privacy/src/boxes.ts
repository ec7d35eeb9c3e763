// Boxes: the fields of one person and class, sealed into one text that may stand in an event, a row or a message.
import { isUuid, type Brand, type PersonId } from '@buono/kernel';
import { decrypt, encrypt } from './cipher.js';
import type { JsonObject } from './json.js';
import { UnknownPerson, type KeyStore } from './key-store.js';
import { isPurposeClass, type PurposeClass } from './purpose-class.js';

/** `b1.<person>.<class>.<event>.<base64url>`: whose, of which class, sealed for which event; the rest is closed. */
export type Box = Brand<string, 'Box'>;

/** What a box says without being opened. */
export interface BoxLabel {
  readonly person: PersonId;
  readonly purposeClass: PurposeClass;
  readonly eventId: string;
}

/** Why a box did not open, other than by erasure. */
export type Tampering = 'malformed' | 'unknown-person' | 'changed' | 'of-another-event';

/** A text that is no box, or a box that was changed or moved: a fault, never an answer. */
export class BoxTampered extends Error {
  override readonly name = 'BoxTampered';
  constructor(
    readonly tampering: Tampering,
    readonly label?: BoxLabel,
  ) {
    super(`a box does not open: ${tampering}${label ? `, event ${label.eventId}, class ${label.purposeClass}` : ''}`);
  }
}

/** Nothing can be sealed any more for this person and class: the key is destroyed. */
export class KeyErased extends Error {
  override readonly name = 'KeyErased';
  constructor(
    readonly person: PersonId,
    readonly purposeClass: PurposeClass,
  ) {
    super(`the ${purposeClass} key of person ${person} is erased`);
  }
}

const EVENT_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** A box taken apart, unopened. */
interface Taken extends BoxLabel {
  readonly header: string;
  readonly payload: string;
}

const take = (box: string): Taken => {
  const [version, person = '', purposeClass = '', eventId = '', payload = '', ...rest] = box.split('.');
  if (
    version !== 'b1' ||
    rest.length > 0 ||
    !isUuid(person) ||
    !isPurposeClass(purposeClass) ||
    !EVENT_ID.test(eventId)
  )
    throw new BoxTampered('malformed');
  return {
    person: person as PersonId,
    purposeClass,
    eventId,
    payload,
    header: box.slice(0, -payload.length - 1),
  };
};

const headerOf = (person: string, purposeClass: PurposeClass, eventId: string): string =>
  `b1.${person}.${purposeClass}.${eventId}`;

const labelIn = ({ person, purposeClass, eventId }: Taken): BoxLabel => ({ person, purposeClass, eventId });

/** Boxes with the same lock have the same key. */
const lockOf = ({ person, purposeClass }: Taken): string => `${person}.${purposeClass}`;

const fieldsOf = (taken: Taken, key: Uint8Array | 'erased'): JsonObject | 'erased' => {
  if (key === 'erased') return 'erased';
  const sealed = Buffer.from(taken.payload, 'base64url');
  // Decoding forgives: only the exact return journey proves that no character was changed.
  const exact = sealed.toString('base64url') === taken.payload;
  const plain = exact ? decrypt(key, taken.header, sealed) : undefined;
  if (plain === undefined) throw new BoxTampered('changed', labelIn(taken));
  return JSON.parse(plain.toString()) as JsonObject;
};

/** The text as a box. @throws BoxTampered ('malformed'); whether it opens is not tried. */
export const asBox = (text: string): Box => {
  take(text);
  return text as Box;
};

/** What stands on a box. @throws BoxTampered ('malformed'). */
export const labelOf = (box: Box): BoxLabel => labelIn(take(box));

export class Boxes {
  constructor(private readonly keys: KeyStore) {}

  /**
   * Seals fields for one event: AES-256-GCM under the person's key of that class, bound to event id, class and person.
   * Event ids are known beforehand: see `eventIdFor`. @throws KeyErased, UnknownPerson.
   */
  async seal(person: PersonId, purposeClass: PurposeClass, eventId: string, fields: JsonObject): Promise<Box> {
    const header = headerOf(person, purposeClass, eventId);
    take(`${header}.`);
    const key = await this.keys.dataKey(person, purposeClass);
    if (key === 'erased') throw new KeyErased(person, purposeClass);
    const sealed = encrypt(key, header, Buffer.from(JSON.stringify(fields)));
    return `${header}.${Buffer.from(sealed.buffer).toString('base64url')}` as Box;
  }

  /**
   * The fields, or 'erased'. Every opening must have been recorded before: use `AccessLog.openFor` or `openPage`.
   * With `eventId`, a box that was moved whole into another event does not open. @throws BoxTampered.
   */
  async open(box: Box, eventId?: string): Promise<JsonObject | 'erased'> {
    const taken = take(box);
    if (eventId !== undefined && eventId !== taken.eventId) throw new BoxTampered('of-another-event', labelIn(taken));
    return fieldsOf(taken, await this.keyFor(taken));
  }

  /** `open` of each, in order; all of them or none. */
  async openMany(boxes: readonly Box[]): Promise<(JsonObject | 'erased')[]> {
    const taken = boxes.map(take);
    const keys = new Map<string, Uint8Array | 'erased'>();
    for (const each of taken) if (!keys.has(lockOf(each))) keys.set(lockOf(each), await this.keyFor(each));
    return taken.map((each) => fieldsOf(each, keys.get(lockOf(each)) ?? 'erased'));
  }

  /** Whether the key of this box is destroyed. @throws BoxTampered. */
  async isErased(box: Box): Promise<boolean> {
    return (await this.keyFor(take(box))) === 'erased';
  }

  private async keyFor(taken: Taken): Promise<Uint8Array | 'erased'> {
    try {
      return await this.keys.dataKey(taken.person, taken.purposeClass);
    } catch (error) {
      if (error instanceof UnknownPerson) throw new BoxTampered('unknown-person', labelIn(taken));
      throw error;
    }
  }
}
