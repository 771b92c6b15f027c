import type { Server } from 'node:http';
import { constants } from 'node:zlib';
import compress, { type FastifyCompressOptions } from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { type AdmissionOptions, admitRequests } from './admit-requests.ts';
import { contentPolicy } from './content-policy.ts';
import { makeDrainable } from './drain.ts';
import { earlyRefusals } from './early-refusal.ts';
import { type MetricsOptions, newRequestId, observeRequests } from './observe-requests.ts';

export const MEBIBYTE = 2 ** 20;
const TWO_YEARS = 63_072_000;

export interface ServerOptions {
  /** Folder of stylesheets, scripts and pictures with a hash in their name: served for a year. */
  assets: string;
  /** Served over TLS or on the machine itself: cookies are Secure with the __Host- prefix. */
  secure: boolean;
  /** Reached over TLS: browsers are told never to come without it. */
  tls: boolean;
  /** Sources (`'sha256-…'`) of the inline scripts that pages may carry. */
  inlineScripts: readonly string[];
  /** Behind a proxy that names the caller in X-Forwarded-For. */
  trustProxy: boolean;
  log?: FastifyBaseLogger | undefined;
  /** Answers /readyz: undefined when ready, else what is missing. */
  notReady(): Promise<string | undefined>;
  /** What does not work at the moment while all the rest does; said by /readyz, which stays 200 so that nobody is turned away. */
  limping?(): Promise<readonly string[]>;
  /** What is said to whoever must be refused for a moment, and when; a plain line unless said. */
  admission?: Partial<AdmissionOptions>;
  /** Who may read /metrics; without it there is none. */
  metrics?: MetricsOptions | undefined;
}

/** The bare server: bodies, cookies, security headers, assets, health. Routes are the faces' matter. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance<Server>> {
  const early = earlyRefusals(options.tls ? `max-age=${TWO_YEARS}; includeSubDomains` : undefined);
  const app: FastifyInstance<Server> = Fastify({
    ...(options.log ? { loggerInstance: options.log } : {}),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    trustProxy: options.trustProxy,
    bodyLimit: 4 * MEBIBYTE,
    requestTimeout: 300_000,
    forceCloseConnections: 'idle',
    // Answered below, as node's own answer carries nothing that guards it.
    http: { requireHostHeader: false },
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    // What is refused before any hook has run: an address that cannot be read, a request that is no HTTP.
    frameworkErrors: (error, _request, reply) => early.address(reply.raw, error.statusCode),
    clientErrorHandler: early.request,
  }) as unknown as FastifyInstance<Server>;
  // Pages say otherwise where something may be kept: the assets.
  app.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
  makeDrainable(app as unknown as FastifyInstance);
  observeRequests(app as unknown as FastifyInstance, options.metrics);
  app.addHook('onRequest', async (request, reply) => {
    if (request.headers.host !== undefined || request.raw.httpVersion === '1.0') return;
    reply.hijack();
    early.address(reply.raw);
  });
  app.server.on('checkExpectation', (_request, response) => early.address(response, 417));
  await app.register(cookie);
  await app.register(helmet, headers(options.tls, options.inlineScripts));
  await admitRequests(app as unknown as FastifyInstance, {
    busyPage: () => 'Busy: try again.\n',
    ...options.admission,
  });
  await app.register(compress, compression);
  await app.register(multipart, {
    throwFileSizeLimit: false,
    // One byte over what a document may have, so that the inspection itself says "too large".
    limits: {
      fileSize: 11 * MEBIBYTE,
      files: 30,
      fields: 5_000,
      fieldSize: 2 * MEBIBYTE,
      fieldNameSize: 300,
      parts: 5_100,
    },
  });
  // Forms are all that is posted.
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, new URLSearchParams(body as string)),
  );
  await app.register(fastifyStatic, {
    root: options.assets,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
  });
  app.get('/livez', (_request, reply) => reply.type('text/plain').send('live\n'));
  app.get('/readyz', async (_request, reply) => {
    const missing = app.admission.closed ? 'it is ending' : await options.notReady();
    if (missing) return reply.code(503).type('text/plain').send(`not ready: ${missing}\n`);
    const troubles = (await options.limping?.()) ?? [];
    return reply.type('text/plain').send(['ready', ...troubles.map(trouble => `trouble: ${trouble}`), ''].join('\n'));
  });
  app.get('/favicon.ico', (_request, reply) => reply.code(404).type('text/plain').send(''));
  return app;
}

/** Pages are compressed in one go: a stream and its buffers for each cost more than the compressing. */
const compression: FastifyCompressOptions = {
  encodings: ['br', 'gzip'],
  threshold: 1024,
  syncThreshold: MEBIBYTE,
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } },
};

function headers(tls: boolean, inlineScripts: readonly string[]): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy(tls, inlineScripts) },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    originAgentCluster: true,
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: tls ? { maxAge: TWO_YEARS, includeSubDomains: true } : false,
    xContentTypeOptions: true,
    xFrameOptions: { action: 'deny' },
    xPermittedCrossDomainPolicies: { permittedPolicies: 'none' },
    xDnsPrefetchControl: { allow: false },
    xDownloadOptions: true,
    xPoweredBy: false,
    xXssProtection: true,
  };
}
