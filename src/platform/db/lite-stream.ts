import { Duplex } from 'node:stream';
import type { PGlite } from '@electric-sql/pglite';

const SSL_REQUEST = 80877103;
const TERMINATE = 0x58;

/**
 * A socket-like stream over an in-process PGlite, so that the one `pg` driver serves both databases.
 * PGlite has one session: give the pool `max: 1`, or two callers share a transaction.
 */
export function liteStream(lite: PGlite): Duplex {
  let waiting: Buffer = Buffer.alloc(0);
  let started = false;
  const stream = new Duplex({
    read() {},
    final: done => done(),
    write(chunk: Buffer, _encoding, done) {
      waiting = waiting.length ? Buffer.concat([waiting, chunk]) : chunk;
      const messages: Buffer[] = [];
      for (let message = next(); message; message = next()) messages.push(message);
      if (!messages.length) return done();
      if (started && messages.length === 1 && messages[0]?.[0] === TERMINATE) {
        stream.push(null);
        return done();
      }
      lite
        .runExclusive(() =>
          lite.execProtocolRawStream(Buffer.concat(messages), {
            onRawData: data => void stream.push(Buffer.from(data)),
          }),
        )
        .then(() => done(), done);
    },
  });

  /** The next whole message of the protocol, or undefined until more bytes come. */
  function next(): Buffer | undefined {
    const header = started ? 5 : 4;
    if (waiting.length < header) return undefined;
    const length = started ? waiting.readInt32BE(1) + 1 : waiting.readInt32BE(0);
    if (waiting.length < length) return undefined;
    const message = waiting.subarray(0, length);
    waiting = waiting.subarray(length);
    if (!started && message.readInt32BE(4) !== SSL_REQUEST) started = true;
    return message;
  }

  const nothing = () => stream;
  return Object.assign(stream, {
    connect() {
      process.nextTick(() => stream.emit('connect'));
      return stream;
    },
    setNoDelay: nothing,
    setKeepAlive: nothing,
    ref: nothing,
    unref: nothing,
    destroySoon: () => stream.destroy(),
  });
}
