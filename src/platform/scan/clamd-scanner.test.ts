import { randomBytes } from 'node:crypto';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clamdScanner } from '#platform/scan/clamd-scanner.ts';
import { ScannerAway } from '#platform/scan/virus-scanner.ts';
import { type Clamd, clamdInstalled, eicar, startClamd } from '#test/support/clamd.ts';

async function* stream(...chunks: Uint8Array[]) {
  yield* chunks;
}

describe.skipIf(!clamdInstalled)('a real clamd (install clamav-daemon to run these)', () => {
  let clamd: Clamd;
  beforeAll(async () => {
    clamd = await startClamd();
  }, 60_000);
  afterAll(() => clamd?.stop());

  it('answers, and finds nothing in ten megabytes of noise or in nothing at all', async () => {
    const scanner = clamdScanner(clamd.url);
    expect(await scanner.answers()).toBe(true);
    const noise = Array.from({ length: 160 }, () => randomBytes(65_536));
    expect(await scanner.scan(stream(...noise))).toEqual({ clean: true });
    expect(await scanner.scan(stream())).toEqual({ clean: true });
  });

  it('finds the test virus, cut into any pieces, and says its name', async () => {
    const bytes = Buffer.from(eicar);
    const found = { clean: false, signature: expect.stringContaining('Local.Eicar') };
    expect(await clamdScanner(clamd.url).scan(stream(bytes))).toEqual(found);
    const pieces = [...bytes].map(byte => Buffer.of(byte));
    expect(await clamdScanner(clamd.url).scan(stream(...pieces))).toEqual(found);
  });

  it('asked by many at once answers each for itself', async () => {
    const scanner = clamdScanner(clamd.url);
    const scans = Array.from({ length: 24 }, (_, n) =>
      scanner.scan(stream(n % 2 ? Buffer.from(eicar) : randomBytes(100_000))),
    );
    expect((await Promise.all(scans)).map(({ clean }) => clean)).toEqual(scans.map((_, n) => n % 2 === 0));
  });

  it('that takes no more than twelve megabytes is away for more, never "clean"', async () => {
    const much = Array.from({ length: 14 }, () => randomBytes(1024 * 1024));
    await expect(clamdScanner(clamd.url).scan(stream(...much))).rejects.toThrow(ScannerAway);
  });

  it('is not blamed for a stream that breaks', async () => {
    async function* broken() {
      yield randomBytes(100_000);
      throw new Error('the line broke');
    }
    await expect(clamdScanner(clamd.url).scan(broken())).rejects.toThrow('the line broke');
  });
});

describe('a scanner that is away', () => {
  let server: Server | undefined;
  const sockets = new Set<Socket>();
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    server?.close();
  });

  async function answering(how: (socket: Socket) => void): Promise<string> {
    server = createServer(socket => {
      sockets.add(socket.on('error', () => {}));
      how(socket);
    });
    await new Promise<void>(ready => server!.listen(0, '127.0.0.1', ready));
    return `clamav://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  const scanned = (url: string) =>
    clamdScanner(url, { timeoutMs: 300, healthTimeoutMs: 100 }).scan(stream(Buffer.alloc(3_000_000)));

  it.each<[string, (socket: Socket) => void]>([
    ['hangs', () => {}],
    ['takes all and says nothing', socket => socket.resume()],
    ['hangs up at once', socket => socket.destroy()],
    ['hangs up in the middle', socket => socket.once('data', () => socket.destroy())],
    ['cannot open what it got', socket => socket.resume().end('stream: Can’t allocate memory ERROR\0')],
    ['says something else', socket => socket.resume().end('HTTP/1.1 400 Bad Request\r\n\r\n\0')],
    ['says half a word', socket => socket.resume().end('stream: O')],
    ['never stops talking', socket => socket.resume().write('x'.repeat(10_000))],
  ])('because it %s is told apart from clean and from infected', async (_, how) => {
    const url = await answering(how);
    await expect(scanned(url)).rejects.toThrow(ScannerAway);
    expect(await clamdScanner(url, { healthTimeoutMs: 100 }).answers()).toBe(false);
  });

  it('because nobody listens is told the same way', async () => {
    const url = await answering(() => {});
    server!.close();
    await expect(scanned(url)).rejects.toThrow(ScannerAway);
    expect(await clamdScanner(url).answers()).toBe(false);
  });
});
