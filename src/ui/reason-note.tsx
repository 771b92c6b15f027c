import type { ComponentChildren } from 'preact';

/** Says why the reader may see this page: "You see this because you own the case". */
export function ReasonNote({ children }: { children: ComponentChildren }) {
  return (
    <p class="handrail-reason">
      <svg
        class="handrail-reason__icon"
        viewBox="0 0 20 20"
        width="20"
        height="20"
        aria-hidden="true"
        focusable="false"
      >
        <path
          fill="none"
          stroke="currentColor"
          stroke-width="1.6"
          d="M1.5 10S4.5 4.2 10 4.2 18.5 10 18.5 10 15.5 15.8 10 15.8 1.5 10 1.5 10Z"
        />
        <circle cx="10" cy="10" r="2.6" fill="currentColor" />
      </svg>
      <span>{children}</span>
    </p>
  );
}
