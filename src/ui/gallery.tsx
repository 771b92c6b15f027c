import { choices } from '#ui/gallery/choices.tsx';
import { fields } from '#ui/gallery/fields.tsx';
import { frame } from '#ui/gallery/frame.tsx';
import { lists } from '#ui/gallery/lists.tsx';
import { notices } from '#ui/gallery/notices.tsx';
import type { GalleryPart, Piece } from '#ui/gallery/piece.ts';
import { reading } from '#ui/gallery/reading.tsx';
import { work } from '#ui/gallery/work.tsx';
import { SubNavigation } from '#ui/sub-navigation.tsx';

/** Every component with every state, in parts that each fit a page. */
export const galleryParts = (): GalleryPart[] => [notices(), fields(), choices(), reading(), lists(), work(), frame()];

/** One part of the gallery; `href` makes the address of the others. */
export function Gallery({ part, href }: { part: GalleryPart; href: (key: string) => string }) {
  return (
    <div class="handrail-gallery" id="gallery">
      <SubNavigation
        items={galleryParts().map(({ key, title }) => ({ text: title, href: href(key), current: key === part.key }))}
      />
      <h2 class="govuk-heading-l">{part.title}</h2>
      {part.pieces.map(piece => (
        <ShownPiece piece={piece} />
      ))}
    </div>
  );
}

function ShownPiece({ piece }: { piece: Piece }) {
  const files = piece.file.split(' ').map(file => `#ui/${file}`);
  return (
    <section class="handrail-gallery__piece" aria-labelledby={`piece-${files[0]!.slice(4)}`}>
      <h3 class="govuk-heading-m" id={`piece-${files[0]!.slice(4)}`}>
        {piece.name}
      </h3>
      <p class="govuk-body">
        {piece.use.split('`').map((words, index) => (index % 2 ? <code>{words}</code> : words))}{' '}
        <code>{files.join(', ')}</code>
      </p>
      {piece.states.map(([name, show]) => (
        <figure class="handrail-gallery__state">
          <figcaption>{name}</figcaption>
          {show}
        </figure>
      ))}
    </section>
  );
}
