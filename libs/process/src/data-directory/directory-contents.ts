// What may stand in a data directory without saying what it is for.

/** Where a restore gathers its files; while it is there the directory is nobody's. */
export const RESTORING = '.restoring';

/** Whether a name is left behind by taking the lock on the directory. */
export const isLockFile = (name: string): boolean => /^lock\.(?:db(?:-.*)?|json)$/.test(name);
