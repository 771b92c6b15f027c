import type { ComponentChildren } from 'preact';

/** A form that changes something: the token first, then the rest. */
export function PostForm(props: { action: string; csrf: string; autosave?: boolean; children: ComponentChildren }) {
  return (
    <form method="post" action={props.action} noValidate {...(props.autosave ? { 'data-autosave': props.action } : {})}>
      <input type="hidden" name="csrf" value={props.csrf} />
      {props.children}
    </form>
  );
}
