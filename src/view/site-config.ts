import { z } from "zod";
import { contrast, darkPaper, lightPaper } from "#lib/contrast.ts";

/** WCAG 2.2 AA for text. */
const leastContrast = 4.5;

const line = z.string().trim().min(1).max(300);

/** `#244d9e` */
const colourOn = (paper: string) =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, "write the colour as # and six digits of 0–9 and a–f, in quotes") // "#244d9e"
    .refine(
      (colour) => contrast(colour, paper) >= leastContrast,
      `text in this colour is not readable on the paper ${paper}: the contrast must be at least ${leastContrast}`,
    );

/** `content/site.yaml`: what a site says and looks like beside its catalogue. */
export const siteConfig = z.strictObject({
  name: z.string().trim().min(1).max(40).meta({ description: "In the head of every page and in its title" }),
  home: z.strictObject({
    title: line,
    lead: line.meta({ description: "{tools} and {servers} become the catalogue's numbers" }),
    steps: z.array(line).max(6),
  }),
  footer: z.array(line).max(6),
  accent: z.strictObject({ light: colourOn(lightPaper), dark: colourOn(darkPaper) }),
  repository: z
    .url({ protocol: /^https$/, error: "give an https address" })
    .optional()
    .meta({ description: "Where wrong verdicts are reported" }),
  pictures: z.boolean().meta({ description: "Whether shared links have a picture" }),
});
export type SiteConfig = z.infer<typeof siteConfig>;
