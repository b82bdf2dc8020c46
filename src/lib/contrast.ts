/** The darkest background of the light scheme and the lightest of the dark one, on which text and links stand. */
export const lightPaper = "#f5f3ef";
export const darkPaper = "#1c1a17";

/** The contrast of two colours, 1 to 21, as WCAG 2 defines it. Colours are `#rrggbb`. */
export function contrast(a: string, b: string): number {
  const [bright, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}

/** 0 for black, 1 for white. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
