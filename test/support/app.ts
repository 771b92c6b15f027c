import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { installForms } from '#modules/forms/index.ts';
import { startPdfMaker } from '#platform/pdf/pdf-maker.ts';
import { buildAssets } from '#ui/build-assets.ts';
import { pdfTemplates } from '../../src/pdf-templates.ts';
import { makeWeb, type WebOptions } from '../../src/web.ts';
import { type TestRuntime, type TestRuntimeOptions, testRuntime } from './runtime.ts';

/** The whole product on a fresh database, listening on this machine, with a clock that stands still and mail that is collected. */
export interface TestApp {
  runtime: TestRuntime;
  web: FastifyInstance;
  /** http://localhost:<port> */
  url: string;
  /** Closes the server and starts another on the same database and the same address, as after an update. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

// A busy machine makes no page of a test a busy page; what is refused when has tests of its own.
const most = Number.POSITIVE_INFINITY;
const limit = { patienceMs: most, few: most, inside: most, alike: most, delayMs: most };
const patient = { first: limit, usual: limit, last: limit };

export async function testApp(
  options: TestRuntimeOptions & { demonstration?: boolean; web?: Partial<WebOptions> } = {},
): Promise<TestApp> {
  const pdf = startPdfMaker({ templates: pdfTemplates });
  const runtime = await testRuntime({ ...options, pdf });
  await installForms(runtime);
  const assets = await mkdtemp(join(tmpdir(), 'handrail-assets-'));
  await buildAssets(assets);
  const start = async (port: number) => {
    const demonstration = options.demonstration ?? false;
    const web = await makeWeb(runtime, {
      assets,
      secure: true,
      trustProxy: false,
      demonstration,
      limits: patient,
      ...options.web,
    });
    await web.listen({ host: '127.0.0.1', port });
    return web;
  };
  const web = await start(0);
  const { port } = web.server.address() as AddressInfo;
  runtime.baseUrl = `http://localhost:${port}`;
  const app: TestApp = {
    runtime,
    web,
    url: runtime.baseUrl,
    async restart() {
      // A browser keeps connections open on which it asked nothing yet.
      const closed = app.web.close();
      app.web.server.closeAllConnections();
      await closed;
      app.web = await start(port);
    },
    async close() {
      await app.web.close();
      await pdf.close();
      await runtime.close();
      await rm(assets, { recursive: true, force: true });
    },
  };
  return app;
}
