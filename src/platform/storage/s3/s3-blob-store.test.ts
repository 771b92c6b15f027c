import { randomBytes, randomUUID } from 'node:crypto';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BlobStore, StorageAway, StorageFull } from '#platform/storage/blob-store.ts';
import { s3BlobStore } from '#platform/storage/s3/s3-blob-store.ts';
import { readS3Place, type S3Place } from '#platform/storage/s3/s3-place.ts';
import { describeBlobStore, readBlob, stream } from '#test/support/blob-store-contract.ts';
import { type Swift, startSwift, swiftInstalled } from '#test/support/swift.ts';

/** How the way to the server behaves. */
type Line = 'clear' | 'hangs' | 'hangs up' | 'breaks in the middle' | 'refuses' | { status: number; body: string };

let line: Line = 'clear';
const sockets = new Set<Socket>();
let between: Server | undefined;

/** A line to a server that can be made to fail. */
async function lineTo(port: number): Promise<number> {
  between = createServer(socket => {
    sockets.add(socket.on('error', () => {}));
    if (line === 'hangs up') return void socket.destroy();
    if (line === 'hangs') return void socket.resume();
    if (typeof line === 'object') {
      const { status, body } = line;
      const head = `HTTP/1.1 ${status} No\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n`;
      return void socket.once('data', () => socket.end(head + body));
    }
    const server = connect(port, '127.0.0.1').on('error', () => socket.destroy());
    let passed = 0;
    server.on('data', part => {
      passed += part.length;
      if (line === 'breaks in the middle' && passed > 300_000) socket.destroy();
      else socket.write(part);
    });
    socket.on('data', part => server.write(part));
    socket.on('close', () => server.destroy());
    server.on('close', () => socket.destroy());
  });
  await new Promise<void>(ready => between!.listen(0, '127.0.0.1', ready));
  return (between!.address() as AddressInfo).port;
}

describe.skipIf(!swiftInstalled)(
  'a real S3 server (install swift-proxy, -account, -container, -object to run these)',
  () => {
    let swift: Swift;
    let place: S3Place;
    let store: BlobStore;
    let throughLine: S3Place;
    beforeAll(async () => {
      swift = await startSwift();
      place = readS3Place(`${await swift.bucket('documents')}/handrail`)!;
      store = s3BlobStore(place, { pageSize: 3 });
      const port = await lineTo(Number(new URL(place.origin).port));
      throughLine = { ...place, origin: `http://127.0.0.1:${port}` };
    }, 120_000);
    afterEach(() => {
      line = 'clear';
      for (const socket of sockets) socket.destroy();
      sockets.clear();
    });
    afterAll(async () => {
      between?.close();
      await swift?.stop();
    });

    // Parts of unfinished uploads lie in no listing: sweeping counts them.
    const left = async () => [
      ...(await Array.fromAsync(store.list())).map(({ id }) => id).sort(),
      ...Array.from({ length: await store.sweep(new Date(Date.now() + 3_600_000)) }, () => 'an unfinished upload'),
    ];

    describeBlobStore(() => store, left);

    it('keeps folders of a bucket apart', async () => {
      const id = randomUUID();
      const other = s3BlobStore({ ...place, folder: 'elsewhere/' });
      await store.put(id, stream(Buffer.from('here')));
      await other.put(id, stream(Buffer.from('there')));
      expect((await Array.fromAsync(other.list())).map(blob => blob.id)).toEqual([id]);
      await other.delete(id);
      expect((await readBlob(store, id)).toString()).toBe('here');
    });

    it('leaves an upload that died to the sweep, once it is old', async () => {
      line = 'clear';
      const dying = s3BlobStore(throughLine, { timeoutMs: 3_000 });
      async function* dies() {
        yield randomBytes(6 * 1024 * 1024);
        line = 'hangs up';
        for (const socket of sockets) socket.destroy();
        throw new Error('the process died');
      }
      await expect(dying.put(randomUUID(), dies())).rejects.toThrow('the process died');
      line = 'clear';
      expect(await store.sweep(new Date(Date.now() - 3_600_000))).toBe(0);
      expect(await store.sweep(new Date(Date.now() + 3_600_000))).toBe(1);
      expect(await store.sweep(new Date(Date.now() + 3_600_000))).toBe(0);
    });

    it.each<[string, Line]>([
      ['hangs', 'hangs'],
      ['hangs up', 'hangs up'],
      ['answers 503', { status: 503, body: '<Error><Code>SlowDown</Code></Error>' }],
      ['answers 500 without a word', { status: 500, body: '' }],
      ['refuses the key', { status: 403, body: '<Error><Code>AccessDenied</Code></Error>' }],
      ['leads elsewhere', { status: 301, body: '<Error><Code>PermanentRedirect</Code></Error>' }],
    ])('that %s is away, in time, and nothing half is there afterwards', async (_, how) => {
      const there = randomUUID();
      await store.put(there, stream(randomBytes(400_000)));
      const before = await left();
      const far = s3BlobStore(throughLine, { timeoutMs: 700 });
      line = how;
      const from = Date.now();
      await expect(far.put(randomUUID(), stream(randomBytes(100)))).rejects.toThrow(StorageAway);
      await expect(far.get(there)).rejects.toThrow(StorageAway);
      await expect(far.delete(there)).rejects.toThrow(StorageAway);
      await expect(Array.fromAsync(far.list())).rejects.toThrow(StorageAway);
      expect(await far.answers()).toBe(false);
      expect(Date.now() - from).toBeLessThan(8_000);
      line = 'clear';
      expect(await left()).toEqual(before);
      // The store itself may take a while to trust its parts again.
      await expect.poll(() => far.answers(), { timeout: 30_000 }).toBe(true);
    });

    it('that dies while a large blob is being put leaves nothing of it', async () => {
      const before = await left();
      const far = s3BlobStore(throughLine, { timeoutMs: 1_000 });
      async function* losing() {
        yield randomBytes(6 * 1024 * 1024);
        line = 'hangs';
        for (const socket of sockets) socket.destroy();
        yield randomBytes(6 * 1024 * 1024);
      }
      await expect(far.put(randomUUID(), losing())).rejects.toThrow(StorageAway);
      line = 'clear';
      expect(await left()).toEqual([...before, 'an unfinished upload']);
      expect(await left()).toEqual(before);
    });

    it('that breaks off in the middle of a blob is an error, never a short blob', async () => {
      const id = randomUUID();
      await store.put(id, stream(randomBytes(2_000_000)));
      const late = await s3BlobStore(throughLine, { timeoutMs: 1_000 }).get(id);
      line = 'breaks in the middle';
      for (const socket of sockets) socket.destroy();
      await expect(Array.fromAsync(late)).rejects.toThrow(StorageAway);
    });

    it('without the bucket, or with another secret, is away', async () => {
      for (const wrong of [
        { ...place, bucket: 'not-there' },
        { ...place, secret: 'wrong' },
      ]) {
        const store = s3BlobStore(wrong);
        await expect(store.put(randomUUID(), stream(randomBytes(10)))).rejects.toThrow(StorageAway);
        expect(await store.answers()).toBe(false);
      }
    });
  },
);

describe('a store without room', () => {
  it('says so apart from being away', async () => {
    const port = await lineTo(0);
    const place = readS3Place(`s3+http://key:secret@127.0.0.1:${port}/documents`)!;
    for (const answer of [
      { status: 507, body: '' },
      { status: 400, body: '<Error><Code>QuotaExceeded</Code></Error>' },
    ]) {
      line = answer;
      await expect(s3BlobStore(place).delete(randomUUID())).rejects.toThrow(StorageFull);
    }
    line = 'clear';
    between?.close();
  });
});
