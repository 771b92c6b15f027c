import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { importOrganisation } from '#modules/organisations/index.ts';
import { newId } from '#platform/db/id.ts';
import { perform } from '#platform/operation/index.ts';
import { type Journey, registerAndSignIn } from './journey.ts';

/** Sets up Saltmarsh Ferries, built like Northfold, and registers Sam Okoro there; answers the organisation's id. */
export async function secondOrganisation(journey: Journey, page: Page): Promise<string> {
  const example = new URL('../../../docs/operating/example-organisation.json', import.meta.url);
  const file = {
    ...JSON.parse(await readFile(example, 'utf8')),
    ...{ code: 'SMF', name: 'Saltmarsh Ferries', verificationCode: 'SALTMARSH-2026', domains: ['saltmarsh.example'] },
  };
  const organisation = newId();
  await perform(journey.app.runtime, importOrganisation, { kind: 'worker', organisation }, { organisation, file });
  await registerAndSignIn(journey, page, {
    ...{ username: 'sam.okoro', given: 'Sam', family: 'Okoro', email: 'sam.okoro@saltmarsh.example' },
    ...{ node: 'Depot Manager', code: 'SALTMARSH-2026' },
  });
  return organisation;
}
