import { z } from 'zod';
import { requestActivation, signIn } from '#modules/accounts/index.ts';
import { sealChains, signCheckpoints } from '#modules/audit/index.ts';
import { installForms } from '#modules/forms/index.ts';
import { operation, perform, type Runtime } from '#platform/operation/index.ts';
import { addOrganisations } from './add-organisations.ts';
import { addOwnWords } from './add-own-words.ts';
import { addServices } from './add-services.ts';
import { addSharing } from './add-sharing.ts';
import { addHistory } from './history/add-history.ts';
import { unsafeAsOwner } from './insert-rows.ts';
import { addAccounts } from './people/add-accounts.ts';
import { addPeople } from './people/add-people.ts';
import { markSent, quietRecorder } from './quiet-recorder.ts';
import { demonstrationUsers } from './sign-ins.ts';
import { madeAct } from './standing.ts';
import { tellStories } from './stories/tell-stories.ts';

const DAY = 86_400_000;

/** The service is set up two years ago, lives until now, and is marked as made. On an empty database only. */
export async function makeDemonstration(real: Runtime): Promise<void> {
  const now = real.clock.now();
  const runtime: Runtime = { ...real, recorder: quietRecorder(real) };
  const back = (ms: number): Runtime => ({ ...runtime, clock: { now: () => new Date(now.getTime() - ms) } });
  const beginning = back(760 * DAY);
  await installForms(beginning);
  const organisations = await addOrganisations(beginning);
  await unsafeAsOwner(runtime.db, async query => {
    const since = beginning.clock.now();
    await addPeople(query, organisations, since);
    await addAccounts(query, organisations, { keys: runtime.keys, now: since });
    await addHistory(query, now);
  });
  await addOwnWords(back(90 * DAY));
  const stories = await tellStories(runtime, now);
  await lockOut(back);
  await askActivation(back(2 * 3_600_000));
  await unsafeAsOwner(runtime.db, async query => {
    await addSharing(query, stories, now);
    await addServices(query, now);
  });
  await markSent(runtime);
  await perform(runtime, markMade, { kind: 'worker' }, {});
  await sealChains(runtime);
  await signCheckpoints(runtime);
}

/** Three wrong passwords yesterday, as anybody may type them. */
async function lockOut(back: (ms: number) => Runtime): Promise<void> {
  for (const { username } of demonstrationUsers.filter(({ state }) => state === 'locked'))
    for (const minutes of [30, 20, 10])
      await signIn(back(DAY + minutes * 60_000), { name: username, password: 'not the password' });
}

async function askActivation(runtime: Runtime): Promise<void> {
  for (const { email } of demonstrationUsers.filter(({ state }) => state === 'pending'))
    await perform(runtime, requestActivation, { kind: 'gate' }, { email });
}

const markMade = operation({
  act: madeAct,
  actors: ['worker'],
  input: z.object({}),
  load: async () => ({}),
  policy: () => undefined,
  run: async scope => scope.audit({ act: madeAct }),
});
