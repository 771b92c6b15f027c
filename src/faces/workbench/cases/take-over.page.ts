import { takeOverPages } from '../take-over-pages.ts';

/** An open case of a colleague: on leave, or leaving. */
export const { askTakeOver, doTakeOver } = takeOverPages('/workbench/cases', 'cases');
