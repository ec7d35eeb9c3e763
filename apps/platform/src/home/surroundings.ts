// What the home page tells of this process.

/** Where the platform runs and with what. */
export abstract class Surroundings {
  abstract readonly isDemonstration: boolean;
  /** Where it is seen from outside. */
  abstract readonly publicUrl: string;
  /** Names of the contexts in this process. */
  abstract readonly contexts: readonly string[];
  /** Whether the API is described at `/api`. */
  abstract readonly isDocumented: boolean;
}
