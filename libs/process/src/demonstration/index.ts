// The door @buono/process/demonstration: what makes a demonstration known; light, for commands that answer at once.
export { BadMark, readMark, writeMark, type DemonstrationMark } from './demonstration-mark.js';
export { PRINTED_ISSUER } from './printed-issuer.js';
