// Closing and opening what an application says of a person: one box per purpose class, every opening recorded first.
import { eventIdFor } from '@buono/event-store';
import type { PersonId } from '@buono/kernel';
import {
  asBox,
  KeyErased,
  PURPOSE_CLASSES,
  type AccessLog,
  type Boxes,
  type JsonObject,
  type PurposeClass,
} from '@buono/privacy';
import type { Facts } from '@buono/rules';
import type { Sealed } from '../domain/application/events.js';
import { answer, refused, type Answer } from './answer.js';
import type { FactsByClass, RecipientData } from './content.js';

/** Who looks, and what for: a code such as 'evaluate-application'. */
export interface Looking {
  readonly actor: string;
  readonly purpose: string;
  readonly correlationId?: string;
}

/** What boxes said: facts (later boxes win), the recipient's data, and the classes that are erased. */
export interface OpenedBoxes {
  readonly facts: Facts;
  readonly recipient?: RecipientData;
  readonly mandate?: string;
  /** What an officer added to a decision in free text. */
  readonly note?: string;
  readonly erased: readonly PurposeClass[];
}

/** What goes into boxes beside facts: who the recipient is, the mandate, a note. */
export type BesideFacts = Partial<Record<PurposeClass, Pick<OpenedBoxes, 'recipient' | 'mandate' | 'note'>>>;

export class Sealing {
  constructor(
    private readonly boxes: Boxes,
    private readonly access: AccessLog,
  ) {}

  /** Seals facts, and what stands beside them, for the first event of a command. */
  async seal(
    person: PersonId,
    commandId: string,
    facts: FactsByClass,
    beside: BesideFacts = {},
  ): Promise<Answer<Sealed>> {
    const eventId = eventIdFor(commandId, 0);
    const sealed: Partial<Record<PurposeClass, string>> = {};
    try {
      for (const purposeClass of PURPOSE_CLASSES) {
        const fields = fieldsOf(facts[purposeClass], beside[purposeClass]);
        if (fields !== undefined) sealed[purposeClass] = await this.boxes.seal(person, purposeClass, eventId, fields);
      }
    } catch (error) {
      if (error instanceof KeyErased) return refused('data-erased');
      throw error;
    }
    return answer(sealed);
  }

  /** Opens boxes in order, after the opening is recorded; what is erased is named, not shown. */
  async open(all: readonly Sealed[], looking: Looking): Promise<OpenedBoxes> {
    const boxes = all.flatMap((sealed) =>
      PURPOSE_CLASSES.flatMap((purposeClass) => {
        const box = sealed[purposeClass];
        return box === undefined ? [] : [{ purposeClass, box: asBox(box) }];
      }),
    );
    const { actor, purpose, correlationId } = looking;
    const contents = await this.access.openPage(
      actor,
      purpose,
      boxes.map(({ box }) => box),
      correlationId,
    );
    const erased = new Set<PurposeClass>();
    const opened: OpenedBoxes[] = [];
    for (const [index, { purposeClass }] of boxes.entries()) {
      const fields = contents[index];
      if (fields === undefined || fields === 'erased') erased.add(purposeClass);
      else opened.push({ ...(fields as unknown as Omit<OpenedBoxes, 'erased'>), erased: [] });
    }
    const facts = Object.assign({}, ...opened.map((box) => box.facts)) as Facts;
    return {
      ...(Object.assign({}, ...opened) as object),
      facts,
      erased: PURPOSE_CLASSES.filter((name) => erased.has(name)),
    };
  }
}

// Facts are JSON by their type; the engine's declaration of it is only stricter.
const fieldsOf = (facts: Facts | undefined, beside: BesideFacts[PurposeClass]): JsonObject | undefined =>
  facts === undefined && beside === undefined
    ? undefined
    : ({ ...beside, facts: facts ?? {} } as unknown as JsonObject);
