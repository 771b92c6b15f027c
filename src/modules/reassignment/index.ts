export { reassignAll } from './reassign-all.ts';
export { reassignByNumber } from './reassign-by-number.ts';
export { reassignCase } from './reassign-case.ts';
export { texts as reassignmentTexts } from './texts.ts';
