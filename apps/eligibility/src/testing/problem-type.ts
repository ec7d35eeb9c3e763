// The type of a problem, for specifications.

export const problem = (name: string): string => `urn:buono:problem:${name}`;
