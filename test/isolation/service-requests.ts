import { newId } from '#platform/db/id.ts';
import type { EmployerActor } from '#platform/operation/index.ts';
import type { CaseWorld } from '#test/support/case-world.ts';
import type { Objects } from './objects.ts';
import type { People } from './people.ts';

interface Asked {
  asker: EmployerActor;
  organisation: string;
  state: 'waiting' | 'active';
  enrolled?: boolean;
  membership?: string;
}

/** Requests to work for the first employer as well, in each state, and one to the second, each employer with a request code. */
export async function addServiceRequests(
  world: CaseWorld,
  { northfold, saltmarsh, members }: People,
): Promise<Objects> {
  for (const [organisation, code] of [
    [northfold, 'NNNN-NNNN-NNNN'],
    [saltmarsh, 'SSSS-SSSS-SSSS'],
  ])
    await world.sql(
      `insert into shared_services.request_codes (organisation_id, code, changed_at) values ($1, $2, '2026-03-01Z')`,
      [organisation, code],
    );
  const { foreigner, twoOrganisations, colleague } = members;
  const [here] = await world.sql('select id from accounts.memberships where organisation_id = $1 and account_id = $2', [
    ...[northfold, twoOrganisations.account],
  ]);
  const ask = (of: Asked) => addRequest(world, of);
  return {
    waitingRequest: { id: await ask({ asker: foreigner, organisation: northfold, state: 'waiting', enrolled: true }) },
    runningService: {
      id: await ask({
        ...{ asker: twoOrganisations, organisation: northfold, state: 'active', enrolled: true },
        membership: String(here!.id),
      }),
    },
    foreignRequest: { id: await ask({ asker: colleague, organisation: saltmarsh, state: 'waiting' }) },
  };
}

async function addRequest(world: CaseWorld, of: Asked): Promise<string> {
  const id = newId();
  const at = '2026-03-01Z';
  await world.sql(
    `insert into shared_services.requests (organisation_id, id, account_id, display_name, sort_key, job_title, email, state, requested_at,
       enrolled_at, decided_at, membership_id) values ($1, $2, $3, 'Sam Asker', 'asker sam', 'Adviser', 'sam@elsewhere.example', $4, $5, $6, $7, $8)`,
    [
      ...[of.organisation, id, of.asker.account, of.state, at, of.enrolled ? at : null],
      ...[of.state === 'active' ? at : null, of.membership ?? null],
    ],
  );
  return id;
}
