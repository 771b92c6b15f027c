import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { StorageAway, StorageFull } from '../blob-store.ts';
import type { S3Place } from './s3-place.ts';

export interface S3Request {
  method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  /** Under the folder of the place; the bucket itself when missing. */
  name?: string;
  query?: Readonly<Record<string, string>>;
  body?: Uint8Array;
}

export interface S3Answer {
  /** False only for 404: whatever else is no success is thrown. */
  found: boolean;
  headers: Headers;
  text: string;
}

/**
 * Speaks to one bucket, every request signed together with its body. What it says beside 2xx and 404, or fails to say in time, is thrown:
 * StorageAway, or StorageFull when it has no room.
 */
export interface S3Client {
  place: S3Place;
  send(request: S3Request): Promise<S3Answer>;
  /** An object while it comes in; undefined when there is none. */
  open(name: string): Promise<AsyncIterable<Uint8Array> | undefined>;
}

/** @param timeoutMs the longest one request may take, and the longest silence while an object comes in */
export function s3Client(place: S3Place, timeoutMs: number): S3Client {
  const signing = new AwsClient({
    ...{ accessKeyId: place.accessKey, secretAccessKey: place.secret, service: 's3', region: place.region },
    ...{ retries: 2, initRetryMs: 100 },
  });
  const ask = async (request: S3Request, signal: AbortSignal): Promise<Response> => {
    const body = Buffer.from(request.body ?? []);
    const answer = await signing.fetch(addressOf(place, request), {
      ...{ method: request.method, signal, redirect: 'manual' as const },
      headers: { 'x-amz-content-sha256': createHash('sha256').update(body).digest('hex') },
      ...(body.length ? { body } : {}),
    });
    return answer.ok || answer.status === 404 ? answer : refused(answer);
  };
  return {
    place,
    async send(request) {
      const silence = startSilence(timeoutMs);
      try {
        const answer = await ask(request, silence.signal);
        return { found: answer.ok, headers: answer.headers, text: await answer.text() };
      } catch (error) {
        throw awayBecause(error);
      } finally {
        silence.end();
      }
    },
    async open(name) {
      const silence = startSilence(timeoutMs);
      try {
        const answer = await ask({ method: 'GET', name }, silence.signal);
        if (answer.ok) return contentOf(answer, silence);
        await answer.text();
      } catch (error) {
        throw awayBecause(error);
      }
      silence.end();
      return undefined;
    },
  };
}

async function* contentOf({ body }: Response, silence: Silence): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of body ?? []) {
      // Whoever reads may take their time; only the server's counts.
      silence.end();
      yield chunk;
      silence.begin();
    }
  } catch (error) {
    throw awayBecause(error);
  } finally {
    silence.end();
  }
}

type Silence = ReturnType<typeof startSilence>;

/** Gives a request up once it has been silent for so long. */
function startSilence(milliseconds: number) {
  const ending = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = () => {
    timer = setTimeout(() => ending.abort(new StorageAway('it did not answer in time')), milliseconds);
  };
  begin();
  return { signal: ending.signal, begin, end: () => clearTimeout(timer) };
}

/** The error of a store, whatever the network made of it. */
function awayBecause(error: unknown): Error {
  if (error instanceof StorageAway || error instanceof StorageFull) return error;
  const { message, cause } = error as Error;
  return new StorageAway(cause instanceof Error ? cause.message : message, error);
}

function addressOf({ origin, bucket, folder }: S3Place, { name, query = {} }: S3Request): string {
  const path = name === undefined ? '' : `/${folder}${name}`;
  const search = new URLSearchParams(query).toString();
  return `${origin}/${bucket}${path}${search && `?${search}`}`;
}

const noRoom = /StorageFull|QuotaExceeded|InsufficientStorage/;

async function refused(answer: Response): Promise<never> {
  const told = (await answer.text()).slice(0, 4_000);
  const code = /<Code>([^<]{1,60})<\/Code>/.exec(told)?.[1] ?? '';
  if (answer.status === 507 || noRoom.test(code)) throw new StorageFull(new Error(code));
  throw new StorageAway(`it answered ${answer.status} ${code}`.trim());
}
