// A worker's two ends: the task that it was given, and the one result that it says.

/** The task of this worker. */
export const taskOf = <Task>(): Task => JSON.parse(process.argv[2] ?? '{}') as Task;

/** Says the result to the parent, and waits until it is said. */
export const tell = (result: object): Promise<void> =>
  new Promise((resolve, reject) => {
    if (process.send === undefined) throw new Error('a worker of the bench is started by the bench');
    process.send(result, undefined, {}, (error: Error | null) => (error === null ? resolve() : reject(error)));
  });
