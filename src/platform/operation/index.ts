export {
  type Actor,
  type ActorKind,
  type ActorOf,
  actingAs,
  actingOrganisation,
  type EmployerActor,
  type GateActor,
  type PersonActor,
  type StaffActor,
  type WorkerActor,
} from './actor.ts';
export { Busy, Invalid, NoRoom, NotVisible, type Problem, Refused, Stale, WrongState } from './errors.ts';
export { type Decision, type Operation, operation, perform, performWithin, type Scope } from './operation.ts';
export { performOnce, pressTimetable } from './press.ts';
export { ask, noteRead, type Query, query, type ReadScope } from './query.ts';
export { type Rewrap, rewrapBatch } from './rewrap.ts';
export type { AuditEntry, JobRequest, NoticeRequest, Recorder, Runtime } from './runtime.ts';
