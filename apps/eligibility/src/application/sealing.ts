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
import { sayingsOf, weighFacts, type Facts, type Sayings } from '@buono/rules';
import type { Sealed } from '../domain/application/events.js';
import { answer, refused, type Answer } from './answer.js';
import type { FactsByClass } from './application/content.js';
import type { MemberData, RecipientData } from './application/recipient.js';
import type { PlanText } from './care-plan/plan-text.js';
import type { PinnedStep } from './decision/replay.js';

/** Who looks, and what for: a code such as 'evaluate-application'. */
export interface Looking {
  readonly actor: string;
  readonly purpose: string;
  readonly correlationId?: string;
}

/** How the family reaches who is in charge: the office, a person's name, telephone or address. */
export interface Contact {
  readonly office?: string;
  readonly officerName?: string;
  readonly reach?: string;
}

/** What boxes said: the facts that stand and all that was said of them, the recipient's data, the classes that are erased. */
export interface OpenedBoxes {
  readonly facts: Facts;
  readonly said: readonly Sayings[];
  readonly recipient?: RecipientData;
  /** The other members of the household, where the household receives. */
  readonly household?: readonly MemberData[];
  readonly mandate?: string;
  /** What an officer added to a decision in free text. */
  readonly note?: string;
  /** Why an officer corrected facts, oldest first. */
  readonly corrections: readonly CorrectionReason[];
  /** How the amount of a decision came about; absent in decisions taken before steps were pinned. */
  readonly steps?: readonly PinnedStep[];
  /** What somebody wrote with a step of the procedure. */
  readonly text?: string;
  /** Who is in charge of the procedure, for the family. */
  readonly contact?: Contact;
  /** The key of a document's bytes, and what its file is called. */
  readonly document?: { readonly key: string; readonly name?: string };
  /** What a version of a care plan says. */
  readonly plan?: PlanText;
  readonly erased: readonly PurposeClass[];
}

/** The reason of a correction in the officer's words, and of which facts. */
export interface CorrectionReason {
  readonly at: string;
  readonly names: readonly string[];
  readonly reason: string;
}

interface Beside extends Pick<
  OpenedBoxes,
  'recipient' | 'household' | 'mandate' | 'note' | 'steps' | 'text' | 'contact' | 'document' | 'plan'
> {
  readonly correction?: CorrectionReason;
}

/** What goes into boxes beside facts: who the recipient is, the mandate, a note, the reason of a correction, the steps of an amount, the text of a step. */
export type BesideFacts = Partial<Record<PurposeClass, Beside>>;

/** One box, open. */
type Fields = Beside & { readonly facts: Facts };

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
    return together((await this.parts(all, looking)).flat());
  }

  /** Opens boxes in order as one page, each with its own contents; what is erased is named, not shown. */
  async openEach(all: readonly Sealed[], looking: Looking): Promise<readonly OpenedBoxes[]> {
    return (await this.parts(all, looking)).map(together);
  }

  private async parts(all: readonly Sealed[], looking: Looking): Promise<readonly (readonly Part[])[]> {
    const boxes = all.flatMap((sealed, index) =>
      PURPOSE_CLASSES.flatMap((purposeClass) => {
        const box = sealed[purposeClass];
        return box === undefined ? [] : [{ index, purposeClass, box: asBox(box) }];
      }),
    );
    const { actor, purpose, correlationId } = looking;
    const contents = await this.access.openPage(
      actor,
      purpose,
      boxes.map(({ box }) => box),
      correlationId,
    );
    const opened: Part[][] = all.map(() => []);
    for (const [at, { index, purposeClass }] of boxes.entries()) {
      const fields = contents[at];
      const isErased = fields === undefined || fields === 'erased';
      opened[index]?.push(isErased ? { erased: purposeClass } : { fields: fields as unknown as Fields });
    }
    return opened;
  }
}

/** One box: what it says, or the class that is erased. */
interface Part {
  readonly fields?: Fields;
  readonly erased?: PurposeClass;
}

/** What boxes say together. */
const together = (parts: readonly Part[]): OpenedBoxes => {
  const opened = parts.flatMap(({ fields }) => (fields === undefined ? [] : [fields]));
  const erased = parts.map((part) => part.erased);
  const said = opened.map(({ facts }) => facts);
  const { correction: _, ...beside } = Object.assign({}, ...opened) as Fields;
  const corrections = opened.flatMap(({ correction }) => (correction === undefined ? [] : [correction]));
  const weighed = { facts: weighFacts(said), said: sayingsOf(said), corrections };
  return { ...beside, ...weighed, erased: PURPOSE_CLASSES.filter((name) => erased.includes(name)) };
};

// Facts are JSON by their type; the engine's declaration of it is only stricter.
const fieldsOf = (facts: Facts | undefined, beside: BesideFacts[PurposeClass]): JsonObject | undefined =>
  facts === undefined && beside === undefined
    ? undefined
    : ({ ...beside, facts: facts ?? {} } as unknown as JsonObject);
