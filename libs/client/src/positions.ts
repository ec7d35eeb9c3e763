// Reading your own writes: how far each context had come when it last answered, asked for again with every query.

const ENTRY = /^([a-z][a-z-]*):(\d{1,15})$/;

/** The positions that one client has heard of. */
export class Positions {
  readonly #heard = new Map<string, number>();

  /** Remembers a `Buono-Position`; what is no position is passed over. */
  heard(header: string | null): void {
    const [, context, position] = ENTRY.exec(header ?? '') ?? [];
    if (context === undefined) return;
    this.#heard.set(context, Math.max(this.#heard.get(context) ?? 0, Number(position)));
  }

  /** The value of `Buono-At-Least`; undefined before anything was heard. */
  get atLeast(): string | undefined {
    if (this.#heard.size === 0) return undefined;
    return [...this.#heard].map(([context, position]) => `${context}:${position}`).join(', ');
  }
}
