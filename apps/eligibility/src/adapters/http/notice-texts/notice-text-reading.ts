// The texts of notices as they are read: in force, waiting, tried on a case that the caller may see.
import { Injectable } from '@nestjs/common';
import type { Principal } from '@buono/access';
import { Clock, dateInRome } from '@buono/kernel';
import { CallVersions } from '../../../application/call/call-versions.js';
import { caseValues } from '../../../application/notice-texts/case-values.js';
import {
  textsOf,
  TextStreams,
  wordsInForce,
  type TextPlace,
} from '../../../application/notice-texts/notice-text-ports.js';
import { wrongPlaces } from '../../../application/notice-texts/wrong-places.js';
import { faultsOf, waitingVersion, type NoticeTexts, type TextVersion } from '../../../domain/notice-text/decider.js';
import { FIRST_TEXTS } from '../../../domain/notice/first-texts.js';
import { NOTICE_KINDS, type NoticeKind } from '../../../domain/notice/kinds.js';
import {
  LANGUAGES,
  neededPlaces,
  OUTSIDE,
  placesIn,
  placesOf,
  written,
  type NoticeText,
} from '../../../domain/notice/texts.js';
import { ApplicationDoor } from '../application/application-door.js';
import { eligibilityProblem } from '../problems.js';
import type {
  NoticeTextLineView,
  NoticeTextPreviewView,
  NoticeTextsView,
  NoticeTextVersionView,
  NoticeTextView,
} from './notice-texts.dto.js';

@Injectable()
export class NoticeTextReading {
  constructor(
    private readonly texts: TextStreams,
    private readonly door: ApplicationDoor,
    private readonly calls: CallVersions,
    private readonly clock: Clock,
  ) {}

  /** Every text of a body. */
  async list(body: string): Promise<NoticeTextsView> {
    const places = (Object.keys(NOTICE_KINDS) as NoticeKind[]).flatMap((kind) =>
      LANGUAGES.map((language) => ({ body, kind, language })),
    );
    return { items: await Promise.all(places.map(async (place) => this.#line(place, await this.#stateOf(place)))) };
  }

  async show(place: TextPlace, { actorId }: Principal): Promise<NoticeTextView> {
    const state = await this.#stateOf(place);
    const { kind, language } = place;
    const { words } = await wordsInForce(this.texts, place);
    return {
      ...(await this.#line(place, state)),
      ...{ inForce: wordsView(words), first: wordsView(FIRST_TEXTS[language][kind]) },
      ...{ places: placesOf(kind), needed: neededPlaces(kind), ...OUTSIDE[language] },
      versions: state.versions.map((version) => versionView(version, actorId)),
    };
  }

  /** Words on a case that the caller may see; nothing that is sealed is opened. */
  async preview(
    place: TextPlace,
    { applicationId, ...text }: NoticeText & { readonly applicationId: string },
    principal: Principal,
  ): Promise<NoticeTextPreviewView> {
    const { application } = await this.door.seen(applicationId, principal);
    const wrong = wrongPlaces(faultsOf(place.kind, text));
    if (wrong.length > 0) throw eligibilityProblem('notice-text-places-wrong', { errors: wrong });
    const today = dateInRome(this.clock.now());
    const ready = await this.calls.inForce(application.callId, today);
    if (ready === undefined) throw eligibilityProblem('call-unknown');
    const values = caseValues(place, application, ready, today);
    const unsaid = placesIn(text).filter((name) => values[name] === `‹${name}›`);
    return { ...wordsView(written(text, values)), unsaid };
  }

  async #stateOf(place: TextPlace): Promise<NoticeTexts> {
    return (await this.texts.find(textsOf(place))).state;
  }

  async #line(place: TextPlace, state: NoticeTexts): Promise<NoticeTextLineView> {
    const { words } = await wordsInForce(this.texts, place);
    const waiting = waitingVersion(state)?.version;
    return {
      ...{ kind: place.kind, language: place.language, title: words.title },
      ...(state.inForce !== undefined && { version: state.inForce }),
      ...(waiting !== undefined && { waiting }),
    };
  }
}

const wordsView = ({ title, text }: NoticeText): NoticeText => ({ title, text });

const versionView = (
  { version, title, text, status, by, on: proposedOn, decided }: TextVersion,
  actor: string,
): NoticeTextVersionView => ({
  ...{ version, title, text, status, proposedOn, isOwn: by === actor },
  ...(decided !== undefined && { decidedOn: decided.on }),
});
