// The background work of one context, added in a word: every piece under its own name, its faults told under the same.
import { follow, type OnEvents, type StoredEvent } from '@buono/event-store';
import { publishFrom, type Translate } from '@buono/messaging';
import { logFeed, Projector, type Projection } from '@buono/read-model';
import type { StartWork } from './background-work.js';
import type { ContextParts } from './context-parts.js';
import { whileFollowing, whileProjecting } from './running.js';
import { everySoOften } from './ticker.js';

/** Told of a fault in the background, and in which piece of work; what failed is tried again. */
export type OnFault = (error: unknown, where: string) => void;

/** Adds to `parts.work`; names are shown as `context: name`. What follows the context's log is done by the process that leads. */
export class ContextWork {
  constructor(
    private readonly parts: ContextParts,
    private readonly onFault: OnFault,
  ) {}

  /** Keeps a projection of the context's own log; queries ask the projector how far it is, and find its tables everywhere. */
  project(name: string, projection: Projection<StoredEvent>): Projector<StoredEvent> {
    const { reads, store } = this.parts;
    const projector = new Projector({ reads, feed: logFeed(store), projection, onFault: this.told(name) });
    this.add(name, async () => {
      await projector.standBy();
      return this.led(() => whileProjecting(projector));
    });
    return projector;
  }

  /** Hands the context's own log to a handler, from its checkpoint on; the checkpoint stands under `name`, for ever. */
  follow(name: string, handle: OnEvents): void {
    const { store, checkpoints } = this.parts;
    this.addLed(name, () =>
      whileFollowing(store, follow({ store, name, checkpoints, handle, onError: this.told(name) })),
    );
  }

  /** Tells the other contexts what the context's own log says. */
  publish(translate: Translate): void {
    const { store, checkpoints, bus, context: source } = this.parts;
    const name = 'publisher';
    this.addLed(name, () =>
      whileFollowing(
        store,
        publishFrom({ store, checkpoints, bus, source, translate, name, onError: this.told(name) }),
      ),
    );
  }

  /** Looks again every so many milliseconds, and at once after a round that did something. */
  tick(name: string, everyMs: number, run: () => Promise<number>): void {
    this.addLed(name, () => everySoOften({ everyMs, run, onFault: this.told(name) }));
  }

  /** Work that every process of the context shares in, as a consumer of the bus. */
  add(name: string, start: StartWork): void {
    this.parts.work.add(`${this.parts.context}: ${name}`, start);
  }

  private addLed(name: string, start: StartWork): void {
    this.add(name, () => this.led(start));
  }

  private led(start: StartWork): ReturnType<StartWork> {
    const { leadership } = this.parts;
    return leadership === undefined ? start() : leadership.whileLeading(start);
  }

  private told(name: string): (error: unknown) => void {
    return (error) => this.onFault(error, `${this.parts.context}: ${name}`);
  }
}
