// The offices that number, sign and post the papers of a body, as far as the installation has them.
import type { NoticeBoard, ProtocolRegister, SigningService } from '@buono/registries/acts';
import type { OfficesThere } from '../../domain/paper/kinds.js';

/** The offices of one body; what is absent cannot be asked. */
export interface OfficesOfBody {
  readonly protocol?: ProtocolRegister;
  readonly signatures?: SigningService;
  readonly board?: NoticeBoard;
}

/** By the name of the body, as its calls have it. */
export abstract class ActOffices {
  abstract of(body: string): OfficesOfBody;
}

/** An installation that is connected to none: papers have the numbers that the office gives them by hand. */
export const NO_OFFICES: ActOffices = { of: () => ({}) };

/** Which offices a body has. */
export const officesThere = ({ protocol, signatures, board }: OfficesOfBody): OfficesThere => ({
  number: protocol !== undefined,
  signature: signatures !== undefined,
  posting: board !== undefined,
});
