import { create, type Font } from "fontkitten";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** Weights of the site's typeface that pictures use. */
export type PictureWeight = 400 | 600;

const require = createRequire(import.meta.url);
const fonts = new Map<PictureWeight, Font>();

/** A text as outlines: SVG path elements on a baseline at 0, and how wide it is. */
export interface OutlinedText {
  readonly paths: string;
  readonly width: number;
}

/**
 * Draws a text by its outlines, so that a picture needs no font where it is rendered and comes out the same everywhere.
 * Characters that the typeface's Latin subset lacks are left out.
 * @param size in pixels
 */
export function outlineText(text: string, size: number, weight: PictureWeight): OutlinedText {
  const font = openFont(weight);
  const scale = size / font.unitsPerEm;
  const known = Array.from(text).filter((character) =>
    font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  );
  let width = 0;
  const paths = font.glyphsForString(known.join("")).map((glyph) => {
    const at = width;
    width += glyph.advanceWidth;
    return `<path transform="translate(${at} 0)" d="${glyph.path.toSVG()}"/>`;
  });
  // Outlines have their y axis upwards.
  return { paths: `<g transform="scale(${scale} ${-scale})">${paths.join("")}</g>`, width: width * scale };
}

/** Breaks a text into lines of at most `width` pixels, at its spaces. */
export function breakLines(
  text: string,
  size: number,
  weight: PictureWeight,
  width: number,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || outlineText(longer, size, weight).width > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function openFont(weight: PictureWeight): Font {
  const known = fonts.get(weight);
  if (known) return known;
  const path = require.resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff`);
  const font = create(readFileSync(path));
  if (font.isCollection) throw new Error(`${path} holds several fonts`);
  fonts.set(weight, font);
  return font;
}
