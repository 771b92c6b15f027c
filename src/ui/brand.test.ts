import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandStylesheet, contrastOf, NotAColour, readableColour } from '#ui/brand.ts';

describe('the colour of an organisation', () => {
  it('a dark colour is kept as it was wished', () => {
    expect(readableColour('#123456')).toEqual({ colour: '#123456', text: '#ffffff', changed: false });
  });

  it('[POR.G3.51] every colour that can be wished for ends readable on white and under its text', () => {
    const channel = fc.integer({ min: 0, max: 255 }).map(value => value.toString(16).padStart(2, '0'));
    fc.assert(
      fc.property(channel, channel, channel, (red, green, blue) => {
        const { colour, text } = readableColour(`#${red}${green}${blue}`);
        expect(contrastOf(colour, text)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('a colour too light to read is darkened no further than needed', () => {
    const { colour, changed } = readableColour('#5cc0d0');
    expect(changed).toBe(true);
    expect(contrastOf(colour, '#ffffff')).toBeLessThan(4.7);
  });

  it('the short way of writing a colour means the same as the long one', () => {
    expect(readableColour('#083')).toEqual(readableColour('#008833'));
  });

  it('black on white has the contrast WCAG gives it', () => {
    expect(contrastOf('#000', '#fff')).toBeCloseTo(21, 5);
  });

  it('anything but a colour is refused, so that nothing else gets into the stylesheet', () => {
    for (const bad of ['red', '#12', '#12345g', '#123456;}body{display:none}', 'url(x)']) {
      expect(() => brandStylesheet({ colour: bad })).toThrow(NotAColour);
    }
  });

  it('the stylesheet sets custom properties and nothing else', () => {
    expect(brandStylesheet({ colour: '#5a1f6b', actionColour: '#0b6' })).toMatch(
      /^:root\{(--handrail-(brand|action)(-text)?:#[0-9a-f]{6};?){4}\}\n$/,
    );
  });
});
