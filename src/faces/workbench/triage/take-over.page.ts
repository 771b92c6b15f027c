import { takeOverPages } from '../take-over-pages.ts';

/** A waiting case of a colleague who has not come back to it. */
export const { askTakeOver, doTakeOver } = takeOverPages('/workbench/triage', 'triage');
