/** The name of the product, or of the portal, beside a handrail that climbs a stair. */
export function Wordmark({ name = 'Handrail', logo }: { name?: string; logo?: { src: string; alt: string } }) {
  return (
    <span class="handrail-wordmark">
      {logo ? (
        <img class="handrail-wordmark__logo" src={logo.src} alt={logo.alt} height="36" />
      ) : (
        <svg
          class="handrail-wordmark__mark"
          xmlns="http://www.w3.org/2000/svg"
          viewBox="0 0 40 32"
          width="40"
          height="32"
          fill="none"
          stroke="currentColor"
          stroke-linecap="round"
          stroke-linejoin="round"
          aria-hidden="true"
          focusable="false"
        >
          <path stroke-width="4" d="M3 21c0-4 2-5 5-5h3c2 0 3-.6 4.5-2.2l7-8C23.8 4.3 25 4 27 4h6c3 0 4 1.5 4 4" />
          <path stroke-width="2" d="M9.5 17v6M18.5 12v5.5M28.5 5v7" />
          <path stroke-width="2" opacity=".65" d="M3 29h11v-6h9v-6h9v-5h5" />
        </svg>
      )}
      <span class={logo?.alt ? 'govuk-visually-hidden' : 'handrail-wordmark__name'}>{name}</span>
    </span>
  );
}
