/** The words of the synthetic catalogue. They are ours; only how many there are, and how long, is drawn from real servers. */

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Kept where a real tool's name has them, so that the mix of verbs, and with it of verdicts, is the real one. */
export const verbs: ReadonlySet<string> = new Set(
  list(`
  get list search find fetch read show view describe query check lookup browse inspect retrieve verify test analyze
  create add update upsert set write edit modify insert put save upload move copy rename assign send post reply share
  publish merge fork push close open submit notify comment invite import export download enable disable pause resume
  run execute start stop restart deploy trigger invoke cancel click type press navigate install build evaluate
  delete remove drop purge clear reset revoke destroy truncate unregister archive
  pay charge refund transfer buy withdraw
  generate convert compare validate format summarize translate calculate count filter render
`),
);

/** What tools are about; the first ones are used most. */
export const nouns = list(`
  user file project item order report task message team account record document event job page note image folder
  comment ticket customer invoice product session contact branch table alert channel payment service image cluster
  secret token queue model dataset metric policy role pipeline release calendar meeting email template form survey
  shipment parcel warehouse berth vessel cargo pier ferry harbour crane crew voyage ticket museum exhibit archive
  garden orchard greenhouse harvest field tractor beehive vineyard mill bakery recipe kitchen supplier pantry
  clinic patient ward dosage sample laboratory reagent telescope observatory comet satellite antenna beacon
  lighthouse glacier river reservoir turbine meter battery charger vehicle route depot station platform timetable
  carriage locomotive signal junction tunnel bridge survey parcel district lease tenant building elevator
  thermostat sensor camera doorbell speaker playlist album concert venue seat stage costume rehearsal orchestra
  violin manuscript library shelf loan reader catalogue atlas chart compass expedition camp trail summit shelter
  festival parade lantern workshop lathe forge anvil loom fabric pattern button thread dye kiln pottery glaze
`);

/** What parameters are called. */
export const parameterNouns = list(`
  id name query path limit offset page filter status type owner title content url format language date start end
  text label region mode level key value source target group parent cursor depth scope reason version host port
  width height color currency amount address recipient subject body message timeout count order sort field
  command tag priority state category namespace folder branch unit zone window interval range token digest
`);

/** Values of enumerations and defaults. */
export const values = list(`
  open closed all none active draft final small large fast slow daily weekly north south red green plain full
  summary detailed ascending descending public internal auto manual low high strict loose main first last
`);

/** `{verb}` is the tool's verb in the third person, `{noun}` one of its nouns. */
export const firstSentences: readonly string[] = [
  "{verb} the {noun} that is named and returns it as it stands.",
  "{verb} one {noun} of the {noun}, by its number or its name.",
  "{verb} the {noun} in the chosen {noun}.",
  "{verb} every {noun} that fits, the newest first.",
  "{verb} a {noun} with the values that are given.",
  "{verb} what belongs to the {noun} of today.",
];

/** Go on where a text needs more. */
export const laterSentences: readonly string[] = [
  "The {noun} must exist before the call, or an error says so.",
  "Use this when somebody asks for a {noun} and gives no {noun}.",
  "Returns the {noun} with its date, its owner and the state of each {noun}.",
  "Only the fields that are given change; every other {noun} stays as it was.",
  "Results come in pages of fifty; ask again with the mark of the last {noun}.",
  "A {noun} that is closed cannot be changed any more.",
  "The answer names each {noun} once, in the order of the {noun}.",
  "Needs the right to see the {noun}.",
  "This cannot be undone, so ask the person first.",
  "It reads the {noun} and changes nothing.",
  "Leave the {noun} out to get all of them.",
  "Dates are written as year, month and day, in the time of the {noun}.",
  "Prefer the search where the number of the {noun} is not known.",
  "Each {noun} may hold up to twenty of these, counted with its {noun}.",
  "The {noun} is sent to everybody who follows the {noun}.",
  "Large {noun} lists take a while; the call waits for them.",
  "Two calls with the same {noun} have the same effect as one.",
  "For example, the {noun} of the second {noun} in the northern {noun}.",
  "What is written to the {noun} is kept for a year.",
  "It fails where the {noun} is in use by another {noun}.",
];
