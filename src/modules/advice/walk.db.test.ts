import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, perform } from '#platform/operation/index.ts';
import { type AdviceWorld, adviceWorld } from '#test/support/advice-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { confirmNoInaccuracies, letterForSight, openSightDocument } from './index.ts';
import { advanceLetters } from './timetable.ts';

let world: AdviceWorld;
beforeAll(async () => {
  world = await adviceWorld(await testDatabase());
});
afterAll(() => world.runtime.db.close());

it('[ADV.3.1] a letter goes to the employee first, and to its reader once they confirmed it', async () => {
  const of = await world.newCase();
  const letter = await world.issued(of);
  expect(await world.employerSees(of)).toMatchObject([{ state: 'with_employee', document_id: null }]);
  expect(world.notices('letter_released')).toEqual([]);
  expect(world.notices('sight_ready')).toMatchObject([{ to: { email: 'ada@home.example' } }]);

  await world.accept(letter);
  await advanceLetters(world.runtime);
  const ada = await world.open(letter);
  expect(world.notices('sight_code')).toMatchObject([{ to: { text: '07700 900123' } }]);
  const sight = await ask(world.runtime, letterForSight, ada, { letter });
  expect(sight).toMatchObject({ state: 'with_employee', version: 1, recipients: [{ name: 'Nia Parry' }] });
  const { document } = await ask(world.runtime, openSightDocument, ada, { letter });
  expect(document.name).toBe('Letter TST-OM-0001 version 1.pdf');

  await perform(world.runtime, confirmNoInaccuracies, ada, { letter, version: 1 });
  expect(await world.employerSees(of)).toMatchObject([
    { state: 'released', document_id: document.id, recipient: true },
  ]);
  expect(world.notices('letter_released')).toMatchObject([{ to: { account: world.nia.account } }]);
  const [seen] = await world.cases.sql('select status, letter_state, released_at from cases.cases where id = $1', [
    of.id,
  ]);
  expect(seen).toMatchObject({ status: 'released', letter_state: 'released', released_at: world.clock.now() });
});
