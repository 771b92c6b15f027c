import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { defaultChildPath } from '#platform/pdf/compiler-process.ts';
import { type PdfMaker, type PdfMakerOptions, PdfProblem, startPdfMaker } from '#platform/pdf/pdf-maker.ts';

const templates = {
  plain: '= #data.title\n#data.body',
  wrong: '#data.nothing-of-this-name',
  broken: '#let x = (',
  outside: '#read("../../../../etc/passwd")',
  endless: '#for a in range(100000) { for b in range(100000) { let c = a * b } }',
};
const data = { title: 'A plain page', lang: 'en', footer: 'Page foot', body: 'Body.' } as const;

const makers: PdfMaker[] = [];
const folders: string[] = [];
function start(options: Partial<PdfMakerOptions> = {}): PdfMaker {
  const maker = startPdfMaker({ templates, ...options });
  makers.push(maker);
  return maker;
}
afterEach(async () => {
  for (const maker of makers.splice(0)) await maker.close();
});
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

/** The child as it is, behind a few lines that note each start in a folder and may end it. */
async function watchedChild(extra = ''): Promise<{ childPath: string; starts: () => Promise<number> }> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-child-'));
  folders.push(folder);
  const childPath = join(folder, 'child.mjs');
  const code = [
    `import { writeFileSync, readdirSync } from 'node:fs';`,
    `const folder = ${JSON.stringify(folder)};`,
    `writeFileSync(folder + '/started-' + process.pid, '');`,
    `const starts = () => readdirSync(folder).filter(name => name.startsWith('started-')).length;`,
    `process.on('message', message => { ${extra} });`,
    `await import(${JSON.stringify(pathToFileURL(defaultChildPath()).href)});`,
  ];
  await writeFile(childPath, code.join('\n'));
  const starts = async () => (await readdir(folder)).filter(name => name.startsWith('started-')).length;
  return { childPath, starts };
}

const isPdf = (bytes: Buffer) => bytes.subarray(0, 5).toString() === '%PDF-' && bytes.includes('%%EOF');

describe('the PDF maker', () => {
  it('makes one document after the other, whoever asks at once', async () => {
    const maker = start();
    const made = await Promise.all(
      Array.from({ length: 12 }, (_, n) => maker.make('plain', { ...data, body: `${n}` })),
    );
    expect(made.every(isPdf)).toBe(true);
    expect(new Set(made.map(bytes => bytes.toString('latin1'))).size).toBe(12);
  });

  it('makes the same bytes of the same data, in another process too', async () => {
    const [one, other] = [await start().make('plain', data), await start().make('plain', data)];
    expect(one.equals(other)).toBe(true);
  });

  it('says what is wrong with a template and goes on', async () => {
    const maker = start();
    await expect(maker.make('missing', data)).rejects.toThrow('there is no template "missing"');
    await expect(maker.make('toString', data)).rejects.toThrow(PdfProblem);
    await expect(maker.make('wrong', data)).rejects.toThrow('nothing-of-this-name');
    await expect(maker.make('broken', data)).rejects.toThrow(PdfProblem);
    expect(isPdf(await maker.make('plain', data))).toBe(true);
  });

  it('[ALL.11.1] refuses a document without a title', async () => {
    await expect(start().make('plain', { ...data, title: '' })).rejects.toThrow(/title/);
  });

  it('reads no files of the machine', async () => {
    await expect(start().make('outside', data)).rejects.toThrow(PdfProblem);
  });

  it('refuses data that are not plain', async () => {
    const round: Record<string, unknown> = {};
    round.round = round;
    await expect(start().make('plain', { ...data, round })).rejects.toThrow(PdfProblem);
  });

  it('takes a fresh process after so many documents', async () => {
    const { childPath, starts } = await watchedChild();
    const maker = start({ childPath, maxDocuments: 3 });
    for (let n = 0; n < 7; n += 1) await maker.make('plain', data);
    expect(await starts()).toBe(3);
  });

  it('gives up a document that takes too long, and makes the next', async () => {
    const { childPath, starts } = await watchedChild();
    const maker = start({ childPath, timeoutMs: 1500 });
    const [slow, next] = await Promise.allSettled([maker.make('endless', data), maker.make('plain', data)]);
    expect(slow.status === 'rejected' && slow.reason).toBeInstanceOf(PdfProblem);
    expect(next.status === 'fulfilled' && isPdf(next.value)).toBe(true);
    expect(await starts()).toBe(2);
  });

  it('tries once more after a crash, and only once', async () => {
    const { childPath, starts } = await watchedChild(`if (message.kind === 'make' && starts() === 1) process.exit(3);`);
    expect(isPdf(await start({ childPath }).make('plain', data))).toBe(true);
    expect(await starts()).toBe(2);
    const hopeless = await watchedChild(`if (message.kind === 'make') process.kill(process.pid, 'SIGKILL');`);
    await expect(start({ childPath: hopeless.childPath }).make('plain', data)).rejects.toThrow(
      'ended before it answered',
    );
    expect(await hopeless.starts()).toBe(2);
  });

  it('says so when its process cannot start at all', async () => {
    await expect(start({ childPath: '/nowhere/pdf-child.js' }).make('plain', data)).rejects.toThrow(PdfProblem);
  });

  it('ends its process when there is nothing to do, and starts it again', async () => {
    const { childPath, starts } = await watchedChild();
    const maker = start({ childPath, idleMs: 50 });
    await maker.make('plain', data);
    await new Promise(later => setTimeout(later, 300));
    await maker.make('plain', data);
    expect(await starts()).toBe(2);
  });

  it('passes none of the environment on', async () => {
    const { childPath } = await watchedChild(`if (process.env.HANDRAIL_TEST_SECRET) process.exit(3);`);
    process.env.HANDRAIL_TEST_SECRET = 'secret';
    const made = await start({ childPath })
      .make('plain', data)
      .finally(() => delete process.env.HANDRAIL_TEST_SECRET);
    expect(isPdf(made)).toBe(true);
  });

  it('once closed has finished its document and refuses others', async () => {
    const maker = start();
    const [inTheMaking, waiting] = [maker.make('plain', data), maker.make('plain', data)];
    await new Promise(later => setTimeout(later, 10));
    const closed = maker.close();
    expect(isPdf(await inTheMaking)).toBe(true);
    await expect(waiting).rejects.toThrow('closed');
    await closed;
    await expect(maker.make('plain', data)).rejects.toThrow('closed');
  });
});
