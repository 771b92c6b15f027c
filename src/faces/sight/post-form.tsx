import type { ComponentChildren } from 'preact';

/** A form of these pages: the token first, then the rest. */
export function PostForm(props: { action: string; csrf: string; children: ComponentChildren }) {
  return (
    <form method="post" action={props.action} noValidate>
      <input type="hidden" name="csrf" value={props.csrf} />
      {props.children}
    </form>
  );
}
