/** Small words that decide how a verb beside them is read. Lower case. */
export const functionWords = {
  /** Opens a noun phrase: a verb-like word after it is a noun, and a verb before it is a verb. */
  determiner: `a an the this that these those your my its their our his her all any each every some no new existing
    another one two several multiple many more specific specified given certain selected current following latest
    un una uno el la los las um uma o os as der die das den dem ein eine einen einem le les des du une`,
  /** Ends the object. */
  preposition: `from in into on onto of to for by with without via at as under over within between using through
    based about against across per during after before until than since toward towards where when which who whose
    while if so because including excluding such de del em no na do da dos das para por pour avec sans mit
    von aus für zum zur`,
  conjunction: `and or then & plus nor y e und oder et ou`,
  /** Turns the verb that follows into what does not happen. */
  negation: `not never cannot don't doesn't won't can't dont doesnt without no isn't aren't neither nor nicht ne pas
    nunca não sin sem ohne sans`,
  /** Stands before a verb that is an act of the tool. */
  modal: `will can may could shall might must should would`,
  /** Means the tool itself. */
  itself: `tool function command endpoint operation api method action utility this it which that server mcp`,
  adverb: `permanently immediately quickly safely automatically securely completely irreversibly also optionally
    recursively forcibly easily directly efficiently gracefully manually temporarily interactively explicitly always
    only programmatically asynchronously synchronously atomically selectively simply either first finally
    instantly locally remotely intelligently seamlessly please just batch bulk mass force soft hard partially fully
    conditionally optionally quietly silently effectively currently randomly either both`,
  /** Between the tool and its act: "used to", "lets you", "allows agents to". */
  enabler: `use used uses allows allow lets let enables enable helps help designed able capable responsible ability call
    called ideal intended meant useful`,
  /** What a person wants; no act of the tool follows in the sentence. */
  wish: `want wants wanted need needs needed wish wishes ask asks asked trying prefer prefers`,
  /** Stands after a verb and makes another one of it: `roll back`, `shut down`. */
  particle: `up down back out off over away on in cycle that whether if until`,
  /** Says how much is hit. */
  quantity: `all every entire whole everything bulk multiple many batch mass any`,
} as const;

export type FunctionRole = keyof typeof functionWords;

export const functionBits = Object.fromEntries(
  Object.keys(functionWords).map((name, index) => [name, 1 << index]),
) as Readonly<Record<FunctionRole, number>>;
