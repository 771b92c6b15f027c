import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { requestEntry } from '../log/request-entry.ts';
import type { Turn } from './admission.ts';
import { mayReadMetrics } from './metrics-access.ts';

export interface MetricsOptions {
  /** What a scraper must show as a bearer token; without one only this machine itself is answered. */
  token?: string | undefined;
  /** Adds what only the installation knows: its database, its jobs. */
  add?(registry: Registry): void;
}

/** A number by which an answer and its lines in the log are found together; callers cannot choose it. */
export const newRequestId = (): string => randomBytes(10).toString('hex');

/** Gives every answer its number, writes one line of log for each page, and counts for /metrics. Routes are named by their pattern. */
export function observeRequests(app: FastifyInstance, options: MetricsOptions | undefined): void {
  const registry = new Registry();
  const count = countRequests(app, registry);
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
  app.addHook('onResponse', async (request, reply) => {
    const entry = requestEntry(request, reply);
    const { config } = request.routeOptions;
    if (config.turn || request.is404 || entry.status >= 500) request.log.info(entry, 'answered');
    count(entry);
  });
  if (!options) return;
  collectDefaultMetrics({ register: registry });
  options.add?.(registry);
  app.get('/metrics', async (request, reply) => {
    if (!mayReadMetrics(request, options.token)) return reply.code(404).type('text/plain').send('');
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

function countRequests(app: FastifyInstance, registry: Registry) {
  const registers = [registry];
  const requests = new Counter({
    ...{ registers, name: 'handrail_http_requests_total', help: 'Answered requests.' },
    labelNames: ['method', 'route', 'status'],
  });
  const seconds = new Histogram({
    ...{
      registers,
      name: 'handrail_http_request_seconds',
      help: 'From the first byte of a request to the last of its answer.',
    },
    ...{ labelNames: ['route'], buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30] },
  });
  new Gauge({
    ...{ registers, name: 'handrail_http_inside', help: 'Requests under way.' },
    collect() {
      this.set(app.admission.inside);
    },
  });
  new Gauge({
    ...{
      registers,
      name: 'handrail_http_refused',
      help: 'Requests refused since the start because there were too many.',
    },
    labelNames: ['turn'],
    collect() {
      for (const [turn, refused] of Object.entries(app.admission.refused) as [Turn, number][])
        this.set({ turn }, refused);
    },
  });
  return ({ method, route, status, ms }: ReturnType<typeof requestEntry>) => {
    requests.inc({ method, route, status });
    seconds.observe({ route }, ms / 1_000);
  };
}
