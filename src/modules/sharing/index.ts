export { type CaseVisibility, caseVisibility, ownersOf, visibleOwners } from './case-visibility.ts';
export { type Condition, visibleBranches, visibleCase, whereVisible } from './visible-case.ts';
export { type Why, whyVisible } from './why-visible.ts';
