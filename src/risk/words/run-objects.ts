import type { ObjectRule } from "#risk/text/object-rules.ts";

export const setsGoing = "the verb sets something going or stops it";

/** What verbs set going or stop with certain objects, and with which they do not. The first rule that fits decides. */
export const runRules: readonly ObjectRule[] = [
  {
    verbs: "make place create start initiate originate schedule",
    words: "phone voice outbound video telephone ai batch",
    heads: "call calls",
    because: "a call rings at somebody's",
  },
  {
    verbs: "ring fire",
    heads: "bell doorbell phone alarm chime siren event trigger hook",
    because: setsGoing,
  },
  { verbs: "feed", words: "pet cat cats dog dogs fish food", because: "a device acts" },
  { verbs: "water", words: "plant plants garden lawn zone flowers", because: "a device acts" },
  {
    verbs: "queue grab",
    words:
      "download downloads job jobs prompt release releases render scan scans task tasks torrent video workflow",
    because: setsGoing,
  },
  { verbs: "start begin", heads: "sprint sprints", because: undefined },
  { verbs: "record", heads: "call calls", because: setsGoing },
  { verbs: "enter exit", words: "mode", because: setsGoing },
  { verbs: "pause resume stop", words: "media playback player music", because: setsGoing },
  { verbs: "fire", heads: "clip clips scene", because: setsGoing },
  { verbs: "stop", words: "sharing sync following", because: undefined },
  { verbs: "add pause resume", words: "torrent torrents magnet nzb", because: setsGoing },
  {
    verbs: "play",
    heads: `album audio episode film media movie movies music playlist podcast radio show song songs sound station track
      tracks video videos`,
    because: setsGoing,
  },
  {
    verbs: "move",
    heads: "ptz camera cameras robot arm joint joints gripper drone",
    because: "a device moves",
  },
  { verbs: "fit", words: "model models classifier regressor estimator", because: setsGoing },
  {
    verbs: "submit queue resubmit",
    words: "sweep experiment experiments batch hyperparameter slurm",
    because: setsGoing,
  },
  { verbs: "build rebuild", heads: "index indexes", words: "search searchable", because: undefined },
  {
    verbs: "start stop begin end",
    words: "time",
    heads: "entry entries tracking tracker",
    because: undefined,
  },
  { verbs: "delegate", words: "agent agents subagent subagents", because: "another agent sets to work" },
  { verbs: "requeue resubmit", words: "job jobs task tasks run runs workflow", because: setsGoing },
  {
    verbs: "render",
    heads: "video videos animation animations movie film timeline",
    because: setsGoing,
  },
  { verbs: "start stop begin", words: "timer timers stopwatch", because: undefined },
  { verbs: "stop", words: "watch notifications notification receiving", because: undefined },
  {
    verbs: "quit",
    heads: "app apps application applications program process browser editor simulator",
    because: setsGoing,
  },
  { verbs: "quit", because: undefined },
  {
    verbs: "test",
    words: "ui unit integration e2e load suite suites project target targets regression smoke acceptance",
    because: setsGoing,
  },
  {
    verbs: "send write evaluate",
    heads: "command commands code script javascript keys character keystrokes terminal gcode g-code",
    because: "what it sends is run by another program",
  },
  {
    verbs: "open",
    words: `document documents project presentation file workbook notebook issue ticket pr request position account
      case incident`,
    because: undefined,
  },
  {
    verbs: "open",
    words: "node nodes note notes record records entity entities memory memories",
    because: undefined,
  },
  { verbs: "promote", heads: "job jobs", because: "a job that waited runs" },
  {
    verbs: "send write provide",
    heads: "input stdin",
    words: "text stdin terminal process keyboard raw",
    because: "what it sends is run by another program",
  },
  { verbs: "send write type", words: "repl", because: "what it sends is run by another program" },
  {
    verbs: "resume continue",
    words: "execution operation job jobs run runs workflow process script pipeline debugger",
    because: setsGoing,
  },

  {
    verbs: "build",
    words: `query url urls prompt context chart transaction message payload request string filter expression link
      path tree graph index indexes sql report summary table`,
    because: undefined,
  },
  { verbs: "cancel go", because: undefined },
  {
    verbs: "start initiate begin",
    words: "auth authentication authorization oauth login signin sso",
    because: undefined,
  },
  {
    verbs: "start begin",
    heads: "game match round battle conversation conversations chat thread discussion",
    because: undefined,
  },
  { verbs: "scan", words: "node nodes text qr barcode receipt", because: undefined },
  {
    verbs: "print",
    heads: "document documents label labels receipt page pages file pdf photo job ticket",
    because: "a printer prints it",
  },
];
