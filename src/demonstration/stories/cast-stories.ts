import { type Employee, employeesOf } from '../people/employees.ts';
import { englishSituations } from './english-situations.ts';
import type { Story, Told } from './scene.ts';
import type { Situation } from './situation.ts';
import { welshSituations } from './welsh-situations.ts';

/** Whose departments each referrer refers from. */
const departmentsOfReferrer: Readonly<Record<string, readonly string[]>> = {
  'dewi.lloyd': ['Highways', 'Waste and Recycling'],
  'hazel.carr': ['Finance', 'Housing'],
  'tessa.moon': ['Highways'],
  'owen.pryce': ['Schools'],
  'gordon.hale': ['Libraries'],
  'lena.frost': ['Waste and Recycling'],
  'sioned.bevan': ['Housing'],
  'ravi.nair': ['Baking', 'Packing', 'Warehouse', 'Quality', 'Transport'],
  'mali.rhys': ['Addysgu', 'Arlwyo'],
};

/** Gives every story an employee nobody else refers, and a matter that fits where they work; the same each time. */
export function castStories(stories: readonly Story[]): Told[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const cast: Told[] = [];
  for (const story of stories) {
    const before = story.again ? cast.find(({ name }) => name === story.again) : undefined;
    const turn = counts.get(story.by) ?? 0;
    counts.set(story.by, turn + 1);
    const departments = departmentsOfReferrer[story.by] ?? [];
    const situation = before?.situation ?? pick(story.code, departments, turn);
    const who = before?.who ?? free(story.code, situation, departments, taken);
    taken.add(who.person);
    cast.push({ ...story, situation, who });
  }
  return cast;
}

function pick(code: string, departments: readonly string[], turn: number): Situation {
  const fitting = (code === 'YDG' ? welshSituations : englishSituations).filter(({ where }) =>
    where.some(each => departments.includes(each)),
  );
  return fitting[turn % fitting.length]!;
}

/** Users of the demonstration are never the ones referred. */
function free(
  code: string,
  { where }: Situation,
  departments: readonly string[],
  taken: ReadonlySet<string>,
): Employee {
  const found = employeesOf(code)
    .slice(12)
    .find(
      ({ person, department }) => !taken.has(person) && where.includes(department) && departments.includes(department),
    );
  if (!found) throw new Error(`nobody is left to refer in ${where.join(', ')} of ${code}`);
  return found;
}
