export { providerChain } from './chain.ts';
export type { Fault, FaultKind } from './fault.ts';
export { destroySubjectKey, readValues } from './read-values.ts';
export { auditRewraps } from './rewrap-subject-keys.ts';
export { sealChains } from './seal-chains.ts';
export { signCheckpoints } from './sign-checkpoints.ts';
export { auditTimetable } from './timetable.ts';
export { type Verification, type VerifyOptions, verifyChains } from './verify-chains.ts';
export { writeEntries } from './write-entries.ts';
