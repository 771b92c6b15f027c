import { isRowId } from './answers.ts';

/** What the person pressed. `continue` when nothing understandable was: Enter presses it too. */
export type Action =
  | { readonly kind: 'continue' | 'later' | 'back' }
  | { readonly kind: 'add'; readonly group: string }
  | { readonly kind: 'remove'; readonly group: string; readonly rowId: string }
  | { readonly kind: 'clear'; readonly key: string }
  | { readonly kind: 'paste'; readonly group: string; readonly text: string };

/** Reads the value of a button named `do`: `add:period`, `remove:period:r7`, `clear:doc1`, `paste:period`, `later`, … */
export function readAction(pressed: string | undefined, pasted: (group: string) => string): Action {
  const [verb = '', target = '', rowId = ''] = (pressed ?? '').slice(0, 500).split(':');
  if (verb === 'later' || verb === 'back') return { kind: verb };
  if (verb === 'add' && target) return { kind: 'add', group: target };
  if (verb === 'remove' && target && isRowId(rowId)) return { kind: 'remove', group: target, rowId };
  if (verb === 'clear' && target) return { kind: 'clear', key: target };
  if (verb === 'paste' && target) return { kind: 'paste', group: target, text: pasted(target) };
  return { kind: 'continue' };
}

/** The value of the button that does an action. */
export function buttonValue(action: Action): string {
  switch (action.kind) {
    case 'add':
    case 'paste':
      return `${action.kind}:${action.group}`;
    case 'remove':
      return `remove:${action.group}:${action.rowId}`;
    case 'clear':
      return `clear:${action.key}`;
    default:
      return action.kind;
  }
}
