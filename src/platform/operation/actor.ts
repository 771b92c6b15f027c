import type { Acting } from '../db/transaction.ts';
import { NotVisible } from './errors.ts';

/** Who acts, as every operation and query is told. Ids only: what they may do is decided from the database and `policy.ts`. */
export type Actor = GateActor | EmployerActor | PersonActor | StaffActor | WorkerActor;

/** Nobody is known yet: registration, sign-in, tokens. Reaches the accounts and nothing else. */
export interface GateActor {
  kind: 'gate';
}
/** A membership of an organisation, acting in that organisation. */
export interface EmployerActor {
  kind: 'employer';
  account: string;
  organisation: string;
  membership: string;
  permissions: readonly string[];
}
/** A data subject, at one organisation. `link` when they came by a link bound to one object. */
export interface PersonActor {
  kind: 'person';
  person: string;
  organisation: string;
  link?: string;
}
/** Provider staff at one desk; the organisations are not a list here, the database has the assignments. */
export interface StaffActor {
  kind: 'clinician' | 'case_administrator' | 'administrator';
  account: string;
  roles: readonly { role: string; organisation: string | null }[];
  /** The one employer an administrator looks after at this moment: the database then knows it as the acting organisation. */
  organisation?: string;
}
/** A job, for the organisation it names (or none). */
export interface WorkerActor {
  kind: 'worker';
  organisation?: string;
}

export type ActorKind = Actor['kind'];
export type ActorOf<K extends ActorKind> = K extends StaffActor['kind'] ? StaffActor : Extract<Actor, { kind: K }>;

/** The organisation somebody acts in. @throws NotVisible where they act in none */
export function actingOrganisation({ organisation }: { organisation?: string | undefined }): string {
  if (!organisation) throw new NotVisible('organisation');
  return organisation;
}

/** The database role and settings an actor's transactions run under. */
export function actingAs(actor: Actor): Acting {
  switch (actor.kind) {
    case 'gate':
      return { role: 'gate' };
    case 'employer':
      return {
        role: 'employer',
        organisation: actor.organisation,
        account: actor.account,
        membership: actor.membership,
      };
    case 'person':
      return { role: 'person', organisation: actor.organisation, person: actor.person };
    case 'worker':
      return { role: 'worker', ...(actor.organisation ? { organisation: actor.organisation } : {}) };
    default:
      return {
        ...{ role: actor.kind, account: actor.account },
        ...(actor.organisation ? { organisation: actor.organisation } : {}),
      };
  }
}
