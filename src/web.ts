import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { identify, identifyLink } from '#modules/accounts/index.ts';
import type { AdmissionOptions } from '#platform/http/admit-requests.ts';
import { createServer } from '#platform/http/server.ts';
import type { Runtime } from '#platform/operation/index.ts';
import { jsEnabledCspSource } from '#ui/js-enabled.ts';
import { busyPage } from './faces/busy.tsx';
import { takeLatePost } from './faces/late-post.ts';
import { allRoutes } from './faces/routes.ts';
import { serveRoutes } from './faces/serve.ts';
import { installationMetrics } from './metrics.ts';
import { limping, notReady } from './readiness.ts';

export interface WebOptions {
  /** Folder of the built stylesheets and scripts, with their manifest. */
  assets: string;
  secure: boolean;
  trustProxy: boolean;
  demonstration: boolean;
  log?: FastifyBaseLogger;
  /** How much one process takes on; the usual limits unless said. */
  limits?: AdmissionOptions['limits'];
  /** What a scraper of /metrics shows; without one only this machine is answered. */
  metricsToken?: string | undefined;
}

/** The web server with every page, not yet listening. */
export async function makeWeb(runtime: Runtime, options: WebOptions): Promise<FastifyInstance> {
  const manifest: Record<string, string> = JSON.parse(await readFile(join(options.assets, 'manifest.json'), 'utf8'));
  const app = (await createServer({
    assets: options.assets,
    secure: options.secure,
    tls: runtime.baseUrl.startsWith('https://'),
    inlineScripts: [jsEnabledCspSource],
    trustProxy: options.trustProxy,
    log: options.log,
    admission: {
      limits: options.limits,
      busyPage: (request, typed) => busyPage({ ...options, assets: manifest }, request, typed),
    },
    metrics: { token: options.metricsToken, add: installationMetrics(runtime) },
    notReady: () => notReady(runtime),
    limping: () => limping(runtime),
  })) as unknown as FastifyInstance;
  serveRoutes(app, allRoutes(options), {
    runtime,
    assets: manifest,
    secure: options.secure,
    demonstration: options.demonstration,
    identify: cookie => identify(runtime, cookie),
    identifyLink: cookie => identifyLink(runtime, cookie),
    takeKept: (identity, url) => takeLatePost(runtime, identity, url),
  });
  return app;
}
