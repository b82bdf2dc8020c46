import type { ObjectRule } from "#risk/text/object-rules.ts";

const changesState = "it changes a state";

/** What certain verbs do to certain objects: a change, or, where nothing is said, no change after all. */
export const writeRules: readonly ObjectRule[] = [
  { verbs: "rotate", heads: "key keys token tokens credential credentials", because: "it replaces a secret" },
  {
    verbs: "snapshot",
    words: "vm vms volume volumes instance disk database droplet filesystem pvc",
    because: "the snapshot stays",
  },
  {
    verbs: "resolve",
    words: `issue issues thread threads alert alerts comment comments incident conflict conflicts ticket discussion
      case cases finding findings task tasks violation request requests`,
    because: changesState,
  },
  {
    verbs: "rate",
    heads: `movie movies film show episode book item product answer response game recipe song track place restaurant
      conversation message user driver result image video photo`,
    because: "it leaves a rating",
  },
  {
    verbs: "color colour paint",
    heads: `cell cells element elements node nodes row rows column columns range shape shapes layer layers wall walls
      object objects edge edges vertex face faces`,
    because: "it changes how a thing looks",
  },
  {
    verbs: "draw",
    heads: `rectangle rectangles circle circles line lines ellipse polygon polyline arc path shape shapes pixel pixels box
      wall walls curve spline triangle`,
    because: "it draws on what is there",
  },
  {
    verbs: "flag report",
    heads: `message messages user users player comment comments post posts content transaction review item abuse spam bug
      bugs`,
    because: "it tells others, who act on it",
  },
  {
    verbs: "track capture",
    heads:
      "event expense expenses mood meal meals habit habits workout workouts lead leads conversion pageview",
    because: "it keeps a record",
  },
  {
    verbs: "confirm",
    heads: `account appointment attendance booking bookings delivery email enrollment friend invitation meeting order receipt
      registration request reservation subscription upload user`,
    because: changesState,
  },
  {
    verbs: "respond",
    words: "comment event invitation invite offer offers request review reviews rfq ticket thread",
    because: "what it answers is kept",
  },
  {
    verbs: "organize organise",
    words:
      "desktop document documents downloads file files folder folders inbox library note notes photos tabs",
    because: "it puts things in other places",
  },
  {
    verbs: "mail",
    heads: "- customer customers file invoice letter message report user users",
    because: "it sends mail",
  },
  { verbs: "raise", heads: "error exception number base power value", because: undefined },
  { verbs: "convert", heads: "lead leads opportunity prospect", because: changesState },
  { verbs: "stop", words: "sharing sync following", because: changesState },
  {
    verbs: "award",
    heads: "badge badges points achievement xp role trophy",
    because: "it hands something out",
  },
  {
    verbs: "categorize categorise moderate",
    words: "comment comments email emails expense expenses transaction transactions",
    because: undefined,
  },
  { verbs: "start stop begin", words: "timer timers stopwatch", because: changesState },
  {
    verbs: "start stop begin end",
    words: "time",
    heads: "entry entries tracking tracker",
    because: changesState,
  },
  {
    verbs: "build rebuild",
    heads: "index indexes",
    words: "searchable search file files code vector embedding embeddings knowledge index",
    because: "what it builds stays",
  },
  { verbs: "stop", words: "watch notifications notification receiving", because: changesState },
  { verbs: "export", heads: "scene mesh timeline drawing", because: "what it exports is saved" },
  {
    verbs: "sign",
    heads: "contract contracts agreement agreements document documents petition pdf envelope lease",
    because: "a signature stays",
  },
  { verbs: "optimize optimise", heads: "table tables index indexes", because: "it writes them anew" },
  {
    verbs: "group ungroup",
    heads: "node nodes layer layers element elements object objects shape shapes track tracks clips",
    because: changesState,
  },
  {
    verbs: "give",
    words: "role roles permission permissions access badge points kudos item items",
    because: "somebody has it from then on",
  },
  { verbs: "start begin", heads: "sprint sprints", because: changesState },
  {
    verbs: "watch",
    heads: "issue repo repository ticket",
    because: "whoever watches is told of each change",
  },
  {
    verbs: "mint",
    heads: "token tokens key keys certificate doi",
    because: "what it makes lets somebody in",
  },
  { verbs: "quit", because: "it ends a connection" },
  {
    verbs: "format",
    heads: "cell cells range ranges row rows column columns paragraph paragraphs sheet worksheet slide",
    because: "it changes how a thing looks",
  },
  {
    verbs: "optimize optimise enhance",
    words: "slide slides layout layer layers",
    because: "it changes how a thing looks",
  },
  { verbs: "load", words: "seed fixtures fixture", because: "it brings data in" },
  { verbs: "cancel terminate unset", because: changesState },
  {
    verbs: "open",
    heads: "node nodes note notes record records entity entities memory memories",
    because: undefined,
  },
  { verbs: "open", because: "it changes what is open" },
  {
    verbs: "pull",
    heads: "changes image images branch repository repo model",
    because: "it brings a new state in",
  },
  {
    verbs: "generate",
    words: `website websites webhook presentation presentations slides deck pdf pdfs docx spreadsheet workbook zip
      site ebook`,
    because: "what it makes stays",
  },
  { verbs: "generate", heads: "files file", because: "what it makes stays" },
  {
    verbs: "apply",
    heads: `reasoning method methods thinking framework approach approaches paradigms principles principle techniques
      technique model models pattern patterns`,
    because: undefined,
  },
  { verbs: "make", heads: "request requests call calls query", because: undefined },
  {
    verbs: "start initiate begin",
    words: "auth authentication authorization oauth login signin sso",
    because: "it begins a sign-in that stays",
  },
  { verbs: "start begin", heads: "game match round battle", because: "it makes a new game" },
  {
    verbs: "start begin",
    heads: "conversation conversations chat thread discussion",
    because: "others see what is said there",
  },
  { verbs: "split", heads: "file files pdf pdfs document documents", because: "its parts are new files" },
  {
    verbs: "expose",
    heads: "resource resources deployment service services pod port ports",
    because: "it opens to others what was closed",
  },
  {
    verbs: "choose select pick",
    heads: "item items element elements number numbers k sample samples",
    because: undefined,
  },
  {
    verbs: "request",
    heads: "feedback input confirmation clarification data information details elements list status report",
    because: undefined,
  },
  { verbs: "send", heads: "prompt prompts query queries question questions", because: undefined },
  { verbs: "select", heads: "- query", because: undefined },
  { verbs: "add", heads: "number numbers vector vectors matrix matrices tensor tensors", because: undefined },
  { verbs: "add", words: "vectors matrices tensors", because: undefined },
  { verbs: "clean cleanup truncate", because: undefined },
  { verbs: "map", heads: "- website site structure url urls codebase", because: undefined },
];
