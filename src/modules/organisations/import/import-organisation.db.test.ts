import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { perform, Refused, WrongState } from '#platform/operation/index.ts';
import { type AccountsWorld, accountsWorld } from '#test/support/accounts-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { organisationOf } from '../organisation-of.ts';
import { everyNode, placesOf } from '../places.ts';
import { takeCaseNumber } from '../take-case-number.ts';
import { findByVerificationCode } from '../verification-code.ts';
import { importOrganisation } from './import-organisation.ts';

let database: Database;
let world: AccountsWorld;
let example: Record<string, unknown>;
beforeAll(async () => {
  database = await testDatabase();
  world = accountsWorld(database);
  const path = new URL('../../../../docs/operating/example-organisation.json', import.meta.url);
  example = JSON.parse(await readFile(path, 'utf8'));
});
afterAll(() => database.close());

const load = (organisation: string, file: object, reason = '') =>
  perform(world.runtime, importOrganisation, { kind: 'worker', organisation }, { organisation, file, reason });
const read = <T>(work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(database, { role: 'gate' }, work);

describe('importing an organisation', () => {
  const northfold = newId();

  it('[ACC.O1.1] a file makes an organisation with its places and a hierarchy of five levels', async () => {
    const made = await load(northfold, example);
    expect(made).toEqual({ id: northfold, created: true, verificationCode: 'NORTHFOLD-2026', kept: [] });
    const places = await read(tx => placesOf(tx, northfold));
    const deep = everyNode(places.nodes).find(node => node.name === 'Highways Crew Leader');
    expect(deep?.line).toEqual([
      ...['Chief Executive', 'Director of Environment', 'Head of Operations', 'Depot Manager', 'Highways Crew Leader'],
    ]);
    expect(places.locations).toHaveLength(5);
    const organisation = await read(tx => organisationOf(tx, northfold));
    expect(organisation).toMatchObject({
      code: 'NFC',
      policies: { idleMinutes: 20, lockAfter: 3 },
      targets: { sightDays: 5 },
    });
    expect(organisation.calendar.holidays.has('2026-12-24')).toBe(true);
  });

  it('[ACC.O1.2] a change asks for a reason, raises the revision and keeps every id that stays', async () => {
    const before = await read(tx => placesOf(tx, northfold));
    await expect(load(northfold, example)).rejects.toThrow(Refused);
    await load(northfold, { ...example, name: 'Northfold City Council' }, 'new name since April');
    expect(await read(tx => placesOf(tx, northfold))).toEqual(before);
    const rows = await world.sql('select name, revision from organisations.organisations where id = $1', [northfold]);
    expect(rows).toEqual([{ name: 'Northfold City Council', revision: 2 }]);
    expect(world.runtime.recorder.entries.at(-1)?.values?.why).toBe('new name since April');
  });

  it('[ACC.O1.3] what the file leaves out goes, unless somebody stands there', async () => {
    const places = await read(tx => placesOf(tx, northfold));
    const account = await world.account('harbour.person');
    const membership = await world.join(account, northfold);
    const depot = places.locations.find(place => place.name === 'Harbour Depot')!;
    const fleet = everyNode(places.nodes).find(node => node.name === 'Fleet Manager')!;
    await world.sql('update accounts.memberships set location_id = $2, node_id = $3 where id = $1', [
      membership,
      depot.id,
      fleet.id,
    ]);
    const done = await load(northfold, { ...example, locations: ['Guildhall'], nodes: ['Chief Executive'] }, 'moved');
    expect(done.kept).toEqual(
      ['Harbour Depot', 'Chief Executive › Director of Environment › Head of Operations › Fleet Manager'].flatMap(
        name =>
          name.startsWith('Chief')
            ? [
                name,
                'Chief Executive › Director of Environment › Head of Operations',
                'Chief Executive › Director of Environment',
              ]
            : [name],
      ),
    );
    const after = await read(tx => placesOf(tx, northfold));
    expect(after.locations.map(place => place.name)).toEqual(['Guildhall', 'Harbour Depot']);
    expect(everyNode(after.nodes)).toHaveLength(4);
  });

  it('[ACC.O1.4] the verification code finds the organisation however it is typed, and a new code ends the old one', async () => {
    const named = (code: string) => read(tx => findByVerificationCode(tx, code));
    expect((await named(' northfold–2026 '))?.id).toBe(northfold);
    await load(northfold, { ...example, verificationCode: 'SALTMARSH-NEW-7' }, 'the old one was on a poster');
    expect(await named('NORTHFOLD-2026')).toBeUndefined();
    expect((await named('saltmarsh-new-7'))?.id).toBe(northfold);
    expect(await named('')).toBeUndefined();
    const [row] = await world.sql('select verification_code_version v from organisations.organisations where id = $1', [
      northfold,
    ]);
    expect(row?.v).toBe(2);
  });

  it('[ACC.O1.5] the code of an organisation never changes', async () => {
    await expect(load(northfold, { ...example, code: 'ABC' }, 'rename')).rejects.toThrow(WrongState);
  });

  it('[ACC.O1.6] case numbers are given once each, also to many at the same moment', async () => {
    const take = () =>
      inTransaction(database, { role: 'worker', organisation: northfold }, tx => takeCaseNumber(tx, northfold));
    const numbers = await Promise.all(Array.from({ length: 12 }, take));
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  });

  it('[ACC.X4.51] the command line for one organisation cannot touch another', async () => {
    const other = newId();
    const act = perform(
      world.runtime,
      importOrganisation,
      { kind: 'worker', organisation: northfold },
      {
        organisation: other,
        file: { ...example, code: 'SAL', verificationCode: 'SALTMARSH-2026' },
      },
    );
    await expect(act).rejects.toThrow(/row-level security/);
  });
});
