import { Socket } from 'node:net';

/**
 * A socket that sends what is written in one go, once the code under way pauses: the statements of a transaction that do not wait for
 * each other are one packet and wake the server once.
 */
export function batchedSocket(): Socket {
  const socket = new Socket();
  const write = socket.write.bind(socket);
  let gathering = false;
  socket.write = ((...args: Parameters<typeof write>) => {
    if (!gathering) {
      gathering = true;
      socket.cork();
      process.nextTick(() => {
        gathering = false;
        socket.uncork();
      });
    }
    return write(...args);
  }) as typeof write;
  return socket;
}
