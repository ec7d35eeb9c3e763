// The group-commit writer: conditional writes of many callers in one durable transaction, in a thread of its own,
// so that neither fsync nor checkpoint stalls the event loop (7–11 ms at p99 when measured on the main thread).
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { checkedBindings, type Binding } from './bindings.js';
import { settingsFor, type DatabaseOptions } from './database.js';
import { countParameters } from './parameters.js';
import { WRITER_THREAD } from './writer-thread.js';

/** One statement and its values. */
export interface Call {
  readonly sql: string;
  readonly values: readonly Binding[];
}

/** Writes that happen all or none, and only while a query still finds what it found when they were decided. */
export interface ConditionalWrite {
  readonly check: Call;
  /** What the first column of the check's first row must be; null also stands for "no row". */
  readonly expected: string | number | null;
  readonly writes: readonly Call[];
}

/** Written (with the last inserted row's id), or not, with what the check found instead. */
export type Written = { readonly rowid: number } | { readonly found: string | number | null };

/** The writer refused or lost a write for a reason of the engine; `code` is SQLite's. */
export class WriteFailed extends Error {
  override readonly name = 'WriteFailed';
  constructor(
    message: string,
    readonly code: string | undefined,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

interface Failure {
  readonly message: string;
  readonly code?: string;
}
interface Checked {
  /** Number of the statement: its text travels to the thread once. */
  readonly statement: number;
  readonly values: readonly (string | bigint | Uint8Array | null)[];
}
interface Unit {
  readonly check: Checked;
  readonly expected: string | number | null;
  readonly writes: readonly Checked[];
}
interface Waiting {
  readonly unit: Unit;
  readonly size: number;
  readonly resolve: (written: Written) => void;
  readonly reject: (error: Error) => void;
}
type Answer =
  | { readonly ready: true }
  | { readonly results: readonly (Written | { readonly error: Failure })[] }
  | { readonly error: Failure };

const MOST_UNITS = 512;
const MOST_CHARACTERS = 4 * 1024 * 1024;

const sizeOf = (unit: Unit): number =>
  unit.writes.reduce(
    (sum, { values }) => sum + values.reduce<number>((n, v) => n + (typeof v === 'string' ? v.length : 16), 0),
    0,
  );

/** Opens the file in a thread. Whatever is waiting when a transaction ends goes into the next one, in order. */
export class Writer {
  private readonly worker: Worker;
  private readonly statements = new Map<string, { readonly number: number; readonly parameters: number }>();
  private newTexts: string[] = [];
  private queue: Waiting[] = [];
  private inFlight: readonly Waiting[] = [];
  private scheduled = false;
  private failure: Error | undefined;
  private readonly exited: Promise<void>;
  private readonly opened: Promise<void>;
  private whenIdle: (() => void)[] = [];

  private constructor(path: string, options: DatabaseOptions) {
    const libsql = createRequire(import.meta.url).resolve('libsql');
    this.worker = new Worker(WRITER_THREAD, {
      eval: true,
      execArgv: [],
      workerData: { libsql, path, settings: settingsFor(options) },
    });
    this.exited = new Promise((resolve) =>
      this.worker.once('exit', () => {
        this.fail(new WriteFailed('the writer is closed', undefined));
        resolve();
      }),
    );
    this.opened = new Promise((resolve, reject) => {
      this.worker.once('message', () => resolve());
      this.worker.once('error', reject);
    });
    this.worker.on('error', (cause) => this.fail(new WriteFailed('the writer broke down', undefined, { cause })));
    this.worker.on('message', (answer: Answer) => this.settle(answer));
  }

  /** Opens a writer; fails if the file cannot be opened. */
  static async open(path: string, options: DatabaseOptions = {}): Promise<Writer> {
    const writer = new Writer(path, options);
    await writer.opened;
    writer.worker.unref();
    return writer;
  }

  /**
   * Queues a write and answers when it is durable, or when its check found something else.
   * @throws BadBinding at once; WriteFailed when it broke a constraint, or when the whole transaction was undone.
   */
  write({ check, expected, writes }: ConditionalWrite): Promise<Written> {
    const unit: Unit = { check: this.checked(check), expected, writes: writes.map((call) => this.checked(call)) };
    return new Promise((resolve, reject) => {
      if (this.failure) return reject(this.failure);
      this.queue.push({ unit, size: sizeOf(unit), resolve, reject });
      this.schedule();
    });
  }

  /** Waits until all that was queued is written, then closes the file and ends the thread. */
  async close(): Promise<void> {
    if (this.queue.length > 0 || this.inFlight.length > 0)
      await new Promise<void>((resolve) => this.whenIdle.push(resolve));
    // Idle, the thread holds nobody up: now the process must not end before the file is closed.
    this.worker.ref();
    if (!this.failure) this.worker.postMessage({ close: true });
    await this.exited;
  }

  private checked({ sql, values }: Call): Checked {
    const known = this.statements.get(sql) ?? this.register(sql);
    return { statement: known.number, values: checkedBindings(sql, known.parameters, values) };
  }

  private register(sql: string) {
    const statement = { number: this.statements.size, parameters: countParameters(sql) };
    this.statements.set(sql, statement);
    this.newTexts.push(sql);
    return statement;
  }

  // The first of a turn of the event loop waits for the others of that turn; nothing waits longer.
  private schedule(): void {
    if (this.scheduled || this.inFlight.length > 0) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.send();
    });
  }

  private send(): void {
    if (this.inFlight.length > 0 || this.queue.length === 0) return;
    let characters = 0;
    const over = this.queue.findIndex(
      ({ size }, index) => index >= MOST_UNITS || (characters += size) > MOST_CHARACTERS,
    );
    this.inFlight = this.queue.splice(0, over === -1 ? this.queue.length : Math.max(over, 1));
    this.worker.ref();
    this.worker.postMessage({ texts: this.newTexts.splice(0), batch: this.inFlight.map(({ unit }) => unit) });
  }

  private settle(answer: Answer): void {
    if ('ready' in answer) return;
    const settled = this.inFlight;
    this.inFlight = [];
    this.worker.unref();
    this.send();
    settled.forEach(({ resolve, reject }, index) => {
      const result = 'error' in answer ? answer : answer.results[index];
      if (result === undefined) return reject(new WriteFailed('the writer gave no result', undefined));
      if ('error' in result) return reject(new WriteFailed(result.error.message, result.error.code));
      resolve(result);
    });
    this.becomeIdle();
  }

  private fail(error: Error): void {
    this.failure ??= error;
    const lost = [...this.inFlight, ...this.queue];
    this.inFlight = [];
    this.queue = [];
    for (const { reject } of lost) reject(this.failure);
    this.becomeIdle();
  }

  private becomeIdle(): void {
    if (this.inFlight.length > 0 || this.queue.length > 0) return;
    for (const resolve of this.whenIdle.splice(0)) resolve();
  }
}
