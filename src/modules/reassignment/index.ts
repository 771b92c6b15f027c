export { reassignAll } from './reassign-all.ts';
export { reassignCase } from './reassign-case.ts';
export { texts as reassignmentTexts } from './texts.ts';
