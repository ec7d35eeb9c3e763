// What must be up before the platform says that it is ready.

/** One thing to wait for: answers true once it is up. */
export type ReadinessCheck = () => boolean | Promise<boolean>;

/** Collects the checks of the parts; the health controller asks them all at each probe. */
export class Readiness {
  private readonly checks = new Map<string, ReadinessCheck>();

  /** Adds a part to wait for, under the name shown while it is missing. */
  add(part: string, check: ReadinessCheck): void {
    this.checks.set(part, check);
  }

  /** Names of the parts that are not up; a check that throws counts as not up. */
  async missing(): Promise<readonly string[]> {
    const answers = await Promise.all([...this.checks].map(async ([part, check]) => ({ part, up: await isUp(check) })));
    return answers.filter(({ up }) => !up).map(({ part }) => part);
  }
}

async function isUp(check: ReadinessCheck): Promise<boolean> {
  try {
    return await check();
  } catch {
    return false;
  }
}
