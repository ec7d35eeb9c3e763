// Waiting for what a dead broker may never answer.

/** Resolves when the work has ended, well or badly, or when the time is over; whether it ended. */
export const atMost = (ms: number, work: Promise<unknown>): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms);
    const ended = (): void => {
      clearTimeout(timer);
      resolve(true);
    };
    work.then(ended, ended);
  });
