// Windows and periods of use that make sense: dates that exist, in order, one window at a time.
import { instantInRome, isLocalDate, localDate, timeInRome } from '@buono/kernel';
import type { CallDocument } from '../model/call-document.js';
import type { CallWindow } from '../model/call-terms.js';
import { closesOn, opensOn } from '../terms/windows.js';
import type { Problems } from './problems.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/** Adds what is wrong with the windows of a call and of its actions. */
export const checkWindows = (document: CallDocument, problems: Problems): void => {
  checkForm(document, problems);
  if (document.window !== undefined) checkTimes(document.window, 'window', problems);
  if (document.use !== undefined) checkUse(document.use, 'use', problems);
  if (document.windows !== undefined) checkList(document.windows, 'windows', problems);
  for (const [index, { windows }] of document.actions.entries())
    if (windows !== undefined) checkList(windows, `actions[${index}].windows`, problems);
};

/** Adds a problem for a date that does not exist. */
export const checkDate = (date: string, place: string, problems: Problems): void => {
  if (!isLocalDate(date)) problems.add(place, 'date-impossible', `la data ${date} non esiste`);
};

const checkForm = ({ window, use, windows }: CallDocument, problems: Problems): void => {
  if (windows !== undefined) {
    const both = window === undefined ? use && 'use' : 'window';
    if (both !== undefined)
      problems.add(
        both,
        'windows-said-twice',
        `«${both}» non serve: finestre e periodi di utilizzo sono già in windows`,
      );
    return;
  }
  const remedy = 'il campo manca: scrivi window e use (una finestra), oppure windows (più finestre)';
  if (window === undefined) problems.add('window', 'field-missing', remedy);
  if (use === undefined) problems.add('use', 'field-missing', remedy);
};

const checkTimes = (
  { opensAt, closesAt }: Pick<CallWindow, 'opensAt' | 'closesAt'>,
  place: string,
  problems: Problems,
): void => {
  checkMoment(opensAt, `${place}.opensAt`, problems);
  checkMoment(closesAt, `${place}.closesAt`, problems);
  if (seconds(opensAt) >= seconds(closesAt))
    problems.add(
      `${place}.closesAt`,
      'window-reversed',
      'la finestra si chiude prima di aprirsi: closesAt deve venire dopo opensAt',
    );
};

const checkMoment = (moment: string, place: string, problems: Problems): void => {
  const [date = '', time = ''] = moment.split('T');
  if (!isLocalDate(date) || !TIME.test(time)) problems.add(place, 'date-impossible', `il momento ${moment} non esiste`);
  else if (!timeInRome(instantInRome(localDate(date), time)).startsWith(time))
    problems.add(
      place,
      'date-impossible',
      `il momento ${moment} non esiste: quella notte gli orologi vanno avanti di un’ora`,
    );
};

const checkUse = ({ from, to }: CallWindow['use'], place: string, problems: Problems): void => {
  checkDate(from, `${place}.from`, problems);
  checkDate(to, `${place}.to`, problems);
  if (from > to)
    problems.add(
      `${place}.to`,
      'period-reversed',
      'il periodo di utilizzo finisce prima di cominciare: to deve venire dopo from',
    );
};

// An application names the day it was submitted on, and the day its window: no two windows may share one.
const checkList = (windows: readonly CallWindow[], place: string, problems: Problems): void => {
  for (const [index, window] of windows.entries()) {
    const at = `${place}[${index}]`;
    checkTimes(window, at, problems);
    checkUse(window.use, `${at}.use`, problems);
    if (windows.findIndex(({ code }) => code === window.code) < index)
      problems.add(`${at}.code`, 'duplicate-code', `la finestra «${window.code}» è già scritta: dalle un altro codice`);
    const before = windows[index - 1];
    if (before !== undefined && opensOn(window) <= closesOn(before))
      problems.add(
        `${at}.opensAt`,
        'windows-overlap',
        `la finestra si apre il ${opensOn(window)}, ma quella prima si chiude il ${closesOn(before)}: le finestre si scrivono in ordine e non hanno giorni in comune`,
      );
  }
};

const seconds = (moment: string): string => (moment.length === 16 ? `${moment}:00` : moment);
