import { sql } from 'kysely';

/** Where a request stands: `enrolling` until the asker has a second factor, then it waits for a decision. */
export const requestStates = ['enrolling', 'waiting', 'active', 'declined', 'withdrawn', 'left', 'ended'] as const;
export type RequestState = (typeof requestStates)[number];

/** What there is of a request, to either side. */
export interface Request {
  id: string;
  state: RequestState;
  requestedAt: Date;
  enrolledAt: Date | null;
  /** When it was approved, and so active, or declined. */
  decidedAt: Date | null;
  /** Why it was declined. */
  reason: string;
  endedAt: Date | null;
}

/** The state of a request `r` whose membership, if one was made, is `m`: a service runs as long as the membership does. */
export const stateOf = sql<RequestState>`(case
  when r.state = 'waiting' and r.enrolled_at is null then 'enrolling'
  when r.state in ('active', 'left') and m.state = 'active' and not exists (select from shared_services.requests later
    where later.organisation_id = r.organisation_id and later.membership_id = r.membership_id and later.id > r.id) then 'active'
  when r.state = 'active' then 'ended'
  else r.state end)`;

/** The columns of a request `r` and its membership `m`. */
export const requestFields = sql`${stateOf} as state, r.requested_at as "requestedAt", r.enrolled_at as "enrolledAt",
  r.decided_at as "decidedAt", r.reason, r.ended_at as "endedAt"`;

export const requestSource = sql`shared_services.requests r
  left join accounts.memberships m on m.organisation_id = r.organisation_id and m.id = r.membership_id`;
