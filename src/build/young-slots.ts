/** The module of Astro's that keeps a component's slots, as Vite names it. */
const slotsModule = /\/astro\/dist\/runtime\/server\/render\/astro\/instance\.js$/;

const asWritten = "this.slotValues[name] = () => {";
const keptYoung = "this.slotValues[name] = didRender ? undefined : () => {";

/**
 * A plugin of Vite's that lets a page's garbage die young.
 *
 * V8 takes a function that is written where it is assigned to a property (`x.y = () => …`) for one that stays, and puts
 * it among its old objects; what hangs on it is kept, and copied, until all of the memory is searched. Astro's slots are
 * such functions, and the whole content of a page hangs on its layout's: a quarter of the time of a tool's page went
 * there. Within a condition it is a function as any other. Where Astro spells it otherwise, nothing is changed.
 */
export function youngSlots() {
  return {
    name: "toolrisk:young-slots",
    transform: {
      filter: { id: slotsModule },
      handler: (code: string) => code.replace(asWritten, keptYoung),
    },
  };
}
