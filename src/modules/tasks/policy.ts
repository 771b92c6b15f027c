import type { Decision, StaffActor } from '#platform/operation/index.ts';
import type { Task } from './task.ts';

const over = (task: Task) => task.state === 'done' || task.state === 'declined';
const heldByOther = (actor: StaffActor, task: Task) => task.state === 'claimed' && task.claimedBy !== actor.account;

/** A task is claimed when nobody has it, or whoever has it forgot it (TSK.2). */
export function mayClaim(actor: StaffActor, task: Task): Decision {
  if (over(task)) return { wrongState: 'task.done' };
  if (heldByOther(actor, task) && !task.forgotten)
    return { wrongState: 'task.claimed', values: { name: task.claimedName } };
  return undefined;
}

/** Only who holds a task gives it back. */
export function mayRelease(actor: StaffActor, task: Task): Decision {
  if (over(task)) return { wrongState: 'task.done' };
  if (task.state === 'open') return { wrongState: 'task.open' };
  return heldByOther(actor, task) ? { wrongState: 'task.claimed', values: { name: task.claimedName } } : undefined;
}

/** A task is finished by who holds it; one that nobody holds, by whoever does it. */
export function mayFinish(actor: StaffActor, task: Task): Decision {
  if (over(task)) return { wrongState: 'task.done' };
  return heldByOther(actor, task) ? { wrongState: 'task.claimed', values: { name: task.claimedName } } : undefined;
}
