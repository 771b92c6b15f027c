import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

/** Answers given before any hook has run; they carry what every answer carries. */
export interface EarlyRefusals {
  /** To an address that no route can be looked up for, or a request that asks for what we do not do. */
  address(response: ServerResponse, status?: number): void;
  /** To what is no request, or not one in time; ends the connection. */
  request(error: Error & { code?: string }, socket: Socket): void;
}

const text = 'This address cannot be read.\nNi ellir darllen y cyfeiriad hwn.\n';

/** The early refusals of a server. @param transportSecurity the header that keeps browsers to TLS, where it is served so */
export function earlyRefusals(transportSecurity: string | undefined): EarlyRefusals {
  const headers: Record<string, string> = {
    ...bare,
    ...(transportSecurity ? { 'strict-transport-security': transportSecurity } : {}),
  };
  return {
    address(response, status = 400) {
      response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(text) });
      response.end(text);
    },
    request(error, socket) {
      if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
      const status = statuses[error.code ?? ''] ?? 400;
      const lines = Object.entries({ ...headers, 'content-length': '0', connection: 'close' });
      const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
      socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head}\r\n`);
    },
  };
}

/** Nothing in these answers may run, load, be framed, be read from elsewhere or be kept. */
const bare: Record<string, string> = {
  'content-type': 'text/plain; charset=utf-8',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};

const statuses: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};
