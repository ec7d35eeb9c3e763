// The services of this device, each with where it stands and what can be done about it.
import { isRecorded, type Entry, type Standing } from './entries.js';
import { el, fill, need, type Words } from './elements.js';

const TONES: Readonly<Record<Standing, string>> = {
  waiting: 'info',
  recorded: 'good',
  held: 'warning',
  late: 'bad',
  refused: 'bad',
};

/** What people do with a service of the list. */
export interface Doing {
  correct(entry: Entry): void;
  discard(entry: Entry): void;
}

/** The list. */
export class EntryList {
  private readonly section = need<HTMLElement>('[data-list]');
  private readonly list = need<HTMLUListElement>('ul', this.section);
  /** The service that somebody is about to discard. */
  private asked: string | undefined;
  private shown: readonly Entry[] = [];

  constructor(
    private readonly words: Words,
    private readonly doing: Doing,
  ) {}

  /** Shows them, newest first; whoever stood on a button stands there again. */
  show(entries: readonly Entry[]): void {
    const focused = document.activeElement?.getAttribute('data-at');
    this.shown = entries;
    this.section.hidden = false;
    need<HTMLElement>('[data-empty]', this.section).hidden = entries.length > 0;
    const newest = [...entries].sort((one, other) => (one.writtenAt < other.writtenAt ? 1 : -1));
    this.list.replaceChildren(...newest.map((entry) => this.card(entry)));
    if (typeof focused === 'string')
      this.list.querySelector<HTMLElement>(`[data-at="${CSS.escape(focused)}"]`)?.focus();
  }

  private card(entry: Entry): HTMLElement {
    const { words } = this;
    const { standing, label, mark, detail, fields } = entry;
    return el(
      'li',
      { class: `todo ${TONES[standing]}`, 'data-key': entry.key, 'data-standing': standing },
      el('h3', { lang: 'it' }, label),
      el(
        'p',
        {},
        el('span', { class: `state ${TONES[standing]}` }, words[standing]),
        ` ${dayText(fields['giorno'] ?? '')}`,
        mark === undefined ? undefined : `, ${fill(words.voucher, { mark })}`,
        fields['quantita'] === undefined ? undefined : `, ${fields['quantita']}`,
        fields['importo'] === undefined ? undefined : `, ${fields['importo']} €`,
      ),
      detail === undefined ? undefined : el('p', { lang: 'it' }, detail),
      this.asked === entry.key ? this.question(entry) : this.buttons(entry),
    );
  }

  private buttons(entry: Entry): HTMLElement | undefined {
    const { words } = this;
    if (entry.entryId !== undefined)
      return el('p', {}, el('a', { href: `/ente/servizi/${entry.entryId}` }, words.see, hidden(entry)));
    if (isRecorded(entry)) return undefined;
    const mayCorrect = entry.standing !== 'waiting';
    return el(
      'p',
      { class: 'buttons' },
      mayCorrect ? this.button(entry, 'correct', () => this.doing.correct(entry)) : undefined,
      this.button(entry, 'discard', () => this.ask(entry.key)),
    );
  }

  private question(entry: Entry): HTMLElement {
    return el(
      'div',
      { role: 'group', 'aria-label': this.words.discard },
      el('p', {}, this.words.discardAsk),
      el(
        'p',
        { class: 'buttons' },
        this.button(entry, 'discardYes', () => {
          this.asked = undefined;
          this.doing.discard(entry);
        }),
        this.button(entry, 'discardNo', () => this.ask(undefined, entry.key)),
      ),
    );
  }

  /** Asks before it is discarded, or no longer. */
  private ask(key: string | undefined, back = key): void {
    this.asked = key;
    this.show(this.shown);
    const which = key === undefined ? 'discard' : 'discardNo';
    this.list.querySelector<HTMLElement>(`[data-at="${CSS.escape(`${which} ${back ?? ''}`)}"]`)?.focus();
  }

  private button(entry: Entry, name: 'correct' | 'discard' | 'discardNo' | 'discardYes', act: () => void): HTMLElement {
    const kind = name === 'discardYes' ? 'btn-danger' : 'btn-outline-primary';
    const attributes = { type: 'button', class: `btn ${kind}`, 'data-at': `${name} ${entry.key}` };
    const button = el('button', attributes, this.words[name], hidden(entry));
    button.addEventListener('click', act);
    return button;
  }
}

// A screen reader reads buttons without their card.
const hidden = ({ label, fields }: Entry): HTMLElement =>
  el('span', { class: 'visually-hidden' }, `: ${label}, ${dayText(fields['giorno'] ?? '')}`);

const dayText = (day: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(day)
    ? new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(day),
      )
    : day;
