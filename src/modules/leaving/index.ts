export { type Holding, type HoldingKind, holdingKinds } from './holdings.ts';
export { leave } from './leave.ts';
export { type Leaving, readLeaving } from './read-leaving.ts';
export { texts as leavingTexts } from './texts.ts';
