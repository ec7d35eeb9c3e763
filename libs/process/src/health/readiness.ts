// What must be up before the process says that it is ready, and what is only told beside it.

/** One thing to look at: answers true while it is up. */
export type ReadinessCheck = () => boolean | Promise<boolean>;

/** The state of a part, as the probe tells it. */
export type PartState = 'up' | 'down';

// Shorter than a probe's patience: what does not answer is down.
const ANSWER_MS = 2_000;

/** Collects the checks of the parts; the health controller asks them all at each probe. */
export class Readiness {
  private readonly checks = new Map<string, ReadinessCheck>();
  private readonly told = new Set<string>();

  /** Adds a part to wait for, under the name shown while it is missing. */
  add(part: string, check: ReadinessCheck): void {
    this.checks.set(part, check);
  }

  /** Adds a part whose state is told, and without which the process serves all the same. */
  tell(part: string, check: ReadinessCheck): void {
    this.checks.set(part, check);
    this.told.add(part);
  }

  /** Every part with its state; a check that throws, or does not answer, counts as down. */
  async parts(): Promise<Readonly<Record<string, PartState>>> {
    const states = [...this.checks].map(async ([part, check]) => [part, (await isUp(check)) ? 'up' : 'down'] as const);
    return Object.fromEntries(await Promise.all(states));
  }

  /** Names of the parts without which the process is not ready. */
  async missing(): Promise<readonly string[]> {
    return this.missingOf(await this.parts());
  }

  /** The same, of states that were asked already. */
  missingOf(parts: Readonly<Record<string, PartState>>): readonly string[] {
    return Object.keys(parts).filter((part) => parts[part] === 'down' && !this.told.has(part));
  }
}

async function isUp(check: ReadinessCheck): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ANSWER_MS);
  });
  try {
    return await Promise.race([check(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
