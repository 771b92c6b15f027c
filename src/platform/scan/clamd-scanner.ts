import { connect, type Socket } from 'node:net';
import { type Finding, ScannerAway, type VirusScanner } from './virus-scanner.ts';

const usualPort = 3310;
const longestAnswer = 4096;

export interface ClamdOptions {
  /** For connecting, and for silence while it reads or thinks. */
  timeoutMs?: number;
  /** How long the question whether it is there may take. */
  healthTimeoutMs?: number;
}

/**
 * ClamAV's daemon over TCP: one connection a stream, by its INSTREAM command.
 * @param url `clamav://host` or `clamav://host:port` (3310 unless said)
 */
export function clamdScanner(
  url: string,
  { timeoutMs = 30_000, healthTimeoutMs = 2_000 }: ClamdOptions = {},
): VirusScanner {
  const { hostname, port } = new URL(url);
  const place = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || usualPort) };
  return {
    scan: source => converse(place, timeoutMs, source),
    async answers() {
      try {
        return (await ask(place, healthTimeoutMs, async socket => void socket.write('zPING\0'))) === 'PONG';
      } catch {
        return false;
      }
    },
  };
}

type Place = { host: string; port: number };

async function converse(place: Place, timeoutMs: number, source: AsyncIterable<Uint8Array>): Promise<Finding> {
  const answer = await ask(place, timeoutMs, async socket => {
    await write(socket, Buffer.from('zINSTREAM\0'));
    for await (const chunk of source) {
      if (socket.destroyed) return;
      if (chunk.length > 0) await write(socket, counted(chunk));
    }
    await write(socket, Buffer.alloc(4));
  });
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found) return { clean: false, signature: found };
  if (answer === 'stream: OK') return { clean: true };
  throw new ScannerAway(`the virus scanner answered: ${answer}`);
}

function counted(chunk: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return Buffer.concat([length, chunk]);
}

/** One question on a connection of its own, and its answer up to the closing zero byte. */
async function ask(place: Place, timeoutMs: number, question: (socket: Socket) => Promise<void>): Promise<string> {
  const socket = connect(place);
  socket.setTimeout(timeoutMs, () => socket.destroy(new Error('it did not answer in time')));
  const answer = answerOf(socket);
  // Whoever is asking hears of it below; it must not count as nobody's.
  answer.catch(() => {});
  try {
    // An answer before the end of the question is an error of the scanner's, such as a stream that is too long for it.
    await Promise.race([question(socket), answer]);
    return await answer;
  } finally {
    socket.destroy();
  }
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const away = (error?: Error) =>
      reject(new ScannerAway(`the virus scanner is away: ${error?.message ?? 'it hung up'}`, { cause: error }));
    socket.on('data', part => {
      text += part.toString('latin1');
      const end = text.indexOf('\0');
      if (end >= 0) resolve(text.slice(0, end));
      else if (text.length > longestAnswer) away(new Error('its answer has no end'));
    });
    socket.on('error', away);
    socket.on('close', () => away());
  });
}

/** Waits until the other side takes more; a connection that ended meanwhile is told by its answer. */
function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise(resolve => {
    if (socket.destroyed || socket.write(bytes)) return resolve();
    const go = () => {
      socket.off('drain', go).off('close', go);
      resolve();
    };
    socket.on('drain', go).on('close', go);
  });
}
