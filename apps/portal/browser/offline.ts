// The page that records services without a network: puts form, list, store and sender together.
import { corrected, isRecorded, ofOthers, toForget, toSend, unsent, type Entry } from './offline/entries.js';
import { el, fill, need, readWords } from './offline/elements.js';
import { EntryForm } from './offline/form.js';
import { EntryList } from './offline/list.js';
import { refresh, sendAll, type Ended } from './offline/sender.js';
import { openStore, type Kept, type Store } from './offline/store.js';

const PATH = '/ente/senza-rete';
// The sign-out of any page looks here whether something would be lost.
const UNSENT = 'buono-senza-rete';
const RETRY_MS = 20_000;

const words = readWords();
const say = (text: string): void => {
  need<HTMLElement>('[data-network]').hidden = false;
  need('[data-network] span').replaceChildren(text);
};
const alertOf = (text: string): void => need('[data-alert]').replaceChildren(text === '' ? '' : el('p', {}, text));
const told = (name: string, isTold: boolean): void => {
  need<HTMLElement>(`[data-said="${name}"]`).hidden = !isTold;
};

class OfflinePage {
  private kept: Kept | undefined;
  private proof: string | undefined;
  private readonly others = new BroadcastChannel(UNSENT);
  private readonly form = new EntryForm(
    { words, kept: () => this.kept, entries: () => this.store.entries(), failed: () => alertOf('') },
    (entry) => this.save(entry),
  );
  private readonly list = new EntryList(words, {
    correct: (entry) => {
      this.form.correct(entry);
      alertOf(words.correcting);
    },
    discard: (entry) => void this.changing(() => this.store.remove([entry.key])),
  });

  constructor(private readonly store: Store) {}

  async begin(): Promise<void> {
    this.kept = await this.store.kept();
    if (this.kept !== undefined) this.form.show(this.kept);
    const gone = toForget(await this.store.entries(), Date.now());
    if (gone.length > 0) await this.store.remove(gone.map(({ key }) => key));
    await this.show();
    this.others.addEventListener('message', () => void this.show());
    addEventListener('online', () => void this.send());
    addEventListener('offline', () => say(words.offline));
    addEventListener('hashchange', () => void this.show());
    document.addEventListener('visibilitychange', () => void this.show().then(() => this.send()));
    need('[data-send]').addEventListener('click', () => void this.send());
    need('[data-tidy]').addEventListener('click', () => void this.tidy());
    setInterval(() => void this.retry(), RETRY_MS);
    await this.send();
  }

  private async show(): Promise<void> {
    const entries = await this.seen(await this.store.entries());
    const owner = this.kept?.owner ?? '';
    this.list.show(entries);
    const [lost, others] = [unsent(entries).length, ofOthers(entries, owner).length];
    localStorage.setItem(UNSENT, String(lost));
    told('others', this.kept !== undefined && others > 0);
    need('[data-others]').replaceChildren(fill(words.others, { n: others }));
    told('leaving', location.hash === '#uscita' && lost > 0);
    need('[data-unsent]').replaceChildren(fill(words.unsent, { n: lost }));
    need('[data-leave]').replaceChildren(...(this.proof === undefined ? [] : this.leaving(this.proof)));
    need<HTMLElement>('[data-send]').hidden = toSend(entries, owner).length === 0;
    need<HTMLElement>('[data-tidy]').hidden = !entries.some(isRecorded);
  }

  /** An answer that is in sight has been seen. */
  private async seen(entries: readonly Entry[]): Promise<readonly Entry[]> {
    if (document.visibilityState !== 'visible') return entries;
    const seenAt = new Date().toISOString();
    const fresh = entries.filter((entry) => isRecorded(entry) && entry.seenAt === undefined);
    if (fresh.length > 0) await this.store.put(...fresh.map((entry) => ({ ...entry, seenAt })));
    return entries;
  }

  private async save(entry: Entry): Promise<void> {
    const before = this.form.correcting;
    const isSaved = await this.changing(() =>
      before === undefined ? this.store.put(entry) : this.store.replace(before.key, corrected(before, entry)),
    );
    if (!isSaved) return;
    this.form.reset();
    alertOf(words.saved);
    await this.send();
  }

  /** A change of what is kept; when the device takes no more, it says so, and what stood in the form still stands there. */
  private async changing(change: () => Promise<void>): Promise<boolean> {
    try {
      await change();
    } catch {
      alertOf(words.full);
      return false;
    }
    await this.changed();
    return true;
  }

  private async changed(): Promise<void> {
    this.others.postMessage('changed');
    await this.show();
  }

  private async tidy(): Promise<void> {
    const recorded = (await this.store.entries()).filter(isRecorded);
    await this.changing(() => this.store.remove(recorded.map(({ key }) => key)));
    need<HTMLElement>('#kept-here').focus();
  }

  private async retry(): Promise<void> {
    if (!navigator.onLine || document.visibilityState !== 'visible') return;
    if (toSend(await this.store.entries(), this.kept?.owner ?? '').length > 0) await this.send();
  }

  /** Asks the portal what the page needs, then sends what waits. */
  private async send(): Promise<void> {
    if (!navigator.onLine) return this.ended('offline');
    const asked = await refresh(this.store);
    if (asked.is !== 'told') return this.ended(asked.is);
    ({ kept: this.kept, proof: this.proof } = asked.told);
    this.form.show(this.kept);
    if (toSend(await this.store.entries(), this.kept.owner).length > 0) say(words.sending);
    this.ended(await sendAll(this.store, asked.told, () => this.changed()));
    await this.show();
  }

  private ended(how: Ended): void {
    told('signedout', how === 'sign-in');
    told('stranger', how === 'stranger');
    told('unprepared', this.kept === undefined && (how === 'offline' || how === 'later'));
    if (how === 'offline') say(words.offline);
    else if (how === 'later') say(words.busy);
    else if (how !== 'busy') say(this.kept === undefined ? words.online : `${words.online} ${words.ready}`);
  }

  /** Two ways on for who was about to sign out. */
  private leaving(proof: string): readonly HTMLElement[] {
    const leave = el('button', { type: 'button', class: 'btn btn-danger' }, words.leave);
    leave.addEventListener('click', () => void this.leave(proof));
    const stay = el('a', { class: 'btn btn-outline-primary', href: PATH }, words.stay);
    return [leave, stay];
  }

  private async leave(proof: string): Promise<void> {
    this.others.close();
    await this.store.destroy();
    localStorage.removeItem(UNSENT);
    const proofField = el('input', { type: 'hidden', name: '_proof', value: proof });
    const form = el('form', { method: 'post', action: '/uscita' }, proofField);
    document.body.append(form);
    form.submit();
  }
}

const start = async (): Promise<void> => {
  // Without a worker the page still records; it only cannot be opened where there is no network.
  if ('serviceWorker' in navigator)
    void navigator.serviceWorker
      .register(`${PATH}/servizio.js`, { scope: PATH, updateViaCache: 'none' })
      .catch(() => undefined);
  try {
    await new OfflinePage(await openStore()).begin();
  } catch {
    told('unstored', true);
  }
  // Asked once: a device that is short of room then leaves this page's alone.
  if ('storage' in navigator) void navigator.storage.persist().catch(() => undefined);
};

void start();
