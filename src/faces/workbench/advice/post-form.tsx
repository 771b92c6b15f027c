import type { ComponentChildren } from 'preact';
import { newId } from '#platform/db/id.ts';

/** A form that changes something: the token first, then which press it is, then the rest. */
export function PostForm(props: { action: string; csrf: string; autosave?: boolean; children: ComponentChildren }) {
  return (
    <form method="post" action={props.action} noValidate {...(props.autosave ? { 'data-autosave': props.action } : {})}>
      <input type="hidden" name="csrf" value={props.csrf} />
      <input type="hidden" name="press" value={newId()} />
      {props.children}
    </form>
  );
}
