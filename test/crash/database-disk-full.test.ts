import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installForms } from '#modules/forms/index.ts';
import { digestOf } from '#modules/referrals/index.ts';
import { type Database, openDatabase } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { onPostgres, testDatabase } from '#test/support/database.ts';
import { type EmployerPages, employerPages } from '#test/support/employer-pages.ts';
import { referring } from '#test/support/referral-steps.ts';
import { asOwner, type TestService, testService } from '#test/support/test-service.ts';
import { routes } from '../../src/faces/employer/referrals/routes.ts';
import { startPostgres } from '../../tools/postgres.mjs';
import { mayMount, type SmallDisk, smallDisk } from './small-disk.ts';

const sql = new URL('../../db', import.meta.url).pathname;
const shared = process.env.HANDRAIL_TEST_POSTGRES;
let disk: SmallDisk | undefined;
let server: Awaited<ReturnType<typeof startPostgres>>;
let db: Database;
let service: TestService;
let pages: EmployerPages;

/** The embedded database in a folder on the small disk, or a server of its own there. */
async function onSmallDisk(path: string): Promise<Database> {
  if (!onPostgres) {
    const made = await openDatabase({ folder: join(path, 'database') });
    await migrate(made, sql);
    return made;
  }
  const { TMPDIR } = process.env;
  process.env.TMPDIR = path;
  server = await startPostgres({ durable: true });
  if (TMPDIR) process.env.TMPDIR = TMPDIR;
  else delete process.env.TMPDIR;
  process.env.HANDRAIL_TEST_POSTGRES = server!.url;
  return testDatabase();
}

beforeAll(async () => {
  if (!mayMount) return;
  disk = smallDisk(400);
  db = await onSmallDisk(disk.path);
  service = await testService(db);
  await installForms(service.runtime);
  pages = await employerPages(service, routes);
}, 240_000);

afterAll(async () => {
  await pages?.close();
  await db?.close().catch(() => {});
  server?.stop();
  disk?.remove();
  if (shared) process.env.HANDRAIL_TEST_POSTGRES = shared;
});

interface Post {
  id: string;
  fields: [string, string][];
  status: number;
  text: string;
}

it.skipIf(!mayMount)(
  '[ALL.3.67] a database whose disk is full says so in words, loses nothing, and does the same post once when there is room',
  async () => {
    const steps = await referring(service);
    const posts: Post[] = [];
    for (let n = 0; n < 12; n++) {
      const id = await steps.start();
      await steps.fill(id, { 'questions.standard': ['fit-now', 'work-related'] });
      const seen = digestOf((await steps.draft(id)).answers);
      posts.push({ id, fields: Object.entries({ key: randomUUID(), seen }), status: 0, text: '' });
    }
    disk!.fill();
    const send = async (post: Post) =>
      Object.assign(post, await pages.post(`/employer/referrals/${post.id}/submission`, post.fields));
    for (const post of posts) await send(post);
    const refused = posts.filter(({ status }) => status !== 303);
    expect(refused.length, 'the disk was full').toBeGreaterThan(0);
    expect([...new Set(refused.map(({ status }) => status))]).toEqual([503]);
    for (const { text } of refused)
      expect(text).toMatch(/There is no room to save that just now|We are busy for a moment/);
    disk!.empty();
    if (onPostgres) server!.restart();
    const halves = await Promise.all(posts.map(async ({ id }) => left(id)));
    for (const [n, { status }] of posts.entries()) expect([n, halves[n]]).toEqual([n, status === 303 ? done : nothing]);
    for (const post of posts) expect((await send(post)).status).toBe(303);
    for (const { id } of posts) expect(await left(id)).toEqual(done);
    process.stdout.write(
      `disk full, ${onPostgres ? 'PostgreSQL' : 'PGlite'}: ${posts.length} submissions, ${refused.length} refused in words, all done once there was room\n`,
    );
  },
  240_000,
);

const done = { state: 'submitted', cases: 1, versions: 1, questions: true };
const nothing = { state: 'draft', cases: 0, versions: 0, questions: false };

async function left(id: string) {
  const { rows } = await asOwner(
    db,
    `select state, (select count(*) from cases.cases where referral_id = $1) as cases, (select count(*) from referrals.versions where referral_id = $1) as versions,
      exists (select from referrals.questions where referral_id = $1) as questions from referrals.referrals where id = $1`,
    [id],
  );
  return rows[0];
}
