// A network that can be cut: what a process that dies, or is cut off, looks like to its broker.
import { connect, type Socket } from 'node:net';
import type { ISocketFactory } from 'kafkajs';

/** The connections of one bus. */
export interface Network {
  readonly socketFactory: ISocketFactory;
  /** Breaks every connection, and those to come. */
  cut(): void;
  /** Connections can be made again. */
  mend(): void;
  /** From now on what is sent to be stored arrives, and the broker's word that it is stored does not. */
  loseAcknowledgements(): void;
}

// As the kernel tells it; without an error kafkajs would wait for its answers until they time out.
const reset = (): Error => Object.assign(new Error('the network is cut'), { code: 'ECONNRESET' });

const PRODUCE = 0;
/** A request begins with its length in four bytes, then its kind in two. */
const isProduce = (data: unknown): boolean =>
  Buffer.isBuffer(data) && data.length > 6 && data.readInt16BE(4) === PRODUCE;

/** A network without TLS, for a broker on loopback. */
export const aNetwork = (): Network => {
  const sockets = new Set<Socket>();
  let [whole, acknowledged] = [true, true];
  return {
    socketFactory: ({ host, port, onConnect }) => {
      const socket = connect({ host, port }, onConnect);
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      const write = socket.write.bind(socket) as (...parts: unknown[]) => boolean;
      socket.write = (...parts: unknown[]) => {
        if (!acknowledged && isProduce(parts[0])) socket.pause();
        return write(...parts);
      };
      if (!whole) socket.destroy(reset());
      return socket;
    },
    cut: () => {
      whole = false;
      sockets.forEach((socket) => socket.destroy(reset()));
    },
    mend: () => {
      [whole, acknowledged] = [true, true];
    },
    loseAcknowledgements: () => {
      acknowledged = false;
    },
  };
};
