// The scanner clamd (ClamAV) over TCP: the document is streamed to it (INSTREAM), nothing is written anywhere for it.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { NotScanned, VirusScanner, type ScanVerdict } from './virus-scanner.js';

/** Where clamd listens, and how long it is waited for. */
export interface ClamdSettings {
  readonly host: string;
  readonly port: number;
  /** Milliseconds without a byte after which it is given up; a minute unless told. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 60_000;
const PING_MS = 2_000;
const LONGEST_ANSWER = 4_096;

export class ClamdScanner extends VirusScanner {
  constructor(private readonly settings: ClamdSettings) {
    super();
  }

  override async ready(): Promise<boolean> {
    try {
      return (await this.#ask(PING_MS, (socket) => sent(socket, Buffer.from('zPING\0')))) === 'PONG';
    } catch {
      return false;
    }
  }

  override async scan(document: AsyncIterable<Uint8Array>): Promise<ScanVerdict> {
    const answer = await this.#ask(this.settings.patienceMs ?? PATIENCE_MS, async (socket) => {
      await sent(socket, Buffer.from('zINSTREAM\0'));
      for await (const piece of document) {
        await sent(socket, lengthOf(piece.length));
        await sent(socket, piece);
      }
      await sent(socket, lengthOf(0));
    });
    if (answer === 'stream: OK') return { clean: true };
    const finding = /^stream: (.+) FOUND$/.exec(answer)?.[1];
    // What it says instead may be long, and of the server: only its kind is told.
    if (finding === undefined) throw new NotScanned(answer.endsWith('ERROR') ? 'it answered an error' : 'no answer');
    return { clean: false, finding };
  }

  /** One conversation: whatever is said, then all that is answered, without the end mark. */
  async #ask(patienceMs: number, say: (socket: Socket) => Promise<void>): Promise<string> {
    const { host, port } = this.settings;
    const socket = connect({ host, port, timeout: patienceMs });
    socket.once('timeout', () => socket.destroy(new NotScanned('it took too long')));
    const heard = answerOf(socket);
    // Told below, where it is waited for; unheard until then it would end the process.
    heard.catch(() => undefined);
    try {
      await once(socket, 'connect');
      // It may answer before it has heard all of a document that is too long for it.
      await Promise.race([say(socket), heard]);
      return await heard;
    } catch (cause) {
      throw cause instanceof NotScanned ? cause : new NotScanned('it cannot be reached');
    } finally {
      socket.destroy();
    }
  }
}

const lengthOf = (bytes: number): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
};

const sent = async (socket: Socket, bytes: Uint8Array): Promise<void> => {
  if (socket.destroyed) throw new NotScanned('it hung up');
  if (bytes.length > 0 && !socket.write(bytes)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
};

const answerOf = async (socket: Socket): Promise<string> => {
  let answer = '';
  for await (const chunk of socket) {
    answer += String(chunk);
    if (answer.includes('\0') || answer.length > LONGEST_ANSWER) break;
  }
  return answer.split('\0', 1)[0] ?? '';
};
