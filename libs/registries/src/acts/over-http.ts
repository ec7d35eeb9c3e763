// Protocol register and notice board over plain HTTP.
import { addDays, daysBetween, instant, isInstant } from '@buono/kernel';
import { NoAnswer } from '../pdnd/no-answer.js';
import { civilDate, text } from '../pdnd/reading.js';
import { NoticeBoard, ProtocolRegister, type Done, type Numbered, type PaperToNumber } from './offices.js';
import type { PaperToPost, Posted } from './offices.js';
import { officeNumber, type OfficeService } from './office-service.js';

/** `POST {direction, subject, digest, at}`, answered by `{key, digest, number, registeredAt}`. */
export class HttpProtocolRegister extends ProtocolRegister {
  constructor(private readonly service: OfficeService) {
    super();
  }

  override number(paper: PaperToNumber): Promise<Done<Numbered>> {
    const { direction, subject, digest, at } = paper;
    return this.service.ask(paper, { direction, subject, digest, at }, ({ number, registeredAt }) => {
      const when = text(registeredAt);
      if (!isInstant(when)) throw new NoAnswer('unintelligible');
      return { number: officeNumber(number), registeredAt: instant(when) };
    });
  }
}

/** Days ahead on which a board may begin. */
const MOST_AHEAD = 30;

/** `POST {subject, digest, content, protocolNumber?, from, to}`, answered by `{key, digest, number, from, to}`. */
export class HttpNoticeBoard extends NoticeBoard {
  constructor(private readonly service: OfficeService) {
    super();
  }

  override post(paper: PaperToPost): Promise<Done<Posted>> {
    const { key: _, notBefore, ...body } = paper;
    return this.service.ask(paper, body, (answer) => {
      const posted = {
        number: officeNumber(answer['number']),
        from: civilDate(answer['from']),
        to: civilDate(answer['to']),
      };
      // From before the act or far from now, or for fewer days than are due: it is not the publication that is due.
      const fewer = daysBetween(posted.from, posted.to) < daysBetween(paper.from, paper.to);
      if (posted.from < notBefore || posted.from > addDays(paper.from, MOST_AHEAD) || fewer)
        throw new NoAnswer('unintelligible');
      return posted;
    });
  }
}
