/** What an organisation or a portal may choose of its look. */
export interface Brand {
  /** The header's colour: `#rgb` or `#rrggbb`. */
  colour: string;
  /** The colour of buttons; the header's when missing. */
  actionColour?: string;
}

/** A colour made fit to carry text. `changed` says that the one wished for did not pass. */
export interface ReadableColour {
  colour: string;
  text: string;
  changed: boolean;
}

/** A colour was not written as `#rgb` or `#rrggbb`. */
export class NotAColour extends Error {
  override name = 'NotAColour';
}

/** Text on a colour reads from this contrast on (WCAG 2.2 AA). */
const enough = 4.5;

/**
 * The small stylesheet of one organisation: custom properties only, to be linked after ours.
 * @throws NotAColour
 */
export function brandStylesheet({ colour, actionColour }: Brand): string {
  const brand = readableColour(colour);
  const action = readableColour(actionColour ?? colour);
  return `:root{--handrail-brand:${brand.colour};--handrail-brand-text:${brand.text};--handrail-action:${action.colour};--handrail-action-text:${action.text}}\n`;
}

/**
 * The colour itself with white or dark text on it, when it also stands out from a white page (icons, lines, headings
 * are drawn in it); else the nearest darker one that does.
 * @throws NotAColour
 */
export function readableColour(wished: string): ReadableColour {
  const start = channelsOf(wished);
  for (let share = 0; share <= 100; share += 1) {
    const channels = start.map(channel => Math.round(channel * (1 - share / 100)));
    if (contrast(channels, [255, 255, 255]) >= enough) {
      return { colour: hexOf(channels), text: '#ffffff', changed: share > 0 };
    }
  }
  return { colour: '#000000', text: '#ffffff', changed: true };
}

/**
 * The contrast of two colours as WCAG counts it, from 1 to 21.
 * @throws NotAColour
 */
export function contrastOf(one: string, other: string): number {
  return contrast(channelsOf(one), channelsOf(other));
}

function channelsOf(colour: string): number[] {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour.trim());
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  const parts = short ? short.slice(1).map(digit => digit + digit) : long?.slice(1);
  if (!parts) throw new NotAColour(`not a colour: ${colour.slice(0, 40)}`);
  return parts.map(part => Number.parseInt(part, 16));
}

function hexOf(channels: number[]): string {
  return `#${channels.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;
}

function contrast(one: number[], other: number[]): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(channels: number[]): number {
  const [red, green, blue] = channels.map(channel => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
