import { lookup } from 'node:dns';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { OutsideProblem } from './outside-problem.ts';
import { isLoopbackAddress, isPrivateAddress } from './private-address.ts';

/** Which machines may be asked beyond the public ones; none where nothing is said. */
export interface OutsideRules {
  /** This machine itself, also without encryption: development and tests. */
  loopback?: boolean;
  /** Names of hosts inside the own network. */
  privateHosts?: readonly string[];
}

export interface Asking {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
  signal?: AbortSignal | undefined;
}

const longestMs = 8_000;
const mostBytes = 512 * 1024;

/**
 * A fetch for addresses that somebody typed: https only, no private network unless the rules name it, no redirect followed, at most
 * 8 seconds and 512 KiB. The name is looked up once, and what was checked is what is connected to.
 * @throws OutsideProblem
 */
export function guardedFetch(rules: OutsideRules = {}): (url: string, asking?: Asking) => Promise<Response> {
  return async (address, asking = {}) => {
    const url = URL.parse(address);
    if (!url || url.username || url.password) throw new OutsideProblem('not_an_address');
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && rules.loopback && isOwnName(host)))
      throw new OutsideProblem('not_https');
    // An address in figures is connected to without being looked up.
    if (isIP(host)) check(rules, host, host);
    return ask(url, asking, checkedLookup(rules));
  };
}

const isOwnName = (host: string): boolean => host === 'localhost' || (isIP(host) > 0 && isLoopbackAddress(host));

function check(rules: OutsideRules, host: string, address: string): void {
  if (!isPrivateAddress(address)) return;
  if (rules.loopback && isLoopbackAddress(address)) return;
  if (rules.privateHosts?.includes(host.toLowerCase())) return;
  throw new OutsideProblem('private_address');
}

function checkedLookup(rules: OutsideRules): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return done(new OutsideProblem('unknown_host', { cause: error }), '', 0);
      try {
        for (const { address } of addresses) check(rules, host, address);
      } catch (refused) {
        return done(refused as Error, '', 0);
      }
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
}

function ask(url: URL, { method = 'GET', headers = {}, body, signal }: Asking, found: LookupFunction) {
  const ended = AbortSignal.any([AbortSignal.timeout(longestMs), ...(signal ? [signal] : [])]);
  const payload = body === undefined || body === null ? undefined : Buffer.from(String(body));
  const sent = { ...headers, ...(payload ? { 'content-length': String(payload.length) } : {}) };
  return new Promise<Response>((resolve, reject) => {
    const send = url.protocol === 'https:' ? secureRequest : plainRequest;
    const options = { method, headers: sent, lookup: found, signal: ended, agent: false };
    const asked = send(url, options, answer => {
      read(answer).then(resolve, error => reject(problemOf(error, ended)));
    });
    asked.on('error', error => reject(problemOf(error, ended)));
    asked.end(payload);
  });
}

async function read(answer: IncomingMessage): Promise<Response> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > mostBytes) throw new OutsideProblem('too_large');
    parts.push(part);
  }
  const status = answer.statusCode ?? 0;
  if (status < 200 || status > 599) throw new OutsideProblem('away');
  const headers = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]);
  return new Response([204, 205, 304].includes(status) ? null : Buffer.concat(parts), { status, headers });
}

function problemOf(error: unknown, ended: AbortSignal): OutsideProblem {
  if (error instanceof OutsideProblem) return error;
  if (ended.aborted) return new OutsideProblem('too_slow', { cause: error });
  const code = String((error as NodeJS.ErrnoException).code ?? '');
  const certificate = /CERT|SSL|TLS|ALTNAME|UNABLE_TO/.test(code);
  return new OutsideProblem(certificate ? 'certificate' : 'away', { cause: error });
}
