// The form of a service: which fields it has, what a device can know of its code, and what is wrong before it is saved.
import { judge, markOf, plain, voucherIn, withWebCrypto } from './code.js';
import { hasCode, type Entry } from './entries.js';
import { el, fill, need, type Words } from './elements.js';
import type { AskedInput, Kept, KnownService } from './store.js';

const WITHOUT_QUANTITY = ['ride', 'month', 'flat'];

/** What was found of what stands in the field of the code. */
interface Found {
  readonly text: string;
  readonly readAt: string;
  /** Whether it is a code that is shown once, not the number of a voucher. */
  readonly isCode: boolean;
  readonly mark?: string;
  /** What to send: the code, or the whole id of the voucher. */
  readonly code?: string;
  readonly wrong?: string;
  readonly said?: string;
}

/** Who speaks of the form and keeps what is written in it. */
export interface FormHost {
  readonly words: Words;
  kept(): Kept | undefined;
  entries(): Promise<readonly Entry[]>;
  /** Told when something is wrong with what was written. */
  failed(): void;
}

/** The form. */
export class EntryForm {
  private readonly form = need<HTMLFormElement>('[data-entry]');
  private readonly codeState = need<HTMLElement>('[data-code]');
  private found: Found | undefined;
  /** What is being corrected. */
  correcting: Entry | undefined;

  constructor(
    private readonly host: FormHost,
    private readonly save: (entry: Entry) => Promise<void>,
  ) {
    this.field('servizio').addEventListener('change', () => this.showFields());
    this.field('codice').addEventListener('change', () => void this.look());
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.sent();
    });
  }

  /** Fills the list of services; the form is shown once there is one. */
  show({ services }: Kept): void {
    const select = this.field('servizio');
    const before = select.value;
    const calls = [...new Set(services.map(({ call }) => call))];
    select.replaceChildren(
      el('option', { value: '' }, this.host.words.choose),
      ...calls.map((call) =>
        el(
          'optgroup',
          { label: call },
          ...services.filter((one) => one.call === call).map(({ key, label }) => el('option', { value: key }, label)),
        ),
      ),
    );
    select.value = before === '' && services.length === 1 ? (services[0]?.key ?? '') : before;
    if (this.form.hidden) this.reset();
    this.form.hidden = false;
    this.showFields();
  }

  /** What was refused stands in the form again. */
  correct(entry: Entry): void {
    this.correcting = entry;
    this.field('servizio').value = entry.service;
    this.showFields();
    for (const [name, value] of Object.entries(entry.fields)) {
      const field = this.form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    }
    this.found = undefined;
    this.codeState.textContent = '';
    this.field('codice').focus();
  }

  private field(name: string): HTMLInputElement | HTMLSelectElement {
    return need<HTMLInputElement | HTMLSelectElement>(`#f-${CSS.escape(name)}`, this.form);
  }

  private service(): KnownService | undefined {
    return this.host.kept()?.services.find(({ key }) => key === this.field('servizio').value);
  }

  private showFields(): void {
    const service = this.service();
    const unit = service?.unit ?? 'flat';
    this.toggle('quantita', !WITHOUT_QUANTITY.includes(unit));
    need<HTMLElement>('#h-quantita', this.form).hidden = unit !== 'hour';
    this.toggle('importo', service?.isPriced === true);
    for (const name of ['inizio', 'fine']) this.toggle(name, unit === 'ride');
    const [needed, more] = this.form.querySelectorAll('[data-inputs]');
    const isNeeded = ({ required, type }: AskedInput): boolean => required === true || type === 'bool';
    const inputs = service?.inputs ?? [];
    needed?.replaceChildren(...inputs.filter(isNeeded).map((input) => this.inputField(input)));
    const optional = inputs.filter((input) => !isNeeded(input));
    more?.replaceChildren(...optional.map((input) => this.inputField(input)));
    need<HTMLElement>('[data-more]', this.form).hidden = unit !== 'ride' && optional.length === 0;
  }

  private toggle(name: string, isShown: boolean): void {
    const field = this.field(name);
    field.disabled = !isShown;
    field.closest<HTMLElement>('.field')?.toggleAttribute('hidden', !isShown);
  }

  private inputField({ name, label, type, values, required }: AskedInput): HTMLElement {
    const { words } = this.host;
    const id = `f-i.${name}`;
    const options = type === 'bool' ? ['yes', 'no'] : values;
    const text = label.charAt(0).toUpperCase() + label.slice(1);
    const attributes = { id, name: `i.${name}`, 'data-required': required === true ? text : undefined };
    const field =
      options === undefined
        ? el('input', { ...attributes, class: 'form-control medium', ...(type === 'int' && { inputmode: 'numeric' }) })
        : el(
            'select',
            { ...attributes, class: 'form-select' },
            el('option', { value: '' }, words.choose),
            ...options.map((value) =>
              el('option', { value }, type === 'bool' ? words[value === 'yes' ? 'yes' : 'no'] : value),
            ),
          );
    return el('div', { class: 'field' }, el('label', { for: id }, text), field);
  }

  /** Looks at the code as soon as it stands there: when it was read is when it was good. */
  private async look(): Promise<Found> {
    const text = plain(this.field('codice').value);
    if (this.found?.text === text) return this.found;
    const { words } = this.host;
    const kept = this.host.kept();
    const now = Date.now() + (kept?.ahead ?? 0);
    const read = { text, readAt: new Date(now).toISOString(), isCode: false };
    const voucher = voucherIn(text, kept?.vouchers ?? []);
    if (text === '') this.found = { ...read, wrong: fill(words.missing, { field: words.code }) };
    else if (voucher !== undefined) {
      const mark = markOf(voucher);
      this.found = { ...read, mark, code: voucher, said: fill(words.codeKnown, { mark }) };
    } else {
      const judged = await judge(text, { keys: kept?.keys ?? [], now, verify: withWebCrypto });
      if ('voucherId' in judged) {
        const mark = markOf(judged.voucherId);
        const said = judged.is === 'good' ? fill(words.codeGood, { mark }) : words.codeLater;
        this.found = { ...read, isCode: true, mark, code: text, said };
      } else this.found = { ...read, wrong: words[judged.is] };
    }
    this.codeState.textContent = text === '' ? '' : (this.found.said ?? this.found.wrong ?? '');
    return this.found;
  }

  private async sent(): Promise<void> {
    const service = this.service();
    const found = await this.look();
    const wrong = await this.wrongIn(service, found);
    this.mark(wrong);
    if (wrong.has('codice')) this.codeState.textContent = '';
    if (wrong.size > 0) this.host.failed();
    const kept = this.host.kept();
    if (wrong.size > 0 || service === undefined || kept === undefined || found.code === undefined) return;
    await this.save({
      key: crypto.randomUUID(),
      owner: kept.owner,
      service: service.key,
      label: service.label,
      fields: { ...this.written(), codice: found.code },
      ...(found.isCode && { readAt: found.readAt }),
      ...(found.mark !== undefined && { mark: found.mark }),
      writtenAt: new Date().toISOString(),
      standing: 'waiting',
    });
  }

  /** Ready for the next service: of the same kind, on the same day. */
  reset(): void {
    this.correcting = undefined;
    this.found = undefined;
    this.codeState.textContent = '';
    const { value: service } = this.field('servizio');
    const { value: day } = this.field('giorno');
    this.form.reset();
    this.field('servizio').value = service;
    this.field('giorno').value = day === '' ? this.today() : day;
    this.showFields();
    this.mark(new Map());
  }

  private today(): string {
    const now = new Date(Date.now() + (this.host.kept()?.ahead ?? 0));
    // Swedes write days as ISO does.
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(now);
  }

  private written(): Record<string, string> {
    const fields: Record<string, string> = {};
    for (const [name, value] of new FormData(this.form))
      if (typeof value === 'string' && value.trim() !== '' && name !== 'servizio') fields[name] = value.trim();
    return fields;
  }

  private async wrongIn(service: KnownService | undefined, found: Found): Promise<ReadonlyMap<string, string>> {
    const { words } = this.host;
    const wrong = new Map<string, string>();
    const missing = (field: string): string => fill(words.missing, { field });
    const { giorno = '', quantita, importo, ...others } = this.written();
    if (service === undefined) wrong.set('servizio', missing(words.service));
    if (found.wrong !== undefined) wrong.set('codice', found.wrong);
    else if (service?.needsCode === true && !found.isCode) wrong.set('codice', words.needsCode);
    else if (found.isCode && hasCode(await this.host.entries(), found.text, this.correcting?.key))
      wrong.set('codice', words.twice);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(giorno)) wrong.set('giorno', words.notADay);
    else if (giorno > this.today()) wrong.set('giorno', words.future);
    if (service?.unit === 'hour' && quantita === undefined) wrong.set('quantita', missing(words.quantity));
    if (service?.isPriced === true && importo === undefined) wrong.set('importo', missing(words.price));
    for (const input of service?.inputs ?? [])
      if (input.required === true && others[`i.${input.name}`] === undefined)
        wrong.set(`i.${input.name}`, missing(input.label));
    return wrong;
  }

  /** Says beside each field what is wrong with it, and goes to the first. */
  private mark(wrong: ReadonlyMap<string, string>): void {
    for (const old of this.form.querySelectorAll('.wrong')) old.remove();
    for (const field of this.form.querySelectorAll<HTMLInputElement>('[name]')) {
      const said = wrong.get(field.name);
      const id = `e-${field.name}`;
      const about = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one !== '' && one !== id);
      if (said !== undefined) {
        field
          .closest('.field')
          ?.querySelector('label')
          ?.after(el('p', { class: 'wrong', id }, said));
        about.push(id);
      }
      field.closest('.field')?.classList.toggle('has-error', said !== undefined);
      if (said === undefined) field.removeAttribute('aria-invalid');
      else field.setAttribute('aria-invalid', 'true');
      if (about.length === 0) field.removeAttribute('aria-describedby');
      else field.setAttribute('aria-describedby', about.join(' '));
    }
    const [first] = wrong.keys();
    if (first === undefined) return;
    const field = this.field(first);
    field.closest('details')?.setAttribute('open', '');
    field.focus();
  }
}
