// The door of @buono/privacy: keys per person and class, boxes, blind tokens, recorded openings, erasure.
export { PURPOSE_CLASSES, isPurposeClass, type PurposeClass } from './purpose-class.js';
export { type JsonObject, type JsonValue } from './json.js';
export { MasterKeys, WrongMasterKey, type ServerKey } from './master-keys.js';
export { readMasterKeyFile } from './master-key-file.js';
export { ErasureIncomplete, KeyStore, UnknownPerson, type Erasure } from './key-store.js';
export { InMemoryKeyStore } from './in-memory-key-store.js';
export { SqliteKeyStore } from './sqlite-key-store.js';
export { SqliteKeyRows } from './sqlite-key-rows.js';
export { type KeyRows } from './key-rows.js';
export { copyKeys, KeysDiffer, type CopiedKeys } from './copy-keys.js';
export { BoxTampered, Boxes, KeyErased, asBox, labelOf, type Box, type BoxLabel, type Tampering } from './boxes.js';
export { newPieceKey, openPiece, sealPiece } from './pieces.js';
export { BlindTokens, normalisedName } from './blind-tokens.js';
export {
  AccessLog,
  AccessNotRecorded,
  MOST_BOXES_ON_A_PAGE,
  PageTooLarge,
  type Opening,
  type RecordedOpening,
} from './access-log.js';
export { accessCodec, accessRecord, type AccessRefusal, type PersonDataOpened } from './access-record.js';
export {
  ERASURE_REASONS,
  erasePerson,
  erasureCodec,
  personErasure,
  reapplyErasures,
  type ErasedClasses,
  type ErasePerson,
  type ErasureReason,
  type ErasureRefusal,
  type PersonErased,
} from './erasure.js';
export { bodyTagOf } from './body-tag.js';
