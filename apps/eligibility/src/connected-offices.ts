// The offices of acts behind their ports, as the configuration wants them.
import { millisOf, type Clock } from '@buono/kernel';
import {
  HttpNoticeBoard,
  HttpProtocolRegister,
  HttpSigningService,
  OfficeService,
  type NoticeBoard,
  type ProtocolRegister,
  type SigningService,
} from '@buono/registries/acts';
import { MockOffices } from '@buono/registries/mock';
import { NO_OFFICES, type ActOffices, type OfficesOfBody } from './application/acts/act-offices.js';
import type { ActsConfig, ActsFile, BodyInFile } from './acts.config.js';

/** Connects; nothing is asked yet. */
export const connectedOffices = (config: ActsConfig, clock: Clock): ActOffices => {
  if (config === 'none') return NO_OFFICES;
  return config === 'mock' ? invented(clock) : ofFile(config, clock);
};

const ofFile = (file: ActsFile, clock: Clock): ActOffices => {
  const bodies = new Map([...file].map(([name, body]) => [name, officesOf(body, clock)]));
  return { of: (body) => bodies.get(body) ?? {} };
};

const officesOf = ({ protocol, signatures, board }: BodyInFile, clock: Clock): OfficesOfBody => ({
  ...(protocol && { protocol: new HttpProtocolRegister(new OfficeService(protocol, { clock })) }),
  ...(signatures && {
    signatures: new HttpSigningService(new OfficeService(signatures, { clock }), signatures.keys, clock),
  }),
  ...(board && { board: new HttpNoticeBoard(new OfficeService(board, { clock })) }),
});

/** Invented offices of every body, started over HTTP on loopback when the first paper comes. */
const invented = (clock: Clock): ActOffices => {
  let started: Promise<OfficesOfMock> | undefined;
  const offices = (): Promise<OfficesOfMock> => (started ??= startMock(clock));
  const all: OfficesOfMock = {
    protocol: { number: async (paper) => (await offices()).protocol.number(paper) },
    signatures: {
      sign: async (paper) => (await offices()).signatures.sign(paper),
      verifies: async (signature, content) => (await offices()).signatures.verifies(signature, content),
    },
    board: { post: async (paper) => (await offices()).board.post(paper) },
  };
  return { of: () => all };
};

interface OfficesOfMock {
  readonly protocol: ProtocolRegister;
  readonly signatures: SigningService;
  readonly board: NoticeBoard;
}

const startMock = async (clock: Clock): Promise<OfficesOfMock> => {
  const series = `${millisOf(clock.now()).toString(36).toUpperCase()}-`;
  const mock = await MockOffices.start({ clock, series });
  const service = (name: Parameters<MockOffices['office']>[0]) => new OfficeService(mock.office(name), { clock });
  return {
    protocol: new HttpProtocolRegister(service('protocol')),
    signatures: new HttpSigningService(service('signatures'), [mock.trusted], clock),
    board: new HttpNoticeBoard(service('board')),
  };
};
