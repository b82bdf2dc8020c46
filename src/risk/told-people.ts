import type { ToolReading } from "#risk/reading.ts";
import { isHeadline } from "#risk/text/act.ts";
import { isOfKind, nameKind } from "#risk/text/parameter-names.ts";
import { isTopLevel, type Parameter } from "#risk/text/parameters.ts";
import { mentions, wordSet } from "#risk/text/touches.ts";
import {
  answers,
  drafts,
  handedIn,
  invited,
  keepsToItself,
  notices,
  recipients,
  saidBack,
  signs,
} from "#risk/words/outbound.ts";
import { askers } from "#risk/words/strangers.ts";

const ofRecipient = nameKind(({ key }) => recipients.has(key) || invited.has(key) || notices.has(key));

/** A parameter for those who are to receive it, where the tool does send. */
function findRecipient(reading: ToolReading, amongPeople: boolean): Parameter | undefined {
  if (!isOfKind(reading, ofRecipient)) return undefined;
  const { acts, parameters } = reading;
  const acting = acts.some(
    ({ role, verb }) => role !== "later" && (verb.sense === "write" || verb.sense === "run"),
  );
  const sendsNothing = acts.some(
    (act) =>
      isHeadline(act) &&
      (act.verb.sense === "remove" ||
        act.verb.sense === "read" ||
        mentions(act, signs) ||
        keepsToItself.has(act.verb.lemma) ||
        (act.verb.lemma !== "send" && mentions(act, drafts))),
  );
  if (!acting || sendsNothing) return undefined;
  const keys = amongPeople ? recipients : invited;
  return parameters.find(
    (parameter) => isTopLevel(parameter) && (keys.has(parameter.key) || notices.has(parameter.key)),
  );
}

const ofWords = nameKind(({ key }) => saidBack.has(key));
/** `Reject a submission` with a `reason`: whoever has handed it in is told. */
function findAnswer(reading: ToolReading): Parameter | undefined {
  if (!isOfKind(reading, ofWords)) return undefined;
  const isAnswered = reading.acts.some(
    (act) =>
      isHeadline(act) &&
      answers.has(act.verb.lemma) &&
      (mentions(act, handedIn) || reading.server.speaksOf(askers)),
  );
  return isAnswered ? reading.parameters.find((parameter) => isOfKind(parameter, ofWords)) : undefined;
}

/** `Initial message to send to the student`, said of a parameter of a call that does something else as well. */
const passedOn =
  /\b(?:message|note|text|email) (?:to (?:send|be sent)|that is sent) (?:to|with)\b|\b(?:bulk|mass) messag/i;
const notPeople = /\b(?:agent|model|assistant|server|terminal|process|bot|queue|topic|llm)\b/i;
const texts = wordSet("message messages text body note comment content");
const ofText = nameKind(({ key }) => texts.has(key));
function isPassedOn(parameter: Parameter): boolean {
  if (!isOfKind(parameter, ofText) || !isTopLevel(parameter)) return false;
  const said = parameter.description.slice(0, 120);
  return passedOn.test(said) && !notPeople.test(said);
}

/** The argument by which somebody else is told something, where there is one. */
export function findTold(reading: ToolReading, amongPeople: boolean): Parameter | undefined {
  const passed = isOfKind(reading, ofText) ? reading.parameters.find(isPassedOn) : undefined;
  return passed ?? findRecipient(reading, amongPeople) ?? findAnswer(reading);
}
