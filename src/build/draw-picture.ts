import { breakLines, outlineText, type PictureWeight } from "#build/outline-text.ts";
import { levels, type Category, type Level } from "#risk/taxonomy.ts";
import { categoryClause } from "#view/verdict.ts";

/** What social networks ask for. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The light scheme of `styles/tokens.css`, as sRGB: whoever shows the picture need not know OKLCH. */
const ink = { page: "#fbfaf7", text: "#1e1a14", quiet: "#514c46", rule: "#c0bdb7" } as const;
const heat: Readonly<Record<Level, string>> = {
  low: "#587364",
  medium: "#815c0a",
  high: "#9a3700",
  critical: "#970013",
};
const hue: Readonly<Record<Category, string>> = {
  Read: "#02657c",
  Write: "#296a3b",
  Execute: "#673ba2",
  Destructive: "#ab0037",
  Financial: "#7e5403",
};

/** The shapes of `styles/badges.css`, in a square of 100. */
const shape: Readonly<Record<Category, string>> = {
  Read: '<circle cx="50" cy="50" r="50"/>',
  Write: '<path d="M0 0h100v100H0z"/>',
  Execute: '<path d="M8 0l92 50-92 50z"/>',
  Destructive: '<path d="M18 0l32 32L82 0l18 18-32 32 32 32-18 18-32-32-32 32L0 82l32-32L0 18z"/>',
  Financial: '<path d="M50 0l50 38-18 62H18L0 38z"/>',
};

const margin = 80;
const textWidth = 660;

/** The picture of tools of one category at one level, as SVG. */
export function drawVerdict(siteName: string, category: Category, level: Level): string {
  const sentence = `A tool that ${categoryClause[category]}.`;
  return frame([
    drawName(siteName),
    place(margin, 214, `<g transform="scale(.84)">${shape[category]}</g>`, hue[category]),
    write(category, { x: margin + 112, y: 290, size: 108, weight: 600, colour: hue[category] }),
    write(level, { x: margin, y: 384, size: 60, weight: 600, colour: heat[level] }),
    ...writeLines(sentence, { x: margin, y: 466, size: 38, weight: 400, colour: ink.quiet }),
    drawSteps(level),
  ]);
}

/** The picture of every other page. */
export function drawSite(siteName: string, title: string): string {
  return frame([
    drawName(siteName),
    ...writeLines(title, { x: margin, y: 300, size: 72, weight: 600, colour: ink.text }),
    drawSteps("critical"),
  ]);
}

function frame(parts: readonly string[]): string {
  const { width, height } = pictureSize;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path fill="${ink.page}" d="M0 0h${width}v${height}H0z"/>${parts.join("")}</svg>`;
}

function drawName(name: string): string {
  return write(name, { x: margin, y: 118, size: 40, weight: 600, colour: ink.text });
}

/** Four steps, filled as far as the level goes. */
function drawSteps(level: Level): string {
  const reached = levels.indexOf(level);
  const bars = levels.map((_, step) => {
    const height = 92 + step * 92;
    const fill = step <= reached ? heat[level] : ink.rule;
    return `<path fill="${fill}" d="M${step * 74} ${368 - height}h58v${height}h-58z"/>`;
  });
  return `<g transform="translate(826 130)">${bars.join("")}</g>`;
}

interface Style {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly weight: PictureWeight;
  readonly colour: string;
}

function write(text: string, { x, y, size, weight, colour }: Style): string {
  return place(x, y, outlineText(text, size, weight).paths, colour);
}

function writeLines(text: string, style: Style): readonly string[] {
  return breakLines(text, style.size, style.weight, textWidth).map((line, index) =>
    write(line, { ...style, y: style.y + index * style.size * 1.25 }),
  );
}

function place(x: number, y: number, content: string, fill: string): string {
  return `<g transform="translate(${x} ${y})" fill="${fill}">${content}</g>`;
}
