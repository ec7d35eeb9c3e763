// A channel over plain HTTP, in the way of the offices: `POST` of JSON under the notice's key, for sending and for asking after it.
import { instant, isInstant, millisOf, type Clock } from '@buono/kernel';
import type { Done } from '../acts/offices.js';
import { officeNumber, type OfficeService } from '../acts/office-service.js';
import { NoAnswer } from '../pdnd/no-answer.js';
import { text } from '../pdnd/reading.js';
import { NoticeChannel, type Fate, type Handed, type NoticeHanded, type NoticeToSend } from './channels.js';

/** How far ahead of ours the channel's clock may be. */
const AHEAD_MS = 5 * 60_000;

/**
 * `{do: 'send', digest, subject, preview, content?, language, to}` is answered by `{key, digest, taken, reference?}`;
 * `{do: 'ask', digest, reference}` by `{key, digest, fate, at?, proof?}`.
 */
export class HttpNoticeChannel extends NoticeChannel {
  constructor(
    private readonly service: OfficeService,
    private readonly clock: Clock,
  ) {
    super();
  }

  override send({ key, ...notice }: NoticeToSend): Promise<Done<Handed>> {
    const { subject, digest } = notice;
    return this.service.ask({ key, subject, digest }, { do: 'send', ...notice }, ({ taken, reference }): Handed => {
      if (taken === false) return { taken };
      if (taken !== true) throw new NoAnswer('unintelligible');
      return { taken, reference: officeNumber(reference) };
    });
  }

  override fateOf({ key, digest, reference }: NoticeHanded): Promise<Done<Fate>> {
    return this.service.ask(
      { key, subject: '', digest },
      { do: 'ask', digest, reference },
      ({ fate, at, proof }): Fate => {
        if (fate === 'under-way' || fate === 'returned') return { fate };
        const when = text(at);
        // Delivered tomorrow, or proved by nothing: no term may count from it.
        if (fate !== 'delivered' || !isInstant(when) || !/^[0-9a-f]{64}$/.test(text(proof)))
          throw new NoAnswer('unintelligible');
        if (millisOf(instant(when)) > millisOf(this.clock.now()) + AHEAD_MS) throw new NoAnswer('unintelligible');
        return { fate, at: instant(when), proof: text(proof) };
      },
    );
  }
}
