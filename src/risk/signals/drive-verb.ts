import type { ActSignal } from "#risk/signal.ts";
import { isAbout } from "#risk/server-reading.ts";
import { compileRules } from "#risk/text/object-rules.ts";
import { union, wordSet } from "#risk/text/touches.ts";

const rules = compileRules([
  {
    verbs: `click tap swipe hover scroll navigate goto press pinch drag dial go dblclick doubleclick rightclick longpress
      mousedown mouseup keypress`,
    because: "it acts in another program's place",
  },
  {
    verbs: "turn switch toggle dim set",
    words:
      "light lights lamp lamps fan thermostat heater plug outlet tv aircon hvac climate blinds curtains speaker",
    because: "it acts on a device",
  },
  {
    verbs: "lock unlock open close",
    heads: "door doors garage gate gates curtain curtains blinds blind shutter shutters valve lock locks",
    because: "it acts on a device",
  },
  {
    verbs: "set adjust change increase decrease raise lower",
    heads: "volume brightness thermostat",
    because: "it acts on a device",
  },
  {
    verbs: "set adjust change increase decrease raise lower",
    words: "target room heating cooling thermostat oven fridge ac hvac",
    heads: "temperature setpoint",
    because: "it acts on a device",
  },
  {
    verbs: "pause resume continue",
    heads: "playback music song track player podcast",
    because: "it acts on what is being played",
  },
  {
    verbs: "set write toggle control turn switch pulse",
    words: "gpio relay relays servo servos motor motors led leds buzzer pump pumps actuator",
    because: "it acts on a device",
  },
  {
    verbs: "connect reconnect disconnect pair",
    words: "wifi wi-fi bluetooth hotspot",
    because: "it acts on a device",
  },
  { verbs: "activate", heads: "scene scenes", because: "it acts on a device" },
  { verbs: "reconnect", words: "mqtt broker network", because: "it acts on a device" },
  {
    verbs: "use",
    heads: "computer desktop",
    because: "it acts in the place of whoever sits at the computer",
  },
  { verbs: "type", heads: "text keys key keystrokes", because: "it types in another program's place" },
  {
    verbs: "flash",
    words: "firmware board device chip rom image bootloader binary sketch esp32",
    because: "it puts a program on a device",
  },
]);

/** `Make the bot jump` */
const made = compileRules([
  {
    verbs: "make have let",
    words: "bot robot character player avatar npc",
    because: "it makes a figure act",
  },
]);

/** What a debugger stops, steps through and changes from then on. */
const debugged = compileRules([
  {
    verbs: "connect attach reconnect",
    words: "remote process target inferior gdbserver debuggee gdb lldb",
    because: "it takes hold of a program that runs",
  },
]);

/** In a browser, to create one of these is to open it, and to show one is to draw it. */
const opened = compileRules([
  {
    verbs: "create add manage",
    heads: "page pages tab tabs window context session",
    because: "it opens something in a browser",
  },
  {
    verbs: "show hide draw display",
    words: "overlay overlays callout callouts",
    because: "it draws on the page of a browser",
  },
  { verbs: "highlight", because: "it draws on the page of a browser" },
  {
    verbs: "append inject insert apply add",
    words: "css style styles stylesheet script html",
    because: "it changes the page that a browser shows",
  },
]);

/** Groups and profiles of windows: they are kept in order, and nothing on a page is touched. */
const shelves = wordSet("group groups folder profile profiles");

/** Of a device, these say when or how it acts, and nothing happens now. */
const planned = wordSet("schedule schedules timetable threshold thresholds");

/** To move one of these is to put it elsewhere, on a desktop too. */
const onDisk = wordSet("file files folder folders directory directories");

const onScreens =
  wordSet(`type fill open select choose switch back forward resize handle zoom focus play skip seek move
  rotate set drop reload refresh visit upload turn toggle walk jump fly attack dig equip place submit close wake lock
  unlock speak pause resume activate use mute unmute craft adjust dim brighten act control interact emulate
  reorder dismiss accept`);
const screens =
  wordSet(`page tab browser url element button mouse cursor key keyboard screen window app application light
  lights volume track song media device orientation dialog link form dropdown option text field input character player
  block robot arm motor led thermostat temperature curtain door playback history scene avatar bot npc camera parameter
  pixel coordinates file files elements fields viewport menu`);

export const driveVerb = {
  id: "drive-verb",
  kind: "act",
  verbs: union(rules.verbs, made.verbs, debugged.verbs, opened.verbs, onScreens, wordSet("paste")),
  inNames: "phrase",
  title: "Drives another program or a device",
  supports: "Execute",
  summary:
    "The tool clicks, types, navigates, plays or moves something in a browser, an app, a game or a device.",
  about: [
    "A click or a key press does whatever the program on the other side makes of it. The tool cannot know, and neither can its description, so it counts as Execute.",
    "Click, tap, swipe, hover, scroll and navigate always count. Words such as open, select, set or play count on a server that drives a browser or a device.",
  ],
  examples: [
    { tool: { name: "browser_click", description: "Clicks on an element." }, quote: "browser_click" },
    {
      tool: { name: "set_volume", description: "Sets the volume of a speaker." },
      server: { name: "Home", description: "Smart home control by mqtt" },
      quote: "set_volume",
    },
    { tool: { name: "select_rows", description: "Selects rows of a table." }, quote: undefined },
    { tool: { name: "get_click_rate", description: "Returns the click rate." }, quote: undefined },
  ],
  claim(act, tool) {
    const { lemma, kind } = act.verb;
    if (kind === "past" || kind === "noun") return undefined;
    if (planned.has(act.head)) return undefined;
    const because = rules(act)?.because ?? (isAbout(tool, "browser") ? opened(act)?.because : undefined);
    if (because !== undefined) return because;
    if (isAbout(tool, "device")) {
      const figure = made(act)?.because ?? debugged(act)?.because;
      if (figure !== undefined) return figure;
    }
    if (lemma === "paste" && isAbout(tool, "device", "desktop")) return "it types in another program's place";
    if (lemma === "move" && tool.parameters.some(({ words }) => words.some(({ text }) => shelves.has(text))))
      return undefined;
    if (lemma === "move" && act.objectWords.some((word) => onDisk.has(word))) return undefined;
    if (!onScreens.has(lemma) || !isAbout(tool, "browser", "device", "desktop")) return undefined;
    const onScreen =
      (act.head === "" && lemma !== "upload") || act.objectWords.some((word) => screens.has(word));
    return onScreen ? "on this server it is a step in a browser or on a device" : undefined;
  },
} satisfies ActSignal;
