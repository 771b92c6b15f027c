import type { Day } from '#platform/clock/day.ts';
import type { Runtime } from '#platform/operation/index.ts';
import type { Employee } from '../people/employees.ts';
import type { FormCode } from './answers.ts';
import type { Situation } from './situation.ts';

/** What somebody does at a moment of a story. */
export type Act = (scene: Scene) => Promise<void>;
/** So many working days after the story began. */
export type Step = readonly [day: number, act: Act];

/** A file of a referral: its slot, its name, and what it says. */
export type StoryFile = readonly [slot: string, name: string, ...lines: string[]];

export interface Story {
  /** Code of the organisation and username of the referrer. */
  code: string;
  by: string;
  form: FormCode;
  /** Working days before today on which the referrer begins. */
  ago: number;
  steps: readonly Step[];
  files?: readonly StoryFile[];
  /** Typed instead of picked from the list of employees. */
  typed?: true;
  /** The name of this story, for one that refers it again; and the story that this one refers again. */
  name?: string;
  again?: string;
}

/** A story under way, and what has come of it so far. */
export interface Told extends Story {
  who: Employee;
  situation: Situation;
  referral?: string;
  caseId?: string;
  action?: string;
  letter?: string;
}

/** One step of a story: the moment, a runtime whose clock shows it, and the day it really is. */
export interface Scene {
  runtime: Runtime;
  at: Date;
  today: Day;
  story: Told;
  others: readonly Told[];
}

/** What an earlier step of the story has made. */
export function made(story: Told, what: 'referral' | 'caseId' | 'action' | 'letter'): string {
  const id = story[what];
  if (!id) throw new Error(`the story of ${story.who.given} ${story.who.family} has no ${what} yet`);
  return id;
}
