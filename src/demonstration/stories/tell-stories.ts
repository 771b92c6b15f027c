import { advanceLetters } from '#modules/advice/index.ts';
import { expireReferrals } from '#modules/referrals/index.ts';
import { addDays } from '#platform/clock/day.ts';
import type { Runtime } from '#platform/operation/index.ts';
import { instantOf, todayOf, workingDay } from '../calendar.ts';
import { markSent } from '../quiet-recorder.ts';
import { castStories } from './cast-stories.ts';
import { draftStories, fadingDraft, liveStories } from './live-stories.ts';
import type { Act, Scene, Told } from './scene.ts';

interface Moment {
  at: Date;
  happens(runtime: Runtime): Promise<void>;
}

const at = (runtime: Runtime, now: Date): Runtime => ({ ...runtime, clock: { now: () => now } });

/** Tells every story in the order of time, each step by its operation with a clock that shows its moment. Answers what came of them. */
export async function tellStories(runtime: Runtime, now: Date): Promise<Told[]> {
  const stories = castStories([...liveStories, ...draftStories, fadingDraft]);
  const moments = [...stories.flatMap((story, n) => momentsOf(story, n, stories, now)), ...rounds(now)];
  for (const { at: moment, happens } of moments.toSorted((a, b) => a.at.getTime() - b.at.getTime()))
    await happens(at(runtime, moment));
  return stories;
}

/** Half past eight at the earliest; steps of a day a quarter of an hour apart, so that all are over before six. */
const EARLIEST = 8 * 60 + 30;

function momentsOf(story: Told, n: number, others: readonly Told[], now: Date): Moment[] {
  const today = todayOf(now);
  // Begun twenty-nine days ago and not touched since: its thirty days are over tomorrow.
  const fading = story.ago === 0;
  const begun = fading ? addDays(today, -29) : workingDay(today, -story.ago);
  return story.steps.map(([offset, act]: readonly [number, Act], step) => {
    const day = offset ? workingDay(begun, offset) : begun;
    const moment = instantOf(day, EARLIEST + ((n * 37) % 360) + step * 12);
    if (moment >= now) throw new Error(`step ${step} of story ${n} has not happened yet`);
    const scene = (runtime: Runtime): Scene => ({ runtime, at: moment, today, story, others });
    return { at: moment, happens: runtime => act(scene(runtime)) };
  });
}

/** What the worker would have done every morning: mail goes out, clocks of letters start and end, drafts near their end are told of. */
function rounds(now: Date): Moment[] {
  const today = todayOf(now);
  const mornings = Array.from({ length: 40 }, (_, n) => instantOf(addDays(today, n - 39), 6 * 60));
  return [...mornings.filter(morning => morning < now), now].map(morning => ({
    at: morning,
    async happens(runtime) {
      await markSent(runtime);
      await advanceLetters(runtime);
      await expireReferrals(runtime);
    },
  }));
}
